using System.Text.Json;

namespace Understudy.Cli.Tests;

/// <summary>The commands that README shows first, in its order, on the embedded play and one more.</summary>
public sealed class ReadmeTests : IDisposable
{
    private const string Ferry = """
        Title: The Ferry
        Author: Nobody
        Cast:
            MARA, who rows
            TOBIN, who must get across

        .A landing stage. Evening.

        Enter Mara. Enter Tobin.

        TOBIN
        Is this the last boat?

        MARA
        (aside)
        He has been running.
        (aloud)
        It is the only boat.

        TOBIN
        (counting his coins)
        Then I am in time.

        MARA
        That depends on who is behind you.

        TOBIN
        Nobody is behind me.

        MARA
        Then there is no hurry. Sit down.

        TOBIN
        (aside)
        She knows.
        (aloud)
        I would rather row.

        MARA
        Would you?
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_commands_of_the_readme_work_one_after_the_other()
    {
        var play = Path.Combine(AppContext.BaseDirectory, "samples", "the-silence-on-page-sixty-one.fountain");
        await Run("import", play, _folder.Write("ferry.fountain", Ferry), "--out", _folder["scenes"]);
        await Run("synthesize", _folder["scenes"], "--teacher", "rules", "--out", _folder["layers"]);
        await Run("dataset", "build", _folder["layers"], "--out", _folder["data"]);
        await Run("dataset", "split", _folder["data"], "--out", _folder["parts"], "--test-works", "1");
        Assert.Contains("Agnes Tarn", await Run("dataset", "stats", _folder["data"]), StringComparison.Ordinal);
        Assert.Contains("Agnes Tarn: ", await Run("dataset", "show", _folder["data"], "--character", "Agnes Tarn"), StringComparison.Ordinal);
        await Run("tour", "--book", play, "--out", _folder["tour"]);

        // One of the two works is held out, and nothing of it stands in the other parts.
        Assert.Equal(["The Ferry", "The Silence on Page Sixty-One"], Books(_folder["data/samples.jsonl"]));
        var parts = Directory.GetFiles(_folder["parts"], "*.jsonl").ToDictionary(path => Path.GetFileNameWithoutExtension(path), Books);
        var heldOut = Assert.Single(parts["test"]);
        Assert.All(parts.Where(p => p.Key != "test"), part => Assert.DoesNotContain(heldOut, part.Value));
        Assert.Equal(2, parts.Values.SelectMany(books => books).Distinct().Count());
    }

    private static async Task<string> Run(params string[] arguments)
    {
        var result = await CommandLine.RunAsync(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: exit {result.ExitCode}\n{result.Error}");
        return result.Output;
    }

    private static string[] Books(string samples) =>
        [.. File.ReadLines(samples).Select(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("work").GetProperty("title").GetString()!).Distinct().Order(StringComparer.Ordinal)];
}
