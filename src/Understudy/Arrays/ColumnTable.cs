using Parquet;
using Parquet.Schema;
using Understudy.Runs;

namespace Understudy.Arrays;

/// <summary>
/// Columns with names, all of one length, written to CSV or Parquet: atomically, and with the same bytes for the same data. Null is an
/// empty field in CSV (an empty text is <c>""</c>) and a null in Parquet.
/// </summary>
public sealed class ColumnTable
{
    private readonly List<Column> _columns = [];

    /// <summary>The names in order.</summary>
    public IReadOnlyList<string> Names => [.. _columns.Select(c => c.Name)];

    /// <summary>How many rows; 0 without columns.</summary>
    public int Rows => _columns.Count == 0 ? 0 : _columns[0].Count;

    /// <summary>Adds a column of numbers.</summary>
    /// <returns>This table.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken, or the length differs from the other columns'.</exception>
    public ColumnTable Add(string name, IEnumerable<double?> values) => Take(Column.Of(name, [.. values], v => CsvText.Of(v)));

    /// <summary>Adds a column of whole numbers.</summary>
    /// <inheritdoc cref="Add(string, IEnumerable{double?})"/>
    public ColumnTable Add(string name, IEnumerable<long?> values) => Take(Column.Of(name, [.. values], v => CsvText.Of(v)));

    /// <summary>Adds a column of truth values, <c>true</c> and <c>false</c> in CSV.</summary>
    /// <inheritdoc cref="Add(string, IEnumerable{double?})"/>
    public ColumnTable Add(string name, IEnumerable<bool?> values) => Take(Column.Of(name, [.. values], v => v ? "true" : "false"));

    /// <summary>Adds a column of texts.</summary>
    /// <inheritdoc cref="Add(string, IEnumerable{double?})"/>
    public ColumnTable Add(string name, IEnumerable<string?> values) => Take(Column.Of(name, [.. values]));

    /// <summary>Adds a column of numbers without nulls.</summary>
    /// <inheritdoc cref="Add(string, IEnumerable{double?})"/>
    public ColumnTable Add(string name, IEnumerable<double> values) => Add(name, values.Select(v => (double?)v));

    /// <summary>Adds a column of whole numbers without nulls.</summary>
    /// <inheritdoc cref="Add(string, IEnumerable{double?})"/>
    public ColumnTable Add(string name, IEnumerable<long> values) => Add(name, values.Select(v => (long?)v));

    /// <summary>Adds a column of truth values without nulls.</summary>
    /// <inheritdoc cref="Add(string, IEnumerable{double?})"/>
    public ColumnTable Add(string name, IEnumerable<bool> values) => Add(name, values.Select(v => (bool?)v));

    /// <summary>Writes CSV (RFC 4180, but lines end with LF) in UTF-8, the names first. Numbers read back as the same numbers.</summary>
    public void WriteCsv(string path) => AtomicFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', _columns.Select(c => CsvText.Quoted(c.Name))));
        for (var row = 0; row < Rows; row++) writer.WriteLine(string.Join(',', _columns.Select(c => c.Text(row))));
    });

    /// <summary>Writes Parquet: one row group, all columns optional.</summary>
    public async Task WriteParquetAsync(string path, CancellationToken cancellationToken = default)
    {
        var schema = new ParquetSchema(_columns.Select(c => (Field)c.Field));
        using var file = AtomicFile.Begin(path);
        var writer = await ParquetWriter.CreateAsync(schema, file.Stream, cancellationToken: cancellationToken).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            using var group = writer.CreateRowGroup();
            foreach (var column in _columns) await column.WriteAsync(group, cancellationToken).ConfigureAwait(false);
        }

        file.Commit();
    }

    private ColumnTable Take(Column column)
    {
        if (string.IsNullOrEmpty(column.Name)) throw new ArgumentException("a column needs a name");
        if (_columns.Any(c => c.Name == column.Name)) throw new ArgumentException($"two columns are named \"{column.Name}\"");
        if (_columns.Count > 0 && column.Count != Rows) throw new ArgumentException($"column \"{column.Name}\" has {column.Count} rows where the others have {Rows}");
        _columns.Add(column);
        return this;
    }

    // What differs between the types: how a value is written.
    private sealed record Column(string Name, int Count, DataField Field, Func<int, string> Text, Func<ParquetRowGroupWriter, CancellationToken, Task> WriteAsync)
    {
        public static Column Of<T>(string name, T?[] values, Func<T, string> text)
            where T : struct
        {
            var field = new DataField<T>(name, nullable: true);
            return new Column(name, values.Length, field, row => values[row] is { } v ? text(v) : "", (group, token) => group.WriteAsync<T>(field, values, cancellationToken: token));
        }

        public static Column Of(string name, string?[] values)
        {
            var field = new DataField<string>(name);
            return new Column(name, values.Length, field, row => values[row] is { } v ? CsvText.Quoted(v) : "", (group, _) => group.WriteAsync(field, values!));
        }
    }
}
