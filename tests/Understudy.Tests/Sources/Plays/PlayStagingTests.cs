using Understudy.Roleplay;
using Understudy.Sources;
using Understudy.Sources.Plays;
using Understudy.Sources.Plays.Staging;
using Understudy.Texts;

using static Understudy.Tests.Sources.Plays.TestBook;

namespace Understudy.Tests.Sources.Plays;

public class PlayStagingTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("word", 100));

    [Fact]
    public void Consecutive_block_directions_are_one_turn_of_the_environment()
    {
        var turns = Turns(Row(Direction("Thunder.")), Row(Direction("Enter Macbeth.")), Speech("Macbeth", "So foul a day."));
        Assert.Equal([Segment.Action("Thunder. Enter Macbeth.")], turns[0].Performance);
        Assert.Equal([Turn.Environment, "Macbeth"], turns.Select(t => t.Speaker));
    }

    [Fact]
    public void A_direction_of_a_speech_is_the_speakers_action()
    {
        var turns = Turns(Speech("Lane", $"{Direction("Bows.")} Yes, sir. {Direction("Exit.")}"), Speech("Jack", "Ah."));
        Assert.Equal([Segment.Action("Bows."), Segment.Speech("Yes, sir."), Segment.Action("Exit.")], turns[0].Performance);
        Assert.Equal(["Jack"], turns[1].OnStage);
    }

    [Fact]
    public void Who_speaks_without_having_entered_is_on_stage_but_a_voice_from_within_is_gone_again()
    {
        var turns = Turns(Speech("Jack", "Who calls?"), Speech("Lane", $"{Direction("Within.")} I."), Speech("Jack", "Come."));
        Assert.Equal([["Jack"], ["Jack", "Lane"], ["Jack"]], turns.Select(t => t.OnStage!.ToArray()));
    }

    [Fact]
    public void A_whisper_is_marked_and_is_no_thought()
    {
        var work = Stage(Speech("Malcolm", $"{Direction("Aside to Donalbain.")} Why do we hold our tongues?"));
        var turn = work.Scenes[0].Turns[0];
        Assert.True(turn.Whispered);
        Assert.Equal([Segment.Action("Aside to Donalbain."), Segment.Speech("Why do we hold our tongues?")], turn.Performance);
        Assert.Equal((0, 1), (work.Counts.Thoughts, work.Counts.Whispers));
    }

    [Fact]
    public void A_whisper_has_its_hearers_when_all_of_it_is_whispered_and_they_are_known()
    {
        var rows = new[] { Speech("Lane", "Sir?"), Speech("Jack", "Ah."), Speech("Algernon", "Well?") };
        IReadOnlyList<string>? Hearers(string words) => Turns([.. rows, Speech("Lane", words)])[^1].WhisperedTo;
        Assert.Equal(["Jack"], Hearers($"{Direction("Aside to Jack.")} He is here."));
        Assert.Null(Hearers($"{Direction("Whispers.")} He is here."));
        Assert.Null(Hearers($"Tea, sir. {Direction("Aside to Jack.")} He is here."));
        Assert.Null(Hearers($"{Direction("Aside to Jack.")} He is here. {Direction("To Algernon.")} Tea, sir."));
        Assert.Equal(["Jack"], Turns(Speech("Jack", "Well?"), Speech("Lane", $"{Direction("Whispers.")} He is here."))[^1].WhisperedTo);
    }

    [Theory]
    [InlineData("Witches vanish.")]
    [InlineData("The witches vanish.")]
    public void Who_vanishes_is_whom_the_direction_names_and_never_the_speaker(string direction)
    {
        var turns = Turns(
            Speech("First Witch", "Hail!"), Speech("Second Witch", "Hail!"),
            Speech("Macbeth", $"Stay, you imperfect speakers. {Direction(direction)}"), Speech("Banquo", "Whither are they vanished?"), Speech("Macbeth", "Into the air."));
        Assert.Equal(["Macbeth", "Banquo"], turns[^1].OnStage);
    }

    [Fact]
    public void The_same_place_is_the_place_before()
    {
        var at = new SourcePosition("play.txt", 1);
        PlayPart Part(string name, string setting) => new(name, setting, at, [new SpeechEvent(at, "Macbeth", [new SpeechPiece("So foul.", false)])]);
        var scenes = PlayStaging.Stage(new Play("T", "", "script", [], [Part("Scene 1", "A heath."), Part("Scene 2", "The same."), Part("Scene 3", "The same. A hall.")]), new ImportOptions()).Scenes;
        Assert.Equal(["A heath.", "A heath.", "A hall."], scenes.Select(s => s.Setting));
    }

    [Fact]
    public void A_soliloquy_is_counted_always_and_thought_when_asked_for()
    {
        string[] rows = [Speech("King", "Go."), Speech("Hamlet", $"Leave me. {Direction("Exeunt all but Hamlet.")} {Long} {Direction("Exit.")}")];
        var spoken = Stage(rows);
        Assert.Equal((1, 0), (spoken.Counts.Soliloquies, spoken.Counts.Thoughts));
        Assert.DoesNotContain(spoken.Scenes[0].Turns[1].Performance, s => s.Kind == SegmentKind.Thought);
        var thought = PlayStaging.Stage(PlayOf(rows), new ImportOptions { Soliloquies = true });
        Assert.Equal((1, 1), (thought.Counts.Soliloquies, thought.Counts.Thoughts));
        Assert.Equal("speech→act→think→act", thought.Scenes[0].Turns[1].Performance.Pattern());
    }

    [Fact]
    public void A_long_speech_to_somebody_is_no_soliloquy() => Assert.Equal(0, Stage(Speech("King", "Go."), Speech("Hamlet", Long)).Counts.Soliloquies);

    [Fact]
    public void Words_that_go_on_are_one_turn_or_follow_the_direction_between()
    {
        var turns = Turns(Speech("Macbeth", "Bring them."), Row("At once."), Row(Direction("Enter Servant.")), Row("Now go."), Speech("Servant", "Ay."));
        Assert.Equal(["Macbeth", Turn.Environment, "Macbeth", "Servant"], turns.Select(t => t.Speaker));
        Assert.Equal([Segment.Speech("Bring them.\nAt once.")], turns[0].Performance);
    }

    [Fact]
    public void A_label_without_words_shares_those_before_it()
    {
        var work = Stage(Speech("Roderigo", "Ha, ha!"), "<tr><td epub:type=\"z3998:persona\">Grisolan</td><td/></tr>");
        Assert.Equal(["Roderigo and Grisolan"], work.Scenes[0].Turns.Select(t => t.Speaker));
        Assert.Equal(["Roderigo", "Grisolan"], work.Scenes[0].Find("Roderigo and Grisolan")!.Members);
        Assert.Equal(2, work.Counts.Speeches);
    }

    [Fact]
    public void Words_of_nobody_belong_to_the_only_one_on_stage_or_stay_unattributed()
    {
        Assert.Equal("Mr. Woodward", Turns(Row(Direction("Enter Mr. Woodward, dressed in black.")), Row("Excuse me, sirs."))[1].Speaker);
        var work = Stage(Row("Excuse me, sirs."), Speech("Jack", "Yes."));
        Assert.Equal(Turn.Unattributed, work.Scenes[0].Turns[0].Speaker);
        Assert.Equal(1, work.Counts.Unattributed);
    }

    [Fact]
    public void A_scene_says_where_it_is_who_is_there_and_where_it_comes_from()
    {
        var scene = Stage(Row(Direction("Enter Jack and Lane.")), Speech("Jack", "Tea."), Speech("Lane", "Yes, sir.")).Scenes.Single();
        Assert.Equal("author-the-test/act-1-scene-3/1", scene.Id);
        Assert.Equal("A room. Jack and Lane are present.", scene.Scenario);
        // The publisher's description praises the author and tells the end: no character knows it.
        Assert.Equal("", scene.PlotSummary);
        Assert.Equal("Act I, Scene 3", scene.Source.Part);
        Assert.Equal(["Jack", "Lane"], scene.Cast.Select(c => c.Name));
        Assert.Equal(2, scene.Turns[1].Position!.Paragraph);
    }

    [Fact]
    public void Later_scenes_tell_who_met_before()
    {
        var rows = Enumerable.Range(0, 40).Select(i => Speech(i % 2 == 0 ? "Jack" : "Lane", "Yes.")).ToArray();
        Assert.Equal("Earlier in Act I, Scene 3, Jack and Lane spoke.", Stage(rows).Scenes[1].PlotSummary);
    }

    [Fact]
    public void Bounds_that_contradict_each_other_are_refused() =>
        Assert.Throws<InputException>(() => PlayStaging.Stage(PlayOf(Speech("A", "B.")), new ImportOptions { MinTurns = 9, MaxTurns = 8 }));

    [Theory]
    [InlineData("Act I, Scene 3", "act-1-scene-3")]
    [InlineData("Act IV", "act-4")]
    [InlineData("Eilert Lövborg’s", "eilert-lovborgs")]
    [InlineData("第一幕", "第一幕")]
    public void A_slug_is_small_letters_and_figures(string name, string slug) => Assert.Equal(slug, Slug.WithFigures(name));

    private static ImportedWork Stage(params string[] rows) => PlayStaging.Stage(PlayOf(rows), new ImportOptions());

    private static List<Turn> Turns(params string[] rows) => [.. Stage(rows).Scenes.SelectMany(s => s.Turns)];
}
