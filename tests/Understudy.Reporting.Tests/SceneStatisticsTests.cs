using CsCheck;
using Understudy.Reporting.Acts;
using Understudy.Reporting.Blocks;
using Understudy.Reporting.Charts;
using Understudy.Roleplay;
using Understudy.Synthesis.Diversity;

namespace Understudy.Reporting.Tests;

public class SceneStatisticsTests
{
    private static readonly Scene[] Scenes = [Sample.Lighthouse, Sample.Quay];

    [Fact]
    public void Shares_of_the_words_add_up_to_one()
    {
        var cast = SceneStatistics.Cast(Scenes);
        Assert.Equal(1, cast.Sum(m => m.Share), 9);
        Assert.Equal(6, cast.Count);
        Assert.DoesNotContain(cast, m => m.Name.Contains(" and ", StringComparison.Ordinal));
        Assert.Equal(cast.OrderByDescending(m => m.Words), cast);
    }

    [Fact]
    public void Neither_the_environment_nor_unattributed_words_are_cast() =>
        Assert.DoesNotContain(SceneStatistics.Cast(Scenes), m => m.Name is Turn.Environment or Turn.Unattributed);

    [Fact]
    public void Who_stands_on_stage_in_silence_is_present_with_no_turns()
    {
        var presence = SceneStatistics.Presence(Scenes);
        Assert.Contains(new PresenceCell(presence.Characters.ToList().IndexOf(Sample.Widow), 1, 0), presence.Cells);
        Assert.DoesNotContain(presence.Cells, c => presence.Characters[c.Character] == Sample.Ghost && c.Scene == 1);
    }

    [Fact]
    public void Entropy_of_equal_counts_is_the_logarithm_of_their_number() =>
        Gen.Int[1, 200].Select(Gen.Int[1, 1000]).Sample((n, count) =>
            Assert.Equal(Math.Log2(n), PatternDiversity.Entropy(Enumerable.Repeat((long)count, n)), 9));

    [Fact]
    public void Scenes_cut_from_one_part_are_numbered()
    {
        var names = SceneStatistics.Words([Sample.Quay, Sample.Lighthouse, Sample.Quay]).Select(w => w.Scene);
        Assert.Equal(["Act I, Scene 3 · 1", "Act I, Scene 2", "Act I, Scene 3 · 2"], names);
    }

    [Fact]
    public void A_work_without_scenes_still_makes_a_section()
    {
        var section = PlaySection.Compose(Sample.Work with { Scenes = [] });
        Assert.DoesNotContain(section.Blocks, b => b is FigureBlock or SceneReader);
        Assert.Contains(section.Blocks, b => b is Shortfalls);
        Assert.NotEmpty(LayersSection.Compose([]).Blocks);
    }
}
