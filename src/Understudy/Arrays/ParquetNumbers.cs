using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Understudy.Arrays;

/// <summary>A Parquet column of numbers, or of lists of numbers, read as float64.</summary>
internal sealed class ParquetNumbers
{
    private static readonly HashSet<Type> Known =
        [typeof(double), typeof(float), typeof(int), typeof(long), typeof(short), typeof(sbyte), typeof(byte), typeof(ushort), typeof(uint), typeof(ulong)];

    private readonly string _name;
    private readonly DataField _field;

    private ParquetNumbers(string name, DataField field) => (_name, _field) = (name, field);

    /// <summary>A column of numbers; null for any other.</summary>
    public static ParquetNumbers? OfColumn(Field field) =>
        field is DataField { IsArray: false, MaxRepetitionLevel: 0 } data && Known.Contains(data.ClrType) ? new ParquetNumbers(field.Name, data) : null;

    /// <summary>A column of lists of numbers; null for any other.</summary>
    public static ParquetNumbers? OfList(Field field) => field switch
    {
        ListField { Item: DataField { MaxRepetitionLevel: 1 } item } when Known.Contains(item.ClrType) => new ParquetNumbers(field.Name, item),
        DataField { IsArray: true, MaxRepetitionLevel: 1 } data when Known.Contains(data.ClrType) => new ParquetNumbers(field.Name, data),
        _ => null,
    };

    /// <summary>The rows of a group, as many as memory can number.</summary>
    public static int RowsOf(ParquetRowGroupReader group, string path) =>
        group.RowCount is >= 0 and <= int.MaxValue ? (int)group.RowCount : throw new InputException($"{path}: a row group of {group.RowCount} rows; write smaller groups");

    /// <summary>All values of a group, row after row.</summary>
    /// <param name="group">The group.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="first">The number of the group's first row, for messages.</param>
    /// <param name="length">How many values each row must have.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="InputException">A value is missing or a row has another length; names the row.</exception>
    public async ValueTask<double[]> ReadAsync(ParquetRowGroupReader group, string path, long first, int length, CancellationToken cancellationToken)
    {
        using var column = await OpenAsync(group, path, cancellationToken).ConfigureAwait(false);
        CheckLevels(column, path, first, length);
        var values = Decode(column);
        return values.Length == (long)RowsOf(group, path) * length ? values
            : throw new InputException($"{path}: column \"{_name}\" holds {values.Length} numbers where {group.RowCount} rows of {length} are announced; the file is damaged");
    }

    /// <summary>The length of the group's first list; whether it is whole is found out when it is read.</summary>
    public async ValueTask<int> LengthOfFirstAsync(ParquetRowGroupReader group, string path, CancellationToken cancellationToken)
    {
        using var column = await OpenAsync(group, path, cancellationToken).ConfigureAwait(false);
        var next = column.RepetitionLevels[1..].IndexOf(0);
        return next < 0 ? column.RepetitionLevels.Length : next + 1;
    }

    private async ValueTask<RawColumnData> OpenAsync(ParquetRowGroupReader group, string path, CancellationToken cancellationToken)
    {
        // Values are made room for before they are read; what no compression could hold is not believed.
        var claimed = group.GetMetadata(_field)?.MetaData?.NumValues ?? 0;
        if (claimed < group.RowCount || claimed > Array.MaxLength || claimed > 10_000L * new FileInfo(path).Length)
            throw new InputException($"{path}: column \"{_name}\" claims {claimed} values in a group of {group.RowCount} rows; the file is damaged, or its row groups are too large");
        return await group.ReadRawColumnDataBaseAsync(_field, cancellationToken).ConfigureAwait(false);
    }

    // A definition level below the highest is a missing number or an empty list; a repetition level of 0 begins a row.
    private void CheckLevels(RawColumnData column, string path, long first, int length)
    {
        var repetition = _field.MaxRepetitionLevel > 0 ? column.RepetitionLevels : [];
        var missing = _field.MaxDefinitionLevel > 0 ? column.DefinitionLevels.IndexOfAnyExcept(_field.MaxDefinitionLevel) : -1;
        if (missing >= 0)
        {
            var row = repetition.IsEmpty ? missing : repetition[..(missing + 1)].Count(0) - 1;
            throw new InputException($"{path}: row {first + row + 1}, column \"{_name}\": a number is missing or the list is empty; repair or drop the row");
        }

        for (var i = 0; i < repetition.Length; i++)
        {
            if ((repetition[i] == 0) == (i % length == 0)) continue;
            throw new InputException($"{path}: row {first + (i / length) + (i % length == 0 ? 0 : 1)}, column \"{_name}\": not the {length} numbers that the first row has; repair or drop the row");
        }
    }

    private static double[] Decode(RawColumnData column) => column switch
    {
        RawColumnData<double> c => c.Values.ToArray(),
        RawColumnData<float> c => Convert<float>(c.Values),
        RawColumnData<int> c => Convert<int>(c.Values),
        RawColumnData<long> c => Convert<long>(c.Values),
        RawColumnData<short> c => Convert<short>(c.Values),
        RawColumnData<sbyte> c => Convert<sbyte>(c.Values),
        RawColumnData<byte> c => Convert<byte>(c.Values),
        RawColumnData<ushort> c => Convert<ushort>(c.Values),
        RawColumnData<uint> c => Convert<uint>(c.Values),
        RawColumnData<ulong> c => Convert<ulong>(c.Values),
        _ => throw new InvalidOperationException($"{column.GetType()} is not a column of numbers"),
    };

    private static double[] Convert<T>(ReadOnlySpan<T> values)
        where T : System.Numerics.INumber<T>
    {
        var converted = new double[values.Length];
        for (var i = 0; i < converted.Length; i++) converted[i] = double.CreateTruncating(values[i]);
        return converted;
    }
}
