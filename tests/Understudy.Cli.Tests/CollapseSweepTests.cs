using System.Globalization;

namespace Understudy.Cli.Tests;

public sealed class CollapseSweepTests : IDisposable
{
    private static readonly string[] Options = ["collapse", "sweep", "--vary", "f=0:0.3:0.1", "--vary", "p0=0.5,1", "--head", "online", "--stop-gradient", "symmetric", "--with", "both", "--times", "0,5"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_combination_has_its_row_in_order_with_a_picture()
    {
        var result = await CommandLine.RunAsync([.. Options, "--out", _folder["a"], "--json"]);
        Assert.True(result.ExitCode == 0, result.Error);
        var lines = File.ReadAllLines(_folder["a/sweep.csv"]);
        Assert.StartsWith("f,p0,g,rho2,rate_fast,rate_slow,plateau,steady_drms,t,loss,drms", lines[0], StringComparison.Ordinal);
        Assert.Equal(8, lines.Length - 1);
        Assert.Equal(["0,0.5", "0,1", "0.1,0.5", "0.1,1", "0.2,0.5", "0.2,1", "0.3,0.5", "0.3,1"], lines[1..].Select(l => string.Join(',', l.Split(',')[..2])));
        var frustration = lines[1..].Select(l => double.Parse(l.Split(',')[2], CultureInfo.InvariantCulture)).ToArray();
        // g = f C/(2 (C - 1)) for pairs of four labels; 120 samples hold f = 0.1 exactly.
        Assert.Equal(0.1 * 4 / 6, frustration[2], 12);
        foreach (var name in new[] { "sweep.parquet", "phase.svg", "phase.png", "manifest.json" }) Assert.True(File.Exists(_folder[$"a/{name}"]), name);
    }

    [Fact]
    public async Task A_sweep_that_was_cut_off_goes_on_to_the_same_bytes()
    {
        Assert.Equal(0, (await CommandLine.RunAsync([.. Options, "--out", _folder["whole"]])).ExitCode);
        Assert.Equal(0, (await CommandLine.RunAsync([.. Options, "--out", _folder["cut"]])).ExitCode);
        foreach (var name in new[] { "manifest.json", "sweep.csv", "sweep.parquet", "phase.svg", "phase.png" }) File.Delete(_folder[$"cut/{name}"]);
        var journal = File.ReadAllText(_folder["cut/points.jsonl"]);
        File.WriteAllText(_folder["cut/points.jsonl"], journal[..(journal.Length / 2)]);
        Assert.Equal(0, (await CommandLine.RunAsync([.. Options, "--out", _folder["cut"]])).ExitCode);
        foreach (var name in new[] { "points.jsonl", "sweep.csv", "sweep.parquet", "phase.svg", "phase.png" })
            Assert.Equal(File.ReadAllBytes(_folder[$"whole/{name}"]), File.ReadAllBytes(_folder[$"cut/{name}"]));
    }

    [Fact]
    public async Task A_point_that_diverges_is_a_row_that_says_so()
    {
        var result = await CommandLine.RunAsync("collapse", "sweep", "--vary", "gd=0.01,0.5", "--gd", "0.01", "--times", "0,20", "--unstable", "--with", "simulation", "--out", _folder["a"]);
        Assert.Equal(2, result.ExitCode);
        var lines = File.ReadAllLines(_folder["a/sweep.csv"]);
        Assert.EndsWith(",", lines[1], StringComparison.Ordinal);
        Assert.Contains("stopped at", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing=1,2", "nothing")]
    [InlineData("p0=", "p0")]
    [InlineData("p0=3:1:1", "HIGH")]
    [InlineData("frustrated=0.5,1", "whole number")]
    [InlineData("frustrated-labels=2,9", "frustrated-labels is 9")]
    public async Task A_range_that_cannot_be_is_refused(string vary, string word)
    {
        var result = await CommandLine.RunAsync("collapse", "sweep", "--vary", vary, "--out", _folder["a"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(word, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["a"]));
    }
}
