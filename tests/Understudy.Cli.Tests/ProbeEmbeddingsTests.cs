using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Understudy.Cli.Tests;

public sealed class ProbeEmbeddingsTests : IDisposable
{
    // Two classes at (1, 0) and (0, 1), two views of each object.
    private const string Rows = """
        x,y,class,object
        1.0,0.1,left,a
        1.0,-0.1,left,a
        1.1,0.0,left,b
        0.9,0.0,left,b
        0.1,1.0,right,c
        -0.1,1.0,right,c
        0.0,1.1,right,d
        0.0,0.9,right,d

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Classes_views_and_spectrum_are_measured_by_columns_names()
    {
        using var page = await PageAsync("probe", "embeddings", _folder.Write("rows.csv", Rows), "--labels", "class", "--views", "object", "--json");
        Assert.Equal(8, page.RootElement.GetProperty("rows").GetInt64());
        Assert.Equal(2, page.RootElement.GetProperty("dimension").GetInt32());
        Assert.InRange(page.RootElement.GetProperty("effective_rank").GetDouble(), 1, 2);
        Assert.InRange(page.RootElement.GetProperty("lidar").GetDouble(), 1, 2);
        var classes = page.RootElement.GetProperty("classes");
        Assert.Equal(Math.Sqrt(2), classes.GetProperty("minimum_distance").GetDouble(), 12);
        // Within: squared distances 0.01 each; between: half a unit.
        Assert.Equal(0.5 / 0.01, classes.GetProperty("fisher").GetDouble(), 9);
        Assert.Equal(1, classes.GetProperty("nearest_mean_accuracy").GetDouble());
        Assert.Equal(JsonValueKind.Null, classes.GetProperty("nc4_agreement").ValueKind);
    }

    [Fact]
    public async Task Npy_and_csv_of_the_same_numbers_say_the_same()
    {
        var numbers = Rows.Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')[..2].Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        File.WriteAllBytes(_folder["rows.npy"], Npy(numbers));
        var csv = _folder.Write("numbers.csv", string.Join('\n', numbers.Select(r => FormattableString.Invariant($"{r[0]},{r[1]}"))) + "\n");
        var labels = _folder.Write("labels.txt", string.Join('\n', Enumerable.Range(0, 8).Select(i => i < 4 ? "0" : "1")));
        var weights = _folder.Write("weights.csv", "1,0\n0,1\n");
        var first = await CommandLine.RunAsync("probe", "embeddings", _folder["rows.npy"], "--labels", labels, "--weights", weights, "--json");
        var second = await CommandLine.RunAsync("probe", "embeddings", csv, "--labels", labels, "--weights", weights, "--json");
        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Equal(first.Output, second.Output);
        using var page = JsonDocument.Parse(first.Output);
        Assert.Equal(1, page.RootElement.GetProperty("classes").GetProperty("nc4_agreement").GetDouble());
        Assert.Equal(JsonValueKind.Number, page.RootElement.GetProperty("classes").GetProperty("nc3_self_duality").ValueKind);
    }

    [Fact]
    public async Task The_table_says_what_its_numbers_mean()
    {
        var result = await CommandLine.RunAsync("probe", "embeddings", _folder.Write("rows.csv", Rows), "--labels", "class", "--views", "object");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("RankMe", result.Output, StringComparison.Ordinal);
        Assert.Contains("left and right", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,2\n3,nan\n", new[] { "rows.csv(2)", "NaN" })]
    [InlineData("1,2\n3\n", new[] { "rows.csv(2)" })]
    [InlineData("", new[] { "rows.csv", "empty" })]
    public async Task Damaged_rows_are_refused_by_line(string content, string[] words)
    {
        var result = await CommandLine.RunAsync("probe", "embeddings", _folder.Write("rows.csv", content));
        Assert.Equal(1, result.ExitCode);
        Assert.All(words, word => Assert.Contains(word, result.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_by_name()
    {
        var rows = _folder.Write("rows.csv", Rows);
        var few = _folder.Write("few.txt", "a\nb\n");
        await RefusesAsync("2 texts", "probe", "embeddings", _folder.Write("numbers.csv", "1,2\n3,4\n5,6\n"), "--labels", few);
        await RefusesAsync("no column", "probe", "embeddings", rows, "--labels", "nowhere");
        await RefusesAsync("--weights needs --labels", "probe", "embeddings", rows, "--weights", rows);
        await RefusesAsync("no such file", "probe", "embeddings", _folder["none.npy"]);
        var scattered = _folder.Write("scattered.csv", "x,y,object\n1,2,a\n1,3,a\n2,2,b\n2,3,b\n1,1,a\n1,0,a\n");
        await RefusesAsync("--tensor w does not go here", "probe", "embeddings", rows, "--tensor", "w");
        await RefusesAsync("the dimension is 16385; at most 16384", "probe", "embeddings", _folder.Write("wide.csv", string.Join(',', Enumerable.Repeat("1", 16_385))));
        var numbers = _folder["numbers.csv"];
        await RefusesAsync("is no row of --weights", "probe", "embeddings", numbers, "--labels", _folder.Write("rows.txt", "0\n1\n3\n"), "--weights", numbers);
        await RefusesAsync("numbers.csv(1): the label \"a\"", "probe", "embeddings", numbers, "--labels", _folder.Write("names.txt", "a\nb\nc\n"), "--weights", numbers);
        await RefusesAsync("object \"a\" was there before", "probe", "embeddings", scattered, "--views", "object");
    }

    private static async Task RefusesAsync(string word, params string[] arguments)
    {
        var result = await CommandLine.RunAsync(arguments);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(word, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    private static async Task<JsonDocument> PageAsync(params string[] arguments)
    {
        var result = await CommandLine.RunAsync(arguments);
        Assert.True(result.ExitCode == 0, result.Error);
        return JsonDocument.Parse(result.Output);
    }

    // The format by hand: magic, version 1.0, a header padded to 64 bytes, little-endian float64.
    private static byte[] Npy(double[][] rows)
    {
        var header = FormattableString.Invariant($"{{'descr': '<f8', 'fortran_order': False, 'shape': ({rows.Length}, {rows[0].Length}), }}");
        header = header.PadRight(64 - 10 + (header.Length > 53 ? 64 : 0) - 1) + "\n";
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write([0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0]);
        writer.Write((ushort)header.Length);
        writer.Write(Encoding.ASCII.GetBytes(header));
        foreach (var value in rows.SelectMany(r => r)) writer.Write(value);
        return memory.ToArray();
    }
}
