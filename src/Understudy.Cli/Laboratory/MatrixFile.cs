using Understudy.Arrays;
using Understudy.Collapse.Numerics;

namespace Understudy.Cli.Laboratory;

/// <summary>A matrix from a file of rows; see <see cref="RowFile"/> for the kinds.</summary>
internal static class MatrixFile
{
    /// <summary>All rows of a file.</summary>
    /// <exception cref="InputException">The file is not there or damaged, or holds numbers that are not finite; names the place.</exception>
    public static async Task<Matrix> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var source = await RowFile.OpenAsync(path, cancellationToken: cancellationToken).ConfigureAwait(false);
        await using var opened = source.ConfigureAwait(false);
        var values = new List<double>();
        await foreach (var block in source.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            block.RequireFinite(path);
            values.AddRange(block.Values.Span);
        }

        return new Matrix(values.Count / source.Dimension, source.Dimension, [.. values]);
    }
}
