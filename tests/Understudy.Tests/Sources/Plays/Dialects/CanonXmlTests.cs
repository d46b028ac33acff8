using Understudy.Sources.Plays.Dialects;

namespace Understudy.Tests.Sources.Plays.Dialects;

public class CanonXmlTests
{
    private const string Small = """
        <?xml version="1.0" encoding="UTF-8"?>
        <play><head><title>The Lamp</title><note>A lamp burns low.</note></head>
        <text><act info="x">
          <scene info="" name="Prologue"><text char="Chorus" type="verse">O for a lamp<note word="lamp">An oil lamp.</note>, that would
              burn for ever!</text><text type="exit"></text></scene>
          <scene info="A tower.">
            <text type="enter">Orsa and Bram</text>
            <text char="Orsa" type="verse">[Aside] He must not know.
              [To Bram] Go down [to the sea].</text>
            <text char="Bram" type="prose">I go, and I
              shall be [quick.</text>
            <text type="exeunt">. Flourish</text>
            <text type="stage">A bell</text>
          </scene></act></text></play>
        """;

    [Fact]
    public void Henry_the_Fifth_has_all_its_speeches_and_directions()
    {
        var path = Shared.Path("corpus/canon/henryv.xml");
        var play = CanonXml.Read(path);
        Assert.Equal(758, play.Speeches().Count);
        Assert.Equal(133, play.Directions().Count);
        Assert.Equal(29, play.Parts.Count);
        Assert.Equal("Act I, Prologue", play.Parts[0].Name);
        Assert.Equal("Act I, Scene 1", play.Parts[1].Name);
        Assert.Equal("London. An ante-chamber in the King's palace.", play.Parts[1].Setting);
        Assert.StartsWith("O for a muse of fire, that would ascend\nThe brightest heaven", play.Speeches()[0].Show(), StringComparison.Ordinal);
        Assert.True(CanonXml.Recognises(File.ReadAllBytes(path).AsSpan(0, 4000)));
    }

    [Fact]
    public void The_word_of_a_note_stays_and_its_explanation_goes() =>
        Assert.Equal("O for a lamp, that would\nburn for ever!", CanonXml.Read(PlayText.Bytes(Small), "lamp.xml").Speeches()[0].Show());

    [Fact]
    public void Types_are_verbs_and_brackets_are_directions()
    {
        var play = CanonXml.Read(PlayText.Bytes(Small), "lamp.xml");
        Assert.Equal(["Act I, Prologue", "Act I, Scene 1"], play.Parts.Select(p => p.Name));
        Assert.Equal(
            "Enter Orsa and Bram / Orsa: [Aside]|He must not know.\n|[To Bram]|Go down|[to the sea]|. / Bram: I go, and I shall be [quick. / Exeunt. Flourish / A bell",
            play.Parts[1].Show());
        Assert.Equal(7, play.StageDirections);
        Assert.Equal("A lamp burns low.", play.Summary);
    }

    [Theory]
    [InlineData("<play/>", "nothing to stage")]
    [InlineData("<PLAY/>", "begin with <play>")]
    [InlineData("<play><text>", "not readable as XML")]
    public void What_is_no_play_is_told(string text, string told) =>
        Assert.Contains(told, Assert.Throws<InputException>(() => CanonXml.Read(PlayText.Bytes(text), "lamp.xml")).Message, StringComparison.Ordinal);
}
