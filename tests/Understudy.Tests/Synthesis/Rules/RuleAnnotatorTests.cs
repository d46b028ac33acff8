using System.Text.RegularExpressions;
using CsCheck;
using Understudy.Roleplay;
using Understudy.Synthesis.Rules;
using Understudy.Texts;

namespace Understudy.Tests.Synthesis.Rules;

public sealed partial class RuleAnnotatorTests
{
    [Fact]
    public void Every_turn_of_a_character_gets_system_thinking_and_nothing_else_changes()
    {
        var annotated = RuleAnnotator.Annotate(Stage.Lighthouse);

        Assert.Equal("rules", annotated.Annotator);
        Assert.All(annotated.Turns, t => Assert.Equal(t.IsCharacter, t.SystemThinking is not null));
        Assert.Equal(Stage.Lighthouse.Turns, annotated.Turns.Select(t => t with { SystemThinking = null }));
    }

    [Fact]
    public void Every_quoted_phrase_stands_in_the_place_its_evidence_names() => Stage.Scenes.Sample(Traceable);

    [Fact]
    public void Every_quoted_phrase_of_a_real_scene_stands_in_its_place()
    {
        Traceable(Stage.Lighthouse);
        Traceable(Stage.Teahouse);
    }

    [Fact]
    public void A_note_rests_only_on_what_its_speaker_can_know() => Stage.Scenes.Sample(scene =>
    {
        foreach (var note in RuleAnnotator.Notes(scene))
        {
            var self = scene.Turns[note.Turn].Speaker;
            foreach (var evidence in note.Remarks.SelectMany(r => r.Evidence))
            {
                Assert.False(evidence.Turn > note.Turn, "a note knows what comes later");
                if (evidence.Field == EvidenceField.Motivation) Assert.Equal(self, evidence.Character);
                if (evidence.Turn is not { } index) continue;
                var turn = scene.Turns[index];
                if (evidence.Field == EvidenceField.Thought) Assert.Equal(self, turn.Speaker);
                if (turn.OnStage is { } present && turn.Speaker != self) Assert.Contains(self, present);
            }
        }
    });

    [Fact]
    public void Thoughts_and_motivations_of_others_never_enter_a_note() => Stage.Scenes.Sample(scene =>
    {
        foreach (var note in RuleAnnotator.Notes(scene))
        {
            foreach (Match mark in Marks().Matches(note.Text))
            {
                var number = int.Parse(mark.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture);
                var owner = mark.Groups[1].Value == "goal" ? scene.Cast[number].Name : scene.Turns[number].Speaker;
                Assert.Equal(scene.Turns[note.Turn].Speaker, owner);
                Assert.NotEqual("plan", mark.Groups[1].Value);
            }
        }
    });

    [Fact]
    public void A_whisper_reaches_only_whom_it_names()
    {
        var notes = RuleAnnotator.Notes(Stage.Lighthouse).ToDictionary(n => n.Turn, n => n.Text);

        Assert.DoesNotContain("ledger", notes[12], StringComparison.Ordinal);
        Assert.DoesNotContain("March", notes[12], StringComparison.Ordinal);
        Assert.Contains("for Marta", notes[11], StringComparison.Ordinal);
    }

