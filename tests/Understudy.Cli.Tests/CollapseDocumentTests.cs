using System.Text.Json;
using Understudy.Tests;

namespace Understudy.Cli.Tests;

public sealed class CollapseDocumentTests : IDisposable
{
    private static readonly string[] Always = ["t", "loss", "drms", "dmin", "dmean", "accuracy_raw", "accuracy_unfrustrated", "fisher"];

    private static readonly string[] Head = ["pdrms", "pdmin", "accuracy_online", "gain", "p2", "j_drift"];

    private readonly TemporaryFolder _folder = new();

    private string Tiny => _folder.Write("tiny.json", """{"X":[[1],[-1],[0.5]],"W":[[2],[-1]]}""");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, "spectral")]
    [InlineData(true, "adaptive", "--head", "online")]
    [InlineData(true, "adaptive", "--head", "online", "--stop-gradient", "symmetric")]
    [InlineData(true, "adaptive", "--head", "both", "--stop-gradient", "samples")]
    [InlineData(true, "adaptive", "--head", "online", "--stop-gradient", "symmetric", "--student", "teacher:8,5")]
    [InlineData(false, "gradient-descent", "--gd", "0.01", "--batch", "30", "--momentum", "0.5", "--steps", "200")]
    public async Task The_document_has_the_keys_of_its_variant_and_no_others(bool head, string engine, params string[] arguments)
    {
        using var document = await DocumentAsync([.. arguments, .. arguments.Contains("--steps") ? [] : new[] { "--times", "0,1,2" }]);
        var root = document.RootElement;
        Assert.Equal(engine, root.GetProperty("engine").GetString());
        Assert.True(root.TryGetProperty("late_rate", out _));
        Assert.False(root.TryGetProperty("stopped", out _));
        Assert.Equal(arguments.Contains("--student"), root.TryGetProperty("student", out _));
        var rows = root.GetProperty("rows").EnumerateArray().ToArray();
        Assert.Equal([.. head ? Always.Concat(Head) : Always], rows[1].EnumerateObject().Select(p => p.Name).ToHashSet());
        var theory = root.GetProperty("theory");
        foreach (var key in new[] { "g", "rho2" }) Assert.Equal(JsonValueKind.Number, theory.GetProperty(key).ValueKind);
        Assert.Equal(!head, theory.TryGetProperty("plateau", out _));
        Assert.Equal(arguments.Contains("samples") ? 0 : 1, theory.TryGetProperty("rates", out var rates) ? 1 : 0);
        if (rates.ValueKind == JsonValueKind.Object) Assert.Equal(["fast", "slow"], rates.EnumerateObject().Select(p => p.Name));
        var config = root.GetProperty("config");
        Assert.Equal(4, config.GetProperty("classes").GetInt32());
        Assert.Equal(head, config.TryGetProperty("p0", out _));
        Assert.Equal(!arguments.Contains("--student"), config.TryGetProperty("sx", out _));
        Assert.Equal(head ? 0.5 : 1, config.GetProperty("sw").GetDouble());
        Assert.Equal(head ? "node" : "sum", config.GetProperty("rates").GetString());
    }

    [Fact]
    public async Task The_tiny_run_prints_what_it_always_printed()
    {
        var result = await CommandLine.RunAsync("collapse", "simulate", "--classes", "2", "--dimension", "1", "--per-class", "1", "--frustrated", "1", "--init", Tiny, "--times", "0,0.5,1,2,5");
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal("", result.Error);
        Golden.Check("simulate.txt", result.Output);
    }

    [Fact]
    public async Task A_run_folder_holds_rows_arrays_and_document_and_its_end_is_a_start()
    {
        string[] run = ["collapse", "simulate", "--head", "online", "--per-class", "4", "--frustrated", "1", "--json"];
        var first = await CommandLine.RunAsync([.. run, "--times", "0,1,3", "--out", _folder["a"]]);
        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Equal(["P.npy", "W.npy", "X.npy", "manifest.json", "rows.csv", "rows.jsonl", "run.json", "simulation.json"], Directory.GetFiles(_folder["a"]).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.Equal(first.Output.Trim(), File.ReadAllText(_folder["a/simulation.json"]).Trim());
        Assert.Equal(4, File.ReadAllLines(_folder["a/rows.csv"]).Length);
        Assert.Equal(first.Output, (await CommandLine.RunAsync([.. run, "--times", "0,1,3", "--out", _folder["a"]])).Output);

        using var whole = JsonDocument.Parse(first.Output);
        using var rest = await DocumentAsync("--head", "online", "--per-class", "4", "--frustrated", "1", "--init", _folder["a"], "--times", "0");
        Assert.Equal(Drms(whole)[2], Drms(rest)[0], 12);

        var other = await CommandLine.RunAsync([.. run, "--times", "0,1,4", "--out", _folder["a"]]);
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("--times", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_command_gives_the_same_bytes()
    {
        string[] run = ["collapse", "simulate", "--gd", "0.01", "--batch", "10", "--sgd-seed", "3", "--steps", "100"];
        foreach (var name in new[] { "a", "b" }) Assert.Equal(0, (await CommandLine.RunAsync([.. run, "--out", _folder[name]])).ExitCode);
        foreach (var file in Directory.GetFiles(_folder["a"])) Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(_folder["b"], Path.GetFileName(file))));
    }

    [Fact]
    public async Task A_step_beyond_the_bound_is_refused_with_the_bound_and_runs_when_asked_for()
    {
        var refused = await CommandLine.RunAsync("collapse", "simulate", "--gd", "0.065", "--out", _folder["a"]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("0.0645161", refused.Error, StringComparison.Ordinal);
        Assert.Contains("unstable", refused.Error, StringComparison.Ordinal);
        Assert.Equal("", refused.Output);
        Assert.False(Directory.Exists(_folder["a"]));

        var run = await CommandLine.RunAsync("collapse", "simulate", "--gd", "0.065", "--unstable", "--times", "0,1,1000000", "--json", "--out", _folder["a"]);
        Assert.Equal(2, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(2, document.RootElement.GetProperty("rows").GetArrayLength());
        Assert.InRange(document.RootElement.GetProperty("stopped").GetProperty("t").GetDouble(), 1, 1e6);
        Assert.NotEqual("", document.RootElement.GetProperty("stopped").GetProperty("reason").GetString());
        Assert.True(File.Exists(_folder["a/manifest.json"]));
    }

    [Fact]
    public async Task The_spectrum_holds_all_eigenvalues_with_the_closed_form_beside_them()
    {
        var result = await CommandLine.RunAsync("collapse", "spectrum", "--subsets", "0-1", "--json");
        Assert.True(result.ExitCode == 0, result.Error);
        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal(114, document.RootElement.GetProperty("eigenvalues").GetArrayLength());
        Assert.Equal(3, document.RootElement.GetProperty("zero_modes").GetInt32());
        Assert.NotEqual("", document.RootElement.GetProperty("obstacle").GetString());

        var balanced = await CommandLine.RunAsync("collapse", "spectrum", "--json");
        using var exact = JsonDocument.Parse(balanced.Output);
        Assert.All(exact.RootElement.GetProperty("lines").EnumerateArray(), line =>
        {
            Assert.Equal(line.GetProperty("rate").GetDouble(), line.GetProperty("closed").GetDouble(), 1e-10);
            Assert.Equal(line.GetProperty("multiplicity").GetInt32(), line.GetProperty("closed_multiplicity").GetInt32());
        });
        Assert.Equal(1, (await CommandLine.RunAsync("collapse", "spectrum", "--head", "both")).ExitCode);
    }

    [Fact]
    public async Task Every_statement_of_the_theory_says_whose_it_is()
    {
        var result = await CommandLine.RunAsync("collapse", "theory", "--head", "online", "--stop-gradient", "symmetric", "--json");
        Assert.True(result.ExitCode == 0, result.Error);
        using var document = JsonDocument.Parse(result.Output);
        var statements = document.RootElement.GetProperty("statements").EnumerateArray().ToArray();
        Assert.All(statements, s => Assert.Contains(s.GetProperty("status").GetString(), new[] { "paper", "derived", "choice" }));
        Assert.All(statements, s => Assert.NotEqual("", s.GetProperty("equation").GetString()));
        Assert.Contains(statements, s => s.GetProperty("symbol").GetString() == "D_steady" && s.GetProperty("status").GetString() == "paper");
        var page = await CommandLine.RunAsync("collapse", "theory");
        Assert.Contains("No formula or number is the paper's", page.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandLine.RunAsync("collapse", "theory", "--threshold", "-1")).ExitCode);
    }

    [Fact]
    public async Task The_student_has_its_canonical_correlations_beside_it()
    {
        var result = await CommandLine.RunAsync("collapse", "student", "--times", "0,1", "--json");
        Assert.True(result.ExitCode == 0, result.Error);
        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal("cluster:2,0,8", document.RootElement.GetProperty("config").GetProperty("student").GetString());
        Assert.Equal("node", document.RootElement.GetProperty("config").GetProperty("rates").GetString());
        // g = f C/(2 (C - 1)) of the design: a linear student of clean clusters sees what free samples do.
        var correlations = document.RootElement.GetProperty("student").GetProperty("canonical_correlations").EnumerateArray().Select(r => r.GetDouble()).ToArray();
        Assert.Equal(4, correlations.Length);
        Assert.Equal(1, correlations[0], 1e-12);
        Assert.All(correlations[1..], rho => Assert.Equal(Math.Sqrt(1 - (0.1 * 4 / 6)), rho, 1e-12));
        Assert.Contains("canonical correlations", (await CommandLine.RunAsync("collapse", "student", "--times", "0,1")).Output, StringComparison.Ordinal);
    }

    private static double[] Drms(JsonDocument document) => [.. document.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("drms").GetDouble())];

    private static async Task<JsonDocument> DocumentAsync(params string[] arguments)
    {
        var result = await CommandLine.RunAsync(["collapse", "simulate", .. arguments, "--json"]);
        Assert.True(result.ExitCode == 0, result.Error);
        return JsonDocument.Parse(result.Output);
    }
}
