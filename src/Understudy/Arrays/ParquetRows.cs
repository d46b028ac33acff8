using System.Runtime.CompilerServices;
using Parquet;
using Parquet.Schema;

namespace Understudy.Arrays;

/// <summary>
/// A Parquet file as rows: one list column of numbers, or all columns of numbers in their order. Row group after row group, so
/// memory is bounded by the largest of them.
/// </summary>
public sealed class ParquetRows : IRowSource
{
    private readonly ParquetReader _reader;
    private readonly List<ParquetNumbers> _numbers;
    private readonly List<ParquetTexts> _texts;
    private readonly ParquetNumbers? _list;

    private ParquetRows(string path, ParquetReader reader, ParquetNumbers? list, List<ParquetNumbers> numbers, List<ParquetTexts> texts)
    {
        (Path, _reader, _list, _numbers, _texts) = (path, reader, list, numbers, texts);
        Count = reader.Metadata?.NumRows;
    }

    /// <inheritdoc/>
    public string Path { get; }

    /// <inheritdoc/>
    public int Dimension { get; private set; }

    /// <inheritdoc/>
    public long? Count { get; }

    /// <summary>Opens a file and finds its columns; of a list column the first row group tells the length.</summary>
    /// <exception cref="InputException">It is not a Parquet file, or lacks a column that is named, or no column of numbers is left.</exception>
    public static async Task<ParquetRows> OpenAsync(string path, RowFileOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ParquetFooter.Check(path);
        return await ParquetErrors.NameAsync(path, async () =>
        {
            var reader = await ParquetReader.CreateAsync(path, cancellationToken: cancellationToken).ConfigureAwait(false);
            try
            {
                RequireRows(path, reader);
                // The schema is decoded here and not before.
                var (list, numbers, texts) = Choose(path, reader.Schema ?? throw new InputException($"{path}: no schema"), options);
                var rows = new ParquetRows(path, reader, list, numbers, texts) { Dimension = numbers.Count };
                if (list is not null) rows.Dimension = await rows.LengthOfFirstAsync(list, cancellationToken).ConfigureAwait(false);
                return rows;
            }
            catch
            {
                await reader.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        }).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RowBlock> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var most = RowFile.RowsInBlock(Dimension);
        long first = 0;
        for (var g = 0; g < _reader.RowGroupCount; g++)
        {
            var (rows, texts, columns) = await ReadGroupAsync(g, first, cancellationToken).ConfigureAwait(false);
            var values = new double[_list is null ? Math.Min(most, rows) * Dimension : 0];
            for (var at = 0; at < rows; at += most)
            {
                var count = Math.Min(most, rows - at);
                for (var c = 0; c < columns.Count && _list is null; c++)
                    for (var r = 0; r < count; r++) values[(r * Dimension) + c] = columns[c][at + r];
                var block = _list is null ? values.AsMemory(0, count * Dimension) : columns[0].AsMemory(at * Dimension, count * Dimension);
                var from = at;
                yield return new RowBlock(first + at, count, block, [.. texts.Select(t => new ArraySegment<string>(t, from, count))]);
            }

            first += rows;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _reader.DisposeAsync();

    // A file tells its rows twice, in all and group by group.
    private static void RequireRows(string path, ParquetReader reader)
    {
        var announced = reader.Metadata?.NumRows;
        var grouped = reader.Metadata?.RowGroups.Sum(group => (decimal)group.NumRows);
        if (announced != grouped) throw new InputException($"{path}: {announced} rows are announced, and its groups have {grouped}; the file is damaged");
    }

    private static (ParquetNumbers? List, List<ParquetNumbers> Numbers, List<ParquetTexts> Texts) Choose(string path, ParquetSchema schema, RowFileOptions options)
    {
        var fields = schema.Fields;
        Field Named(string name) => fields.FirstOrDefault(f => f.Name == name)
            ?? throw new InputException($"{path}: no column \"{name}\"; there are {string.Join(", ", fields.Take(8).Select(f => f.Name))}{(fields.Count > 8 ? $" and {fields.Count - 8} more" : "")}");
        List<ParquetTexts> texts = [.. options.Texts.Select(name => ParquetTexts.Of(Named(name)) ?? throw new InputException($"{path}: column \"{name}\" is no column of texts or whole numbers"))];
        HashSet<Field> others = [.. options.Texts.Concat(options.Skip).Select(Named)];
        List<Field> left = [.. fields.Where(f => !others.Contains(f))];
        if (options.Tensor is { } wanted)
        {
            var list = ParquetNumbers.OfList(Named(wanted)) ?? throw new InputException($"{path}: column \"{wanted}\" is no list of numbers");
            return (list, [], texts);
        }

        List<ParquetNumbers> lists = [.. left.Select(ParquetNumbers.OfList).OfType<ParquetNumbers>()];
        if (lists.Count > 1) throw new InputException($"{path}: {lists.Count} columns are lists of numbers; name one with --tensor");
        if (lists.Count == 1) return (lists[0], [], texts);
        List<ParquetNumbers> numbers = [.. left.Select(ParquetNumbers.OfColumn).OfType<ParquetNumbers>()];
        if (left.FirstOrDefault(f => ParquetNumbers.OfColumn(f) is null) is { } other)
            throw new InputException($"{path}: column \"{other.Name}\" is not of numbers; leave it out with --skip or name it as labels");
        return numbers.Count > 0 ? (null, numbers, texts) : throw new InputException($"{path}: no column of numbers is left");
    }

    private ValueTask<(int Rows, List<string[]> Texts, List<double[]> Columns)> ReadGroupAsync(int g, long first, CancellationToken cancellationToken) =>
        ParquetErrors.NameAsync(Path, async () =>
        {
            using var group = _reader.OpenRowGroupReader(g);
            var rows = ParquetNumbers.RowsOf(group, Path);
            List<string[]> texts = [];
            foreach (var text in _texts) texts.Add(await text.ReadAsync(group, Path, first, rows, cancellationToken).ConfigureAwait(false));
            List<double[]> columns = [];
            foreach (var column in _list is null ? _numbers : [_list])
                columns.Add(await column.ReadAsync(group, Path, first, _list is null ? 1 : Dimension, cancellationToken).ConfigureAwait(false));
            return (rows, texts, columns);
        });

    private async Task<int> LengthOfFirstAsync(ParquetNumbers list, CancellationToken cancellationToken)
    {
        for (var g = 0; g < _reader.RowGroupCount; g++)
        {
            using var group = _reader.OpenRowGroupReader(g);
            if (ParquetNumbers.RowsOf(group, Path) == 0) continue;
            return await list.LengthOfFirstAsync(group, Path, cancellationToken).ConfigureAwait(false);
        }

        throw new InputException($"{Path}: no rows, so nobody knows how long the lists are");
    }
}