    [Fact]
    public void The_one_whispered_to_hears_it()
    {
        var whisper = Stage.Lighthouse.Turns[11];
        var scene = Stage.Lighthouse with { Turns = [whisper, new Turn("Marta", [Segment.Speech("Hush.")]) { OnStage = whisper.OnStage }] };

        Assert.Contains("has whispered “Say nothing of March”", RuleAnnotator.Notes(scene)[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_have_25_to_90_words() => Stage.Scenes.Sample(scene =>
    {
        foreach (var note in RuleAnnotator.Notes(scene)) Assert.InRange(Words.Count(note.Text), 25, 90);
    });

    [Fact]
    public void No_two_notes_of_a_scene_are_equal() => Stage.Scenes.Sample(scene =>
    {
        var texts = RuleAnnotator.Notes(scene).Select(n => n.Text).ToList();
        Assert.Equal(texts.Count, texts.Distinct().Count());
    });

    [Fact]
    public void Thirty_equal_turns_still_get_thirty_different_notes()
    {
        var scene = Stage.Teahouse with { Id = "ay", Scenario = "", Turns = [.. Enumerable.Range(0, 30).Select(i => new Turn(i % 2 == 0 ? "老周" : "小林", [Segment.Speech("Ay.")]))] };

        var texts = RuleAnnotator.Notes(scene).Select(n => n.Text).ToList();

        Assert.Equal(30, texts.Distinct().Count());
    }

    [Fact]
    public void Outside_quotes_a_note_is_in_third_person() => Stage.Scenes.Sample(scene =>
    {
        foreach (var note in RuleAnnotator.Notes(scene))
        {
            Assert.DoesNotMatch(@"(?i)\busers?\b", note.Text);
            Assert.DoesNotMatch(@"(?i)\b(I|I'm|me|my|mine|we|us|our|you|your)\b", Quoted().Replace(note.Text, "").Replace("’", "", StringComparison.Ordinal));
        }
    });

    [Fact]
    public void The_same_scene_gives_the_same_notes() => Stage.Scenes.Sample(scene =>
        Assert.Equal(SceneFile.ToLine(RuleAnnotator.Annotate(scene)), SceneFile.ToLine(RuleAnnotator.Annotate(scene))));

    [Fact]
    public void Annotating_again_replaces_the_notes() => Stage.Scenes.Sample(scene =>
    {
        var once = RuleAnnotator.Annotate(scene);
        Assert.Equal(SceneFile.ToLine(once), SceneFile.ToLine(RuleAnnotator.Annotate(once)));
    });

    [Fact]
    public void A_note_says_what_the_partner_asked_and_how_the_turn_takes_it()
    {
        var notes = RuleAnnotator.Notes(Stage.Lighthouse).ToDictionary(n => n.Turn, n => n.Text);

        Assert.Contains("“Who left the shutter open?”", notes[2], StringComparison.Ordinal);
        Assert.Contains("“She knows it was me”", notes[2], StringComparison.Ordinal);
        Assert.Contains("“wipes the glass without looking at him”", notes[3], StringComparison.Ordinal);
        Assert.Contains("“Will the boat come tonight?”", notes[7], StringComparison.Ordinal);
        Assert.Contains("says no first and explains after", notes[7], StringComparison.Ordinal);
        Assert.Contains("Before the order can bind, Marta questions it", notes[19], StringComparison.Ordinal);
        Assert.Contains("Enter Inspector Crane", notes[9], StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_share_few_long_runs_of_words()
    {
        var notes = RuleAnnotator.Notes(Stage.Lighthouse).Select(n => Words.Of(n.Text.ToLowerInvariant())).ToList();
        var runs = notes.SelectMany(w => Enumerable.Range(0, Math.Max(0, w.Count - 7)).Select(i => string.Join(' ', w.Skip(i).Take(8)))).ToList();

        var repeated = runs.GroupBy(r => r).Where(g => g.Count() > 1).Sum(g => g.Count());

        Assert.True(repeated < 0.1 * runs.Count, $"{repeated} of {runs.Count} runs of eight words are said more than once");
    }

    private static void Traceable(Scene scene)
    {
        foreach (var note in RuleAnnotator.Notes(scene))
        {
            foreach (var remark in note.Remarks)
            {
                Assert.NotEmpty(remark.Evidence);
                foreach (var evidence in remark.Evidence.Where(e => e.Quote is not null))
                    Assert.Contains(OneLine(evidence.Quote!), OneLine(evidence.TextIn(scene)), StringComparison.Ordinal);
                foreach (Match quoted in Quoted().Matches(remark.Text))
                    Assert.Contains(remark.Evidence, e => e.Quote == quoted.Groups[1].Value);
            }
        }
    }

    private static string OneLine(string text) => Regex.Replace(text, @"\s+", " ");

    [GeneratedRegex("“([^”]*)”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(plan|heart|goal)(\d+)x")]
    private static partial Regex Marks();
}
