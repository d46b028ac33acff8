using System.Globalization;
using System.Text.Json.Nodes;

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
        Assert.StartsWith("f,p0,samples,frustrated_share,g,rho2,rate_fast,rate_slow,plateau,steady_drms,critical_g,theory_drms,t,loss,drms", lines[0], StringComparison.Ordinal);
        Assert.Equal(8, lines.Length - 1);
        Assert.Equal(["0,0.5", "0,1", "0.1,0.5", "0.1,1", "0.2,0.5", "0.2,1", "0.3,0.5", "0.3,1"], lines[1..].Select(l => string.Join(',', l.Split(',')[..2])));
        var frustration = lines[1..].Select(l => double.Parse(l.Split(',')[4], CultureInfo.InvariantCulture)).ToArray();
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

    [Fact]
    public async Task A_journal_cut_in_mid_line_loses_that_line_alone_and_damaged_lines_are_done_again()
    {
        Assert.Equal(0, (await CommandLine.RunAsync([.. Options, "--out", _folder["whole"]])).ExitCode);
        Assert.Equal(0, (await CommandLine.RunAsync([.. Options, "--out", _folder["cut"]])).ExitCode);
        foreach (var name in Directory.GetFiles(_folder["cut"]).Where(name => Path.GetFileName(name) is not ("run.json" or "points.jsonl"))) File.Delete(name);
        var lines = File.ReadAllLines(_folder["cut/points.jsonl"]);
        File.WriteAllText(_folder["cut/points.jsonl"], $"{lines[5]}\n{{\"point\":1,\"point\":2}}\n{{\"point\":99}}\n[]\n{lines[2]}\n{lines[0][..^3]}");
        Assert.Equal(0, (await CommandLine.RunAsync([.. Options, "--out", _folder["cut"]])).ExitCode);
        foreach (var name in Directory.GetFiles(_folder["whole"]).Select(name => Path.GetFileName(name)!))
            Assert.Equal(File.ReadAllBytes(_folder[$"whole/{name}"]), File.ReadAllBytes(_folder[$"cut/{name}"]));
    }

    [Fact]
    public async Task The_same_sweep_in_two_folders_has_the_same_bytes()
    {
        foreach (var folder in new[] { "a", "b" }) Assert.Equal(0, (await CommandLine.RunAsync([.. Options, "--out", _folder[folder]])).ExitCode);
        var names = Directory.GetFiles(_folder["a"]).Select(name => Path.GetFileName(name)!).Order().ToArray();
        Assert.Equal(["manifest.json", "phase.png", "phase.svg", "points.jsonl", "run.json", "sweep.csv", "sweep.parquet"], names);
        foreach (var name in names) Assert.Equal(File.ReadAllBytes(_folder[$"a/{name}"]), File.ReadAllBytes(_folder[$"b/{name}"]));
    }

    [Fact]
    public async Task A_point_that_is_impossible_is_a_row_that_says_so()
    {
        var result = await CommandLine.RunAsync("collapse", "sweep", "--vary", "frustrated-labels=2,9", "--out", _folder["a"], "--json");
        Assert.Equal(2, result.ExitCode);
        var summary = JsonNode.Parse(result.Output)!;
        Assert.Equal((2, 1), ((int)summary["points"]!, (int)summary["stopped"]!));
        var lines = File.ReadAllLines(_folder["a/sweep.csv"]);
        Assert.EndsWith(",", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("9,,", lines[2], StringComparison.Ordinal);
        Assert.Contains("frustrated-labels is 9", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_beyond_what_a_loss_can_hold_is_a_row_that_says_so()
    {
        var result = await CommandLine.RunAsync("collapse", "sweep", "--vary", "sx=1,1e300", "--with", "simulation", "--out", _folder["a"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("sx is 1E+300; it is at most 1E+60", File.ReadAllLines(_folder["a/sweep.csv"])[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sx=1,2", "rate_slow")]
    [InlineData("gd=0.01,0.02", "late_rate")]
    public async Task What_is_worked_out_is_theory_where_it_applies(string vary, string column)
    {
        var result = await CommandLine.RunAsync("collapse", "sweep", "--vary", vary, "--times", "0,5", "--out", _folder["a"]);
        Assert.True(result.ExitCode == 0, result.Error);
        var columns = File.ReadLines(_folder["a/sweep.csv"]).First().Split(',');
        Assert.Contains(column, columns);
        Assert.Single(columns, name => name is "rate_slow" or "late_rate");
    }

    [Fact]
    public async Task A_range_that_no_axis_can_show_costs_the_picture_only()
    {
        var result = await CommandLine.RunAsync("collapse", "sweep", "--vary", "sx=1,2", "--vary", "gd=0.01,1e200", "--times", "0,1", "--out", _folder["a"]);
        Assert.True(result.ExitCode == 2, result.Error);
        Assert.Contains("no picture", result.Output, StringComparison.Ordinal);
        Assert.Equal(4, File.ReadLines(_folder["a/sweep.csv"]).Count() - 1);
        Assert.False(File.Exists(_folder["a/phase.svg"]));
    }

    [Fact]
    public async Task A_sweep_without_a_folder_is_a_usage_error()
    {
        var result = await CommandLine.RunAsync("collapse", "sweep", "--vary", "p0=1,2");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("'--out' is required", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sv=1,2", "no student")]
    [InlineData("lp=1,2", "there is no head")]
    [InlineData("frustrated=0.5,1.5", "nor is any other of the 2 points possible")]
    [InlineData("frustrated-labels=9", "frustrated-labels is 9")]
    [InlineData("nothing=1,2", "nothing")]
    [InlineData("p0=", "p0")]
    [InlineData("sx=3:1:1", "HIGH")]
    [InlineData("frustrated=0.5", "whole number")]
    public async Task A_range_that_cannot_be_is_refused(string vary, string word)
    {
        var result = await CommandLine.RunAsync("collapse", "sweep", "--vary", vary, "--out", _folder["a"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(word, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["a"]));
    }
}
