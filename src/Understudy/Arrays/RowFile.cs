namespace Understudy.Arrays;

/// <summary>Opens files of rows by their names.</summary>
public static class RowFile
{
    private const string Known = ".npy, .safetensors, .parquet, .csv and .tsv are known";

    /// <summary>Opens a file: .npy, .safetensors, .parquet, .csv or .tsv.</summary>
    /// <exception cref="InputException">The file is not there, not of a known kind, damaged, or does not hold what the options name.</exception>
    public static async Task<IRowSource> OpenAsync(string path, RowFileOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new RowFileOptions();
        if (!File.Exists(path)) throw new InputException($"{path}: no such file");
        var kind = Path.GetExtension(path).ToLowerInvariant();
        if (kind is ".npy" or ".safetensors" && options.Texts.Concat(options.Skip).FirstOrDefault() is { } column)
            throw new InputException($"{path}: a {kind} file has no columns with names such as \"{column}\"; keep labels in a file of their own");
        if (kind is ".npy" or ".csv" or ".tsv" && options.Tensor is { } tensor)
            throw new InputException($"{path}: --tensor {tensor} does not go here: a {kind} file holds one array; it names a tensor of .safetensors or a list column of .parquet");
        return kind switch
        {
            ".npy" => new NpyRows(path),
            ".safetensors" => new SafetensorsRows(path, options.Tensor),
            ".parquet" => await ParquetRows.OpenAsync(path, options, cancellationToken).ConfigureAwait(false),
            ".csv" => await CsvRows.OpenAsync(path, ',', options, cancellationToken).ConfigureAwait(false),
            ".tsv" => await CsvRows.OpenAsync(path, '\t', options, cancellationToken).ConfigureAwait(false),
            _ => throw new InputException($"{path}: not a file of rows by its name; {Known}"),
        };
    }

    /// <summary>How many rows a block has, so that it takes some megabytes.</summary>
    internal static int RowsInBlock(int dimension) => Math.Clamp((1 << 19) / dimension, 1, 8192);
}
