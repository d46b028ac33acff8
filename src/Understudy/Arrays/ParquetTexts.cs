using System.Globalization;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Understudy.Arrays;

/// <summary>A Parquet column of texts; whole numbers and truth values are written out.</summary>
internal sealed class ParquetTexts
{
    private static readonly HashSet<Type> Known =
        [typeof(string), typeof(ReadOnlyMemory<char>), typeof(int), typeof(long), typeof(short), typeof(sbyte), typeof(byte), typeof(ushort), typeof(uint), typeof(ulong), typeof(bool)];

    private readonly DataField _field;

    private ParquetTexts(DataField field) => _field = field;

    /// <summary>A column that can be read as texts; null for any other.</summary>
    public static ParquetTexts? Of(Field field) =>
        field is DataField { IsArray: false, MaxRepetitionLevel: 0 } data && Known.Contains(data.ClrType) ? new ParquetTexts(data) : null;

    /// <summary>The texts of a group.</summary>
    /// <exception cref="InputException">One is missing; names the row.</exception>
    public async ValueTask<string[]> ReadAsync(ParquetRowGroupReader group, string path, long first, int rows, CancellationToken cancellationToken)
    {
        using var column = await group.ReadRawColumnDataBaseAsync(_field, cancellationToken).ConfigureAwait(false);
        if (_field.MaxDefinitionLevel > 0 && column.DefinitionLevels.IndexOf(0) is var at and >= 0)
            throw new InputException($"{path}: row {first + at + 1} has nothing in column \"{_field.Name}\"; give every row one");
        var texts = Decode(column);
        return texts.Length == rows ? texts : throw new InputException($"{path}: column \"{_field.Name}\" holds {texts.Length} texts where {rows} rows are announced; the file is damaged");
    }

    private static string[] Decode(RawColumnData column) => column switch
    {
        RawColumnData<ReadOnlyMemory<char>> c => [.. c.Values.ToArray().Select(v => v.ToString())],
        RawColumnData<int> c => Written<int>(c.Values),
        RawColumnData<long> c => Written<long>(c.Values),
        RawColumnData<short> c => Written<short>(c.Values),
        RawColumnData<sbyte> c => Written<sbyte>(c.Values),
        RawColumnData<byte> c => Written<byte>(c.Values),
        RawColumnData<ushort> c => Written<ushort>(c.Values),
        RawColumnData<uint> c => Written<uint>(c.Values),
        RawColumnData<ulong> c => Written<ulong>(c.Values),
        RawColumnData<bool> c => [.. c.Values.ToArray().Select(v => v ? "true" : "false")],
        _ => throw new InvalidOperationException($"{column.GetType()} is not a column of texts"),
    };

    private static string[] Written<T>(ReadOnlySpan<T> values)
        where T : IFormattable
    {
        var texts = new string[values.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = values[i].ToString(null, CultureInfo.InvariantCulture);
        return texts;
    }
}
