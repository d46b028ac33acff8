using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Understudy.Tests;

namespace Understudy.Cli.Tests;

public sealed partial class ProbePairsTests : IDisposable
{
    // A circle of three, a circle of four, a pair that contradicts itself, ties, a self-pair, a group of its own; both forms.
    private const string Games = """
        {"winner":"rock","loser":"scissors"}
        {"winner":"scissors","loser":"paper"}
        {"winner":"paper","loser":"rock","weight":2}
        {"a":"rock","b":"lizard","label":"a"}
        {"a":"rock","b":"lizard","label":"B"}

        {"a":"lizard","b":"spock","label":1,"judge":"second"}
        {"a":"spock","b":"well","label":1}
        {"a":"well","b":"fountain","label":1}
        {"a":"lizard","b":"fountain","label":-1}
        {"winner":7,"loser":"7"}
        {"winner":7,"loser":8,"tie":true}

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_document_is_as_written_down()
    {
        var result = await CommandLine.RunAsync("probe", "pairs", _folder.Write("games.jsonl", Games), "--json");
        Assert.True(result.ExitCode == 0, result.Error);
        Golden.Check("pairs.json", Rounded(result.Output));
    }

    [Fact]
    public async Task The_table_names_inconsistency_and_calls_the_bridge_an_analogy()
    {
        var result = await CommandLine.RunAsync("probe", "pairs", _folder.Write("games.jsonl", Games));
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Empty(result.Error);
        Assert.Contains("10 comparisons of 9 items", result.Output, StringComparison.Ordinal);
        Assert.Contains("left out 1 comparison of an item with itself", result.Output, StringComparison.Ordinal);
        Assert.Contains("rock > scissors > paper > rock", result.Output, StringComparison.Ordinal);
        Assert.Contains("lizard > spock > well > fountain > lizard", result.Output, StringComparison.Ordinal);
        Assert.Contains("inconsistency", result.Output, StringComparison.Ordinal);
        Assert.Contains("an analogy to be tested, not an identity", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stdin_is_read_as_a_file_is()
    {
        var file = await CommandLine.RunAsync("probe", "pairs", _folder.Write("games.jsonl", Games), "--json");
        var input = await CommandLine.RunWithInputAsync(Games, "probe", "pairs", "-", "--json");
        Assert.Equal(0, input.ExitCode);
        Assert.Equal(file.Output, input.Output);
        var bad = await CommandLine.RunWithInputAsync("{\"winner\":1}", "probe", "pairs", "-");
        Assert.Equal(1, bad.ExitCode);
        Assert.Contains("error: stdin(1): no loser; write {\"winner\"", bad.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_told_apart_is_null_and_said_to_be()
    {
        var file = _folder.Write("games.jsonl", Games);
        using var document = JsonDocument.Parse((await CommandLine.RunAsync("probe", "pairs", file, "--json", "--triangles", "0", "--worst", "0")).Output);
        var root = document.RootElement;
        Assert.Equal("too_many_triangles", root.GetProperty("split").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("sums").GetProperty("curl").ValueKind);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("sums").GetProperty("harmonic").ValueKind);
        Assert.Equal(0.95, root.GetProperty("cyclic").GetDouble(), 12);
        Assert.Equal(0, root.GetProperty("worst_triangles").GetArrayLength());
        var table = await CommandLine.RunAsync("probe", "pairs", file, "--triangles", "0");
        Assert.Contains("not told apart, for there are more triangles than --triangles", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shares_of_nothing_are_null()
    {
        var ties = _folder.Write("ties.jsonl", """{"winner":1,"loser":2,"tie":true}""");
        using var document = JsonDocument.Parse((await CommandLine.RunAsync("probe", "pairs", ties, "--json")).Output);
        foreach (var share in new[] { "inconsistent", "contradiction", "cyclic", "noise_ratio" })
            Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty(share).ValueKind);
        Assert.Equal(0, (await CommandLine.RunAsync("probe", "pairs", ties)).ExitCode);
    }

    [Fact]
    public async Task Bad_input_is_one_line_with_file_place_and_fix()
    {
        await Refused("broken.jsonl(2): not JSON at byte 13", _folder.Write("broken.jsonl", "{\"winner\":1,\"loser\":2}\n{\"winner\":\"x\n"));
        await Refused("empty.jsonl: holds no preference; write one a line", _folder.Write("empty.jsonl", "\n"));
        await Refused("nowhere.jsonl: no such file", _folder["nowhere.jsonl"]);
        await Refused("is a folder; name a file", _folder.Path);
        var good = _folder.Write("good.jsonl", "{\"winner\":1,\"loser\":2}");
        await Refused("--triangles -1: give a number from 0", good, "--triangles", "-1");
        await Refused("--worst 20000: give a number from 0 to 10000", good, "--worst", "20000");
    }

    [Fact]
    public async Task A_name_cannot_command_the_terminal()
    {
        var file = _folder.Write("names.jsonl", """
            {"winner":"\u001b[31mred[bold]","loser":"b\u202e"}
            {"winner":"b\u202e","loser":"a very long name that goes on and on and on until nobody reads it"}
            {"winner":"a very long name that goes on and on and on until nobody reads it","loser":"\u001b[31mred[bold]"}
            """);
        var result = await CommandLine.RunAsync("probe", "pairs", file);
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("·[31mred[bold] > b· > a very long name that goes on and on an…", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    private static async Task Refused(string complaint, params string[] arguments)
    {
        var result = await CommandLine.RunAsync(["probe", "pairs", .. arguments]);
        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith("error: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    // The last digits of a sum depend on how wide the machine's vectors are.
    private static string Rounded(string json) => Number().Replace(json.ReplaceLineEndings("\n"), number =>
        Math.Round(double.Parse(number.Value, CultureInfo.InvariantCulture), 9).ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?<=: )-?\d[\d.Ee+-]*")]
    private static partial Regex Number();
}
