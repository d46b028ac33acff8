using System.Text.Json;
using CsCheck;
using Understudy.Roleplay;
using Understudy.Sources.Cards;

namespace Understudy.Tests.Sources.Cards;

public class CardScenesTests
{
    private static readonly ImportedWorkView Work = new(CardText.Version2);

    [Fact]
    public void The_first_message_other_greetings_and_examples_are_scenes()
    {
        Assert.Equal(
            ["card/orsa/greeting", "card/orsa/greeting-2", "card/orsa/example-1", "card/orsa/example-2"],
            Work.Scenes.Select(s => s.Id));
        Assert.Equal([new Turn("Orsa", [Segment.Action("She lifts the lamp."), Segment.Speech("Who is there?")])], Work.Turns(0));
        Assert.Equal([new Turn("Orsa", [Segment.Speech("Back again?")])], Work.Turns(1));
    }

    [Fact]
    public void Examples_are_dialogues_between_user_and_character()
    {
        Assert.Equal(
            [
                new Turn("User", [Segment.Speech("Hello, Orsa.")]),
                new Turn("Orsa", [Segment.Action("nods"), Segment.Speech("Come in.\nMind the step.")]),
            ],
            Work.Turns(2));
        Assert.Equal(
            [new Turn(Turn.Environment, [Segment.Action("Night falls.")]), new Turn("Orsa", [Segment.Speech("Late.")])],
            Work.Turns(3));
    }

    [Fact]
    public void Names_are_filled_in_and_the_profile_is_description_and_personality()
    {
        Assert.Equal("Orsa waits for User.", Work.Scenes[0].Scenario);
        Assert.Equal("Orsa keeps a lamp for User.\n\nStern.", Work.Scenes[0].Cast[0].Profile);
        Assert.Equal(["Orsa", "User"], Work.Scenes[0].Cast.Select(c => c.Name));
        Assert.Equal("Or keeps a lamp for User.\n\nStern.", new ImportedWorkView(CardText.Version3()).Scenes[0].Cast[0].Profile);
    }

    [Fact]
    public void Notes_prompts_and_lore_are_in_no_scene()
    {
        foreach (var scene in Work.Scenes)
            Assert.DoesNotContain("SECRET", JsonSerializer.Serialize(scene, RoleplayJson.Readable.Scene), StringComparison.Ordinal);
        Assert.Contains(Work.Warnings, w => w.Contains("lorebook", StringComparison.Ordinal));
    }

    [Fact]
    public void A_card_without_words_gives_a_warning_and_no_scene()
    {
        var work = new ImportedWorkView("""{"name":"Orsa","description":"x"}""");
        Assert.Empty(work.Scenes);
        Assert.Contains("no scene", Assert.Single(work.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*waves* Hi *sits* there", "act→speech→act→speech")]
    [InlineData("\"Hi *there*, you.\"", "speech")]
    [InlineData("2 * 3 is 6", "speech")]
    [InlineData("*never closed", "speech")]
    [InlineData("**Bold** words", "speech")]
    [InlineData("*one\n\ntwo* three", "act→speech")]
    [InlineData("", "empty")]
    public void Asterisks_mark_actions(string message, string pattern) => Assert.Equal(pattern, CardMessage.Read(message).Pattern());

    [Fact]
    public void Quotes_around_a_speech_and_emphasis_in_it_are_no_words() =>
        Assert.Equal([Segment.Action("nods slowly"), Segment.Speech("Hi there, you."), Segment.Action("sits")], CardMessage.Read("*nods **slowly*** \"Hi *there*, you.\" *sits*"));

    [Fact]
    public void Any_message_is_read_and_no_letter_of_it_is_lost() =>
        Gen.OneOf("*", "**", "\"", "a", "b c", " ", "\n", "“", "”", "灯").List[0, 20].Select(string.Concat).Sample(
            message =>
            {
                var read = CardMessage.Read(message);
                Assert.True(read.IsCanonical);
                Assert.Equal(message.Where(char.IsLetter), string.Concat(read.Select(s => s.Text)).Where(char.IsLetter));
            },
            iter: 2000);

    private sealed class ImportedWorkView(string json)
    {
        private readonly Understudy.Sources.ImportedWork _work = CardScenes.Import(CharacterCard.Parse(json, "a.json"));

        public IReadOnlyList<Scene> Scenes => _work.Scenes;

        public IReadOnlyList<string> Warnings => _work.Warnings;

        public IEnumerable<Turn> Turns(int scene) => Scenes[scene].Turns.Select(t => t with { Position = null });
    }
}
