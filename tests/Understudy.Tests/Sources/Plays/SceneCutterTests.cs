using CsCheck;
using Understudy.Roleplay;
using Understudy.Sources.Plays.Staging;

namespace Understudy.Tests.Sources.Plays;

public class SceneCutterTests
{
    [Fact]
    public void Every_turn_is_in_one_scene_and_every_scene_keeps_within_the_bounds() =>
        Gen.Select(Gen.Int[0, 3].Array[1, 150], Gen.Int[2, 8], Gen.Int[2, 25]).Sample((stage, min, more) =>
        {
            var max = (2 * min) + more;
            var turns = stage.Select(s => Turn([.. Enumerable.Range(0, s + 1).Select(i => $"P{i}")])).ToList();
            var scenes = SceneCutter.Cut(turns, min, max);
            Assert.Equal(0, scenes[0].Start.Value);
            Assert.Equal(turns.Count, scenes[^1].End.Value);
            for (var i = 1; i < scenes.Count; i++) Assert.Equal(scenes[i - 1].End, scenes[i].Start);
            if (turns.Count < min) Assert.Single(scenes);
            else Assert.All(scenes, s => Assert.InRange(s.End.Value - s.Start.Value, min, max));
        });

    [Fact]
    public void A_scene_begins_where_the_stage_changes()
    {
        var turns = Enumerable.Repeat(Turn("A", "B"), 17).Append(Turn("C") with { Came = true }).Concat(Enumerable.Repeat(Turn("C", "D"), 22)).ToList();
        Assert.Equal([0..17, 17..40], SceneCutter.Cut(turns, 6, 30));
    }

    [Fact]
    public void An_exit_stays_with_what_it_ends()
    {
        var exit = Turn("A", "B") with { Went = true };
        var turns = Enumerable.Repeat(Turn("A", "B"), 15).Append(exit).Concat(Enumerable.Repeat(Turn("A"), 20)).ToList();
        Assert.Equal([0..16, 16..36], SceneCutter.Cut(turns, 6, 30));
    }

    [Fact]
    public void No_leftover_of_two_turns_remains() =>
        Assert.All(SceneCutter.Cut([.. Enumerable.Repeat(Turn("A", "B"), 32)], 6, 30), s => Assert.True(s.End.Value - s.Start.Value >= 6));

    private static StagedTurn Turn(params string[] onStage) =>
        new(new Turn(onStage[0], [Segment.Speech("Words.")]) { OnStage = onStage }, Came: false, Went: false);
}
