using Understudy.Arrays;

namespace Understudy.Tests.Arrays;

/// <summary>Reads files of rows whole.</summary>
internal static class Reading
{
    public static async Task<List<double[]>> RowsAsync(string path, RowFileOptions? options = null)
    {
        await using var source = await RowFile.OpenAsync(path, options, TestContext.Current.CancellationToken);
        return await RowsAsync(source);
    }

    public static async Task<List<double[]>> RowsAsync(IRowSource source)
    {
        var rows = new List<double[]>();
        await foreach (var block in source.ReadAsync(TestContext.Current.CancellationToken))
        {
            Assert.Equal(rows.Count, block.First);
            Assert.Equal(block.Count * source.Dimension, block.Values.Length);
            for (var i = 0; i < block.Count; i++) rows.Add(block.Values.Slice(i * source.Dimension, source.Dimension).ToArray());
        }

        if (source.Count is { } count) Assert.Equal(count, rows.Count);
        return rows;
    }

    public static async Task<List<string>> TextsAsync(string path, RowFileOptions options)
    {
        await using var source = await RowFile.OpenAsync(path, options, TestContext.Current.CancellationToken);
        var texts = new List<string>();
        await foreach (var block in source.ReadAsync(TestContext.Current.CancellationToken))
            for (var i = 0; i < block.Count; i++) texts.Add(string.Join('|', block.Texts.Select(t => t[i])));
        return texts;
    }

    /// <summary>What a file that cannot be read is refused with, less its folder.</summary>
    public static async Task<string> RefusalAsync(string path, RowFileOptions? options = null)
    {
        var e = await Assert.ThrowsAsync<InputException>(() => RowsAsync(path, options));
        Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
        return e.Message[path.Length..];
    }
}
