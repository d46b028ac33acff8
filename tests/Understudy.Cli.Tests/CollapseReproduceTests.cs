using System.Text.Json;

namespace Understudy.Cli.Tests;

public sealed class CollapseReproduceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nine_experiments_hold_and_a_run_that_lost_one_makes_it_again()
    {
        var first = await CommandLine.RunAsync("collapse", "reproduce", "--scale", "smoke", "--out", _folder["a"], "--json");
        Assert.True(first.ExitCode == 0, first.Error + first.Output);
        using var document = JsonDocument.Parse(first.Output);
        var experiments = document.RootElement.GetProperty("experiments").EnumerateArray().ToArray();
        Assert.Equal(9, experiments.Length);
        Assert.All(experiments, e => Assert.True(e.GetProperty("holds").GetBoolean(), e.GetProperty("name").GetString()));
        Assert.All(experiments, e => Assert.NotEmpty(e.GetProperty("comparisons").EnumerateArray()));
        var report = File.ReadAllText(_folder["a/report.html"]);
        Assert.Contains("none is the paper", report, StringComparison.Ordinal);
        foreach (var name in new[] { "1-two-stages/two-stages.png", "4-clusters/graph.svg", "9-linear-students/linear-students.csv" }) Assert.True(File.Exists(_folder[$"a/{name}"]), name);

        File.Delete(_folder["a/manifest.json"]);
        File.Delete(_folder["a/report.html"]);
        File.Delete(_folder["a/3-spectrum/finding.json"]);
        var second = await CommandLine.RunAsync("collapse", "reproduce", "--scale", "smoke", "--out", _folder["a"], "--json");
        Assert.Equal(first.Output, second.Output);
        Assert.Equal(report, File.ReadAllText(_folder["a/report.html"]));
    }
}
