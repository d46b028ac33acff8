namespace Understudy.Arrays;

/// <summary>The fields of a Parquet footer (parquet.thrift of the format's specification): which number has which type, and of what it is made.</summary>
internal static class ParquetGrammar
{
    // number type: i a whole number of 32 bits, l of 64, h of 16, y of 8, t a truth value, d a double, b bytes, another struct by its
    // name; in brackets a list of it.
    private static readonly Dictionary<string, string> Structs = new(StringComparer.Ordinal)
    {
        ["FileMetaData"] = "1i 2[SchemaElement] 3l 4[RowGroup] 5[KeyValue] 6b 7[ColumnOrder]",
        ["SchemaElement"] = "1i 2i 3i 4b 5i 6i 7i 8i 9i 10LogicalType",
        ["LogicalType"] = "1Empty 2Empty 3Empty 4Empty 5Decimal 6Empty 7Time 8Time 10Integer 11Empty 12Empty 13Empty 14Empty 15Empty 16Variant 17Geometry 18Geography",
        ["Decimal"] = "1i 2i",
        ["Time"] = "1t 2TimeUnit",
        ["TimeUnit"] = "1Empty 2Empty 3Empty",
        ["Integer"] = "1y 2t",
        ["Variant"] = "1y",
        ["Geometry"] = "1b",
        ["Geography"] = "1b 2i",
        ["RowGroup"] = "1[ColumnChunk] 2l 3l 4[SortingColumn] 5l 6l 7h",
        ["SortingColumn"] = "1i 2t 3t",
        ["ColumnChunk"] = "1b 2l 3ColumnMetaData 4l 5i 6l 7i",
        ["ColumnMetaData"] = "1i 2[i] 3[b] 4i 5l 6l 7l 8[KeyValue] 9l 10l 11l 12Statistics 13[PageEncodingStats] 14l 15i 16SizeStatistics 17GeospatialStatistics",
        ["Statistics"] = "1b 2b 3l 4l 5b 6b 7t 8t",
        ["PageEncodingStats"] = "1i 2i 3i",
        ["SizeStatistics"] = "1l 2[l] 3[l]",
        ["GeospatialStatistics"] = "1BoundingBox 2[i]",
        ["BoundingBox"] = "1d 2d 3d 4d 5d 6d 7d 8d",
        ["KeyValue"] = "1b 2b",
        ["ColumnOrder"] = "1Empty",
        ["Empty"] = "",
    };

    private static readonly Dictionary<string, Dictionary<int, string>> Fields =
        Structs.ToDictionary(s => s.Key, s => s.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(Number, Type), StringComparer.Ordinal);

    /// <summary>The struct at the root of a footer.</summary>
    public const string Root = "FileMetaData";

    /// <summary>What a field of a struct is made of; null for one that is not known, as in files of later versions.</summary>
    public static string? Of(string? parent, int field) => parent is null ? null : Fields[parent].GetValueOrDefault(field);

    /// <summary>Of a list what its entries are made of, else null.</summary>
    public static string? Entry(string? content) => content is ['[', .., ']'] ? content[1..^1] : null;

    /// <summary>The struct of that name, or null.</summary>
    public static string? Struct(string? content) => content is not null && Fields.ContainsKey(content) ? content : null;

    /// <summary>Whether a type in Thrift's compact protocol is that of what should be there.</summary>
    public static bool Fits(string? content, int type) => content switch
    {
        null => true,
        "t" => type is 1 or 2,
        "y" => type == 3,
        "h" => type == 4,
        "i" => type == 5,
        "l" => type == 6,
        "d" => type == 7,
        "b" => type == 8,
        ['[', ..] => type == 9,
        _ => type == 12,
    };

    private static int Number(string field) => int.Parse(field.AsSpan(0, Digits(field)), System.Globalization.CultureInfo.InvariantCulture);

    private static string Type(string field) => field[Digits(field)..];

    private static int Digits(string field) => field.AsSpan().IndexOfAnyExceptInRange('0', '9');
}
