using System.Text.Json;

namespace Understudy.Cli.Tests;

public sealed class CollapseSimulateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_plain_flow_has_the_keys_that_apply_to_it_and_no_others()
    {
        using var document = await DocumentAsync("collapse", "simulate", "--times", "0,50,100", "--json");
        var root = document.RootElement;
        Assert.Equal(4, root.GetProperty("config").GetProperty("classes").GetInt32());
        Assert.Equal(4.0 / 60, root.GetProperty("theory").GetProperty("g").GetDouble(), 12);
        Assert.Equal(0.0646509596, root.GetProperty("theory").GetProperty("rates").GetProperty("slow").GetDouble(), 9);
        Assert.Equal(0.0646509596, root.GetProperty("late_rate").GetDouble(), 9);
        var last = root.GetProperty("rows")[2];
        Assert.Equal(0.0011122775, last.GetProperty("drms").GetDouble(), 10);
        foreach (var absent in new[] { "pdrms", "pdmin", "accuracy_online", "gain", "p2", "j_drift" }) Assert.False(last.TryGetProperty(absent, out _), absent);
        Assert.False(root.GetProperty("theory").TryGetProperty("steady_drms", out _) && root.GetProperty("theory").GetProperty("steady_drms").GetDouble() > 1e-9);
    }

    [Fact]
    public async Task Head_and_stop_gradient_keep_the_classes_apart_as_theory_says()
    {
        using var document = await DocumentAsync("collapse", "simulate", "--head", "online", "--stop-gradient", "symmetric", "--times", "0,200", "--json");
        var last = document.RootElement.GetProperty("rows")[1];
        Assert.Equal(1.624053894, last.GetProperty("drms").GetDouble(), 8);
        Assert.Equal(1 - (4.0 / 60), last.GetProperty("p2").GetDouble(), 8);
        Assert.InRange(last.GetProperty("j_drift").GetDouble(), 0, 1e-11);
        Assert.Equal(1.6216132, document.RootElement.GetProperty("theory").GetProperty("steady_drms").GetDouble(), 6);
    }

    [Fact]
    public async Task Starts_come_from_arrays()
    {
        var start = _folder.Write("start.json", """{"X":[[1],[-1],[0.5]],"W":[[2],[-1]]}""");
        using var document = await DocumentAsync("collapse", "simulate", "--classes", "2", "--dimension", "1", "--per-class", "1", "--frustrated", "1", "--init", start, "--times", "0,1", "--json");
        Assert.Equal(3, document.RootElement.GetProperty("rows")[0].GetProperty("drms").GetDouble(), 12);
        Assert.Equal(0.2192235936, document.RootElement.GetProperty("theory").GetProperty("rates").GetProperty("slow").GetDouble(), 9);
    }

    [Fact]
    public async Task A_run_folder_holds_rows_and_the_last_embeddings_and_is_made_once()
    {
        string[] arguments = ["collapse", "simulate", "--times", "0,1", "--out", _folder["run"], "--json"];
        var first = await CommandLine.RunAsync(arguments);
        Assert.True(first.ExitCode == 0, first.Error);
        foreach (var name in new[] { "rows.jsonl", "rows.csv", "X.npy", "W.npy", "manifest.json" }) Assert.True(File.Exists(_folder[$"run/{name}"]), name);
        Assert.Equal(first.Output, (await CommandLine.RunAsync(arguments)).Output);
        Assert.Equal(1, (await CommandLine.RunAsync("collapse", "simulate", "--times", "0,2", "--out", _folder["run"])).ExitCode);
    }

    [Fact]
    public async Task A_run_that_diverges_keeps_its_rows_and_says_where_it_stopped()
    {
        var result = await CommandLine.RunAsync("collapse", "simulate", "--gd", "0.5", "--times", "0,1,40", "--unstable", "--json");
        Assert.Equal(2, result.ExitCode);
        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal(2, document.RootElement.GetProperty("rows").GetArrayLength());
        Assert.InRange(document.RootElement.GetProperty("stopped").GetProperty("t").GetDouble(), 1, 40);
    }

    [Theory]
    [InlineData("frustrated-labels is 9", "--frustrated-labels", "9")]
    [InlineData("no samples", "--per-class", "0", "--frustrated", "0")]
    [InlineData("sx is NaN", "--sx", "nan")]
    [InlineData("ascend", "--times", "5,1")]
    [InlineData("is no number", "--times", "0,x")]
    [InlineData("fastest rate is 31", "--gd", "0.5", "--steps", "10")]
    [InlineData("names label 9", "--subsets", "0-9")]
    [InlineData("one axis each", "--student", "cluster:2,0,2")]
    [InlineData("there is no file", "--init", "nowhere.json")]
    [InlineData("rates is '1,2'", "--rates", "1,2")]
    [InlineData("at most 1e+08", "--per-class", "2000000000")]
    [InlineData("--classes 1e3: it is a whole number", "--classes", "1e3")]
    [InlineData("--gd fast: it is a number", "--gd", "fast")]
    [InlineData("less than half a step away", "--gd", "1e300", "--unstable")]
    public async Task An_impossible_experiment_is_refused_by_the_name_of_its_option(string word, params string[] arguments)
    {
        var result = await CommandLine.RunAsync(["collapse", "simulate", .. arguments]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(word, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("""{"X":[[1],[-1]],"W":[[2],[-1]]}""", "2 x 1")]
    [InlineData("""{"X":[[1],[-1],[null]],"W":[[2],[-1]]}""", "X")]
    [InlineData("""{"W":[[2],[-1]]}""", "X")]
    public async Task A_start_that_does_not_fit_is_refused(string content, string word)
    {
        var start = _folder.Write("start.json", content);
        var result = await CommandLine.RunAsync("collapse", "simulate", "--classes", "2", "--dimension", "1", "--per-class", "1", "--frustrated", "1", "--init", start);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(word, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--gd does not go here: nothing is run here", "spectrum", "--gd", "0.1")]
    [InlineData("--times does not go here: nothing is run here", "theory", "--times", "0,1")]
    [InlineData("lx is 1E+300; it is at most 1E+60", "spectrum", "--rates", "1e300,1,1")]
    [InlineData("5000 classes or inputs; theory solves for all modes, and at most 2000", "theory", "--classes", "5000", "--frustrated", "0")]
    [InlineData("the threshold is NaN", "theory", "--threshold", "NaN")]
    public async Task What_theory_cannot_answer_is_refused_by_its_option(string words, params string[] arguments)
    {
        var result = await CommandLine.RunAsync(["collapse", .. arguments]);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("error: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spectrum_theory_and_student_answer_in_json()
    {
        using var spectrum = await DocumentAsync("collapse", "spectrum", "--json");
        using var theory = await DocumentAsync("collapse", "theory", "--json");
        using var student = await DocumentAsync("collapse", "student", "--times", "0,100", "--json");
        Assert.Contains("0.0646509", spectrum.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("derived", theory.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(2, student.RootElement.GetProperty("rows").GetArrayLength());
    }

    private static async Task<JsonDocument> DocumentAsync(params string[] arguments)
    {
        var result = await CommandLine.RunAsync(arguments);
        Assert.True(result.ExitCode == 0, result.Error);
        return JsonDocument.Parse(result.Output);
    }
}
