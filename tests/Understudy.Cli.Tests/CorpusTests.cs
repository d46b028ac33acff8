using System.Text.Json;
using Understudy.Tests;
using Understudy.Tests.Sources.Plays;

namespace Understudy.Cli.Tests;

/// <summary>The published plays, whole: what the command line counts is what their markup holds.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string, int, int> Plays => [.. CorpusCounts.Ebooks.Select(p => ($"corpus/{p.Name}.epub", p.Speeches, p.Directions)), .. CorpusCounts.Bosak.Select(p => ($"corpus/bosak/{p.Name}.xml", p.Speeches, p.Directions))];

    [Theory]
    [MemberData(nameof(Plays))]
    public async Task A_play_has_its_counts(string file, int speeches, int directions)
    {
        var path = Shared.Path(file);
        using var folder = new TemporaryFolder();
        var result = await CommandLine.RunAsync("import", path, "--out", folder["out"], "--json");
        Assert.True(result.ExitCode == 0, result.Error);
        using var document = JsonDocument.Parse(result.Output);
        var work = document.RootElement.GetProperty("works")[0];
        Assert.Equal(speeches, work.GetProperty("speeches").GetInt32());
        Assert.Equal(directions, work.GetProperty("stage_directions").GetInt32());
    }
}
