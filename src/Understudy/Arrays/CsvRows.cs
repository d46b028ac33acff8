using System.Globalization;
using System.Runtime.CompilerServices;

namespace Understudy.Arrays;

/// <summary>A CSV or TSV file as rows: the columns that are neither texts nor left out, in their order, must be numbers.</summary>
public sealed class CsvRows : IRowSource
{
    private readonly char _separator;
    private readonly bool _header;
    private readonly List<string> _names;
    private readonly List<int> _numbers;
    private readonly List<int> _texts;

    private CsvRows(string path, char separator, bool header, List<string> names, List<int> numbers, List<int> texts) =>
        (Path, _separator, _header, _names, _numbers, _texts) = (path, separator, header, names, numbers, texts);

    /// <inheritdoc/>
    public string Path { get; }

    /// <inheritdoc/>
    public int Dimension => _numbers.Count;

    /// <inheritdoc/>
    public long? Count => null;

    /// <summary>Opens a file and reads its first record.</summary>
    /// <exception cref="InputException">The file is empty, lacks a column that is named, or has no column of numbers.</exception>
    public static async Task<CsvRows> OpenAsync(string path, char separator, RowFileOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var reader = new CsvReader(path, separator);
        if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) throw new InputException($"{path}: the file is empty");
        var first = reader.Fields();
        var header = options.Header ?? (options.Texts.Count + options.Skip.Count > 0 || !first.Any(IsNumber));
        var names = header ? first : [.. first.Select((_, i) => $"{i + 1}")];
        if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new InputException($"{path}({reader.Line}): two columns are named \"{twice.Key}\"");
        int Column(string name) => names.IndexOf(name) is var at and >= 0 ? at : throw new InputException($"{path}({reader.Line}): no column \"{name}\"; there are {Some(names)}");
        List<int> texts = [.. options.Texts.Select(Column)];
        HashSet<int> others = [.. texts, .. options.Skip.Select(Column)];
        List<int> numbers = [.. Enumerable.Range(0, names.Count).Where(i => !others.Contains(i))];
        if (numbers.Count == 0) throw new InputException($"{path}({reader.Line}): no column of numbers is left");
        return new CsvRows(path, separator, header, names, numbers, texts);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RowBlock> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var reader = new CsvReader(Path, _separator);
        if (_header) await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        var most = RowFile.RowsInBlock(Dimension);
        var values = new double[most * Dimension];
        long first = 0;
        for (var more = true; more;)
        {
            var count = 0;
            var lines = new List<long>();
            List<List<string>> texts = [.. _texts.Select(_ => new List<string>())];
            while (count < most && (more = await reader.ReadAsync(cancellationToken).ConfigureAwait(false)))
            {
                Take(reader, values.AsSpan(count * Dimension, Dimension), texts);
                lines.Add(reader.Line);
                count++;
            }

            if (count > 0) yield return new RowBlock(first, count, values.AsMemory(0, count * Dimension), texts, lines);
            first += count;
        }
    }

    /// <summary>Nothing is held between reads.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Take(CsvReader reader, Span<double> row, List<List<string>> texts)
    {
        if (reader.Count != _names.Count) throw new InputException($"{Path}({reader.Line}): {reader.Count} fields where the first record has {_names.Count}");
        for (var i = 0; i < row.Length; i++)
        {
            var field = reader[_numbers[i]];
            if (!double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out row[i]))
                throw new InputException($"{Path}({reader.Line}): \"{(field.Length > 40 ? field[..40] : field)}\" in column \"{_names[_numbers[i]]}\" is not a number; leave the column out with --skip or name it as labels");
        }

        for (var i = 0; i < texts.Count; i++) texts[i].Add(reader[_texts[i]].ToString());
    }

    private static bool IsNumber(string field) => double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string Some(List<string> names) =>
        string.Join(", ", names.Take(8).Select(n => n.Length > 40 ? n[..40] : n)) + (names.Count > 8 ? $" and {names.Count - 8} more" : "");
}
