namespace Understudy.Arrays;

/// <summary>What to read of a file of rows.</summary>
public sealed record RowFileOptions
{
    /// <summary>Of a safetensors file the tensor, of a Parquet file the list column, with the rows.</summary>
    /// <value>The default is null: the only one that fits.</value>
    public string? Tensor { get; init; }

    /// <summary>Columns of a CSV or Parquet file to read as texts, such as labels.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Columns of a CSV or Parquet file to leave out.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<string> Skip { get; init; } = [];

    /// <summary>Whether the first record of a CSV file holds the columns' names.</summary>
    /// <value>The default is null: it does where a column is named in the options, or where none of its fields is a number.</value>
    public bool? Header { get; init; }
}
