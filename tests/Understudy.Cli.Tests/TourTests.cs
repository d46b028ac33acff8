using System.Text.Json;

namespace Understudy.Cli.Tests;

public sealed class TourTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_tour_ends_in_a_report_and_gives_the_same_bytes_twice()
    {
        var first = await CommandLine.RunAsync("tour", "--out", _folder["a"], "--json");
        Assert.Equal(0, first.ExitCode);
        var second = await CommandLine.RunAsync("tour", "--out", _folder["b"], "--json");
        Assert.Equal(0, second.ExitCode);

        using var document = JsonDocument.Parse(first.Output);
        Assert.True(document.RootElement.GetProperty("scenes").GetInt32() >= 8);
        foreach (var name in new[] { "1-scenes/scenes.jsonl", "1-layers/scenes.jsonl", "1-dataset/samples.jsonl", "1-split/split.json", "2-laboratory/report.html", "report.html" })
            Assert.Equal(File.ReadAllBytes(_folder[$"a/{name}"]), File.ReadAllBytes(_folder[$"b/{name}"]));
        var report = File.ReadAllText(_folder["a/report.html"]);
        Assert.Contains("The Silence on Page Sixty-One", report, StringComparison.Ordinal);
        Assert.Contains("Both layers", report, StringComparison.Ordinal);
        Assert.Contains("How much frustration a head can take", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_act_alone_leaves_the_other_alone()
    {
        var result = await CommandLine.RunAsync("tour", "--out", _folder["a"], "--acts", "1");
        Assert.Equal(0, result.ExitCode);
        Assert.False(Directory.Exists(_folder["a/2-laboratory"]));
        Assert.Equal(1, (await CommandLine.RunAsync("tour", "--out", _folder["a"], "--acts", "9")).ExitCode);
    }

    [Fact]
    public async Task A_book_of_ones_own_goes_on_tour()
    {
        var book = _folder.Write("duet.txt", string.Join('\n', Enumerable.Range(0, 12).Select(i => $"{(i % 2 == 0 ? "ANNA" : "BEN")}: Line number {i} of our little talk.")));
        var result = await CommandLine.RunAsync("tour", "--book", book, "--out", _folder["a"]);
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("Line number 11", File.ReadAllText(_folder["a/report.html"]), StringComparison.Ordinal);
    }
}
