using System.Text.Json;
using Understudy.Tests;

namespace Understudy.Cli.Tests;

/// <summary>The published plays, whole: what the command line counts is what their markup holds.</summary>
public sealed class CorpusTests
{
    [Theory]
    [InlineData("corpus/william-shakespeare_hamlet.epub", 1138, 243)]
    [InlineData("corpus/william-shakespeare_macbeth.epub", 649, 180)]
    [InlineData("corpus/william-shakespeare_the-tempest.epub", 643, 130)]
    [InlineData("corpus/oliver-goldsmith_she-stoops-to-conquer.epub", 841, 252)]
    [InlineData("corpus/richard-brinsley-sheridan_the-school-for-scandal.epub", 1236, 254)]
    [InlineData("corpus/john-webster_the-duchess-of-malfi.epub", 1124, 206)]
    [InlineData("corpus/oscar-wilde_the-importance-of-being-earnest.epub", 879, 322)]
    [InlineData("corpus/henrik-ibsen_hedda-gabler_edmund-gosse_william-archer.epub", 1635, 607)]
    [InlineData("corpus/bosak/dream.xml", 500, 136)]
    [InlineData("corpus/bosak/macbeth.xml", 649, 180)]
    [InlineData("corpus/bosak/merchant.xml", 636, 121)]
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
