using Understudy.Roleplay;
using Understudy.Sources;
using Understudy.Sources.Containers;
using Understudy.Sources.Plays;
using Understudy.Sources.Plays.Staging;
using Understudy.Sources.Plays.StandardEbooks;

namespace Understudy.Tests.Sources.Plays;

/// <summary>Eight real plays, whole.</summary>
public class CorpusPlayTests
{
    public static TheoryData<string> Names => [.. CorpusCounts.Ebooks.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_counts_are_those_of_the_markup(string name)
    {
        var counts = PlayStaging.Stage(Read(name), new ImportOptions()).Counts;
        Assert.Equal(
            Assert.Single(CorpusCounts.Ebooks, p => p.Name == name),
            new PlayCounts(name, counts.Speeches, counts.StageDirections, counts.Thoughts, counts.Whispers));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_word_is_lost_doubled_or_moved(string name)
    {
        var play = Read(name);
        var source = play.Parts.SelectMany(p => p.Events).OfType<SpeechEvent>().SelectMany(s => s.Pieces).Where(p => !p.IsDirection).Select(p => p.Text);
        foreach (var soliloquies in new[] { false, true })
        {
            var work = PlayStaging.Stage(play, new ImportOptions { Soliloquies = soliloquies });
            var staged = work.Scenes.SelectMany(s => s.Turns).Where(t => t.Speaker != Turn.Environment).SelectMany(t => t.Performance).Where(s => s.Kind != SegmentKind.Action).Select(s => s.Text);
            Assert.Equal(Letters(source), Letters(staged));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenes_are_whole(string name)
    {
        var work = PlayStaging.Stage(Read(name), new ImportOptions());
        Assert.Equal(work.Scenes.Count, work.Scenes.Select(s => s.Id).Distinct().Count());
        foreach (var part in work.Scenes.GroupBy(s => s.Id[..s.Id.LastIndexOf('/')]))
        {
            if (part.Count() > 1) Assert.All(part, s => Assert.InRange(s.Turns.Count, 6, 30));
            else Assert.InRange(part.Single().Turns.Count, 1, 30);
        }

        foreach (var turn in work.Scenes.SelectMany(s => s.Turns))
        {
            Assert.True(turn.Performance.IsCanonical && turn.Performance.Count > 0);
            Assert.Matches("^epub/text/", turn.Position!.File);
            if (turn.IsCharacter) Assert.Contains(turn.Speaker, turn.OnStage!);
        }

        Assert.All(work.Scenes, s => Assert.All(s.Turns.Where(t => t.IsCharacter), t => Assert.NotNull(s.Find(t.Speaker))));
        Assert.All(work.Scenes, s => Assert.Equal(s.Cast.Count, s.Cast.Select(c => c.Name).Distinct().Count()));
    }

    [Fact]
    public void The_queen_of_Denmark_has_her_name()
    {
        var scene = PlayStaging.Stage(Read("william-shakespeare_hamlet"), new ImportOptions()).Scenes.First(s => s.Source.Part == "Act I, Scene 2");
        Assert.Equal("Gertrude, queen of Denmark, and mother to Hamlet.", scene.Find("Gertrude")!.Profile);
        Assert.Equal(["Queen"], scene.Find("Gertrude")!.Aliases);
        Assert.Equal([Segment.Thought("A little more than kin, and less than kind.")], scene.Turns.First(t => t.Speaker == "Hamlet").Performance);
        Assert.Equal(["Hamlet"], scene.Turns[^1].OnStage);
    }

    [Fact]
    public void A_novel_is_no_play()
    {
        using var tree = SourceTree.Open(Shared.Path("corpus/charles-dickens_a-christmas-carol.epub"));
        Assert.False(StandardEbooksPlay.IsPlay(tree, EpubPackage.Read(tree)));
    }

    private static string Letters(IEnumerable<string> texts) => string.Concat(string.Concat(texts).Where(c => !char.IsWhiteSpace(c)));

    private static Play Read(string name)
    {
        using var tree = SourceTree.Open(Shared.Path($"corpus/{name}.epub"));
        return StandardEbooksPlay.Read(tree, EpubPackage.Read(tree));
    }
}
