using System.Text;
using Understudy.Sources.Plays;
using Understudy.Sources.Plays.Dialects;

namespace Understudy.Tests.Sources.Plays.Dialects;

public class BosakXmlTests
{
    private const string Small = """
        <?xml version="1.0"?>
        <!-- a play of our own <!DOCTYPE PLAY> -->
        <PLAY><TITLE>The Lamp</TITLE>
        <PERSONAE><TITLE>Dramatis Personae</TITLE>
        <PERSONA>ORSA OF THE HILLS, keeper of the lamp.</PERSONA>
        <PGROUP><PERSONA>BRAM</PERSONA><PERSONA>TILL</PERSONA><GRPDESCR>brothers of ORSA.</GRPDESCR></PGROUP>
        <PERSONA>Girl attending on Orsa.</PERSONA>
        <PERSONA>Sailors, Fishwives, and other Villagers.</PERSONA>
        </PERSONAE>
        <SCNDESCR>SCENE  A lighthouse.</SCNDESCR>
        <PROLOGUE><SPEECH><SPEAKER>Chorus</SPEAKER><LINE>Here burns a lamp.</LINE></SPEECH></PROLOGUE>
        <ACT><TITLE>ACT II</TITLE>
        <SCENE><TITLE>SCENE III.  The stairs of ORSA'S tower.</TITLE>
        <STAGEDIR>Enter ORSA
        and BRAM</STAGEDIR>
        <SPEECH><SPEAKER>ORSA</SPEAKER>
        <LINE><STAGEDIR>Aside</STAGEDIR>  He must not know</LINE>
        <LINE>how low the oil has run.</LINE>
        <STAGEDIR>To BRAM</STAGEDIR>
        <LINE>Go down. <STAGEDIR>Sighs</STAGEDIR> Go down.</LINE>
        </SPEECH>
        <SPEECH><SPEAKER>BRAM</SPEAKER><SPEAKER>TILL</SPEAKER><SPEAKER>ORSA</SPEAKER><LINE>Light!</LINE></SPEECH>
        </SCENE></ACT></PLAY>
        """;

    [Theory]
    [InlineData("dream", 500, 136, 9)]
    [InlineData("macbeth", 649, 180, 28)]
    [InlineData("merchant", 636, 121, 20)]
    public void The_published_plays_have_all_their_speeches_and_directions(string play, int speeches, int directions, int scenes)
    {
        var path = Shared.Path($"corpus/bosak/{play}.xml");
        var read = BosakXml.Read(path);
        Assert.Equal(speeches, read.Speeches().Count);
        Assert.Equal(directions, read.StageDirections);
        Assert.Equal(directions, read.Directions().Count + read.Speeches().Sum(s => s.Pieces.Count(p => p.IsDirection && p.Text != "SONG.")));
        Assert.Equal(scenes, read.Parts.Count);
        Assert.Equal("William Shakespeare", read.Author);
        Assert.True(BosakXml.Recognises(File.ReadAllBytes(path).AsSpan(0, 4000)));
        Assert.False(CanonXml.Recognises(File.ReadAllBytes(path).AsSpan(0, 4000)));
    }

    [Fact]
    public void Parts_are_named_by_act_and_scene_and_keep_their_setting()
    {
        var play = BosakXml.Read(PlayText.Bytes(Small), "lamp.xml");
        Assert.Equal(["Prologue", "Act II, Scene 3"], play.Parts.Select(p => p.Name));
        Assert.Equal(["A lighthouse.", "The stairs of Orsa's tower."], play.Parts.Select(p => p.Setting));
        Assert.Equal("", play.Author);
    }

    [Fact]
    public void A_direction_within_a_line_and_one_below_it_stay_apart()
    {
        var speech = BosakXml.Read(PlayText.Bytes(Small), "lamp.xml").Speeches()[1];
        Assert.Equal("[Aside]|He must not know\nhow low the oil has run.\n|[To BRAM]|Go down.|[Sighs]|Go down.", speech.Show());
        Assert.Equal(("lamp.xml", 16), (speech.Position.File, speech.Position.Line));
    }

    [Fact]
    public void Several_speakers_share_one_label() =>
        Assert.Equal("BRAM, TILL and ORSA", BosakXml.Read(PlayText.Bytes(Small), "lamp.xml").Speeches()[2].Label);

    [Fact]
    public void Personae_take_the_description_of_their_group_and_lists_become_single_entries() =>
        Assert.Equal(
            [
                new Persona("Orsa of the Hills", "keeper of the lamp"),
                new Persona("Bram", "brothers of Orsa"),
                new Persona("Till", "brothers of Orsa"),
                new Persona("Girl", "attending on Orsa"),
                new Persona("Sailors", ""),
                new Persona("Fishwives", ""),
                new Persona("other Villagers", ""),
            ],
            BosakXml.Read(PlayText.Bytes(Small), "lamp.xml").Personae);

    [Theory]
    [InlineData("", "lamp.xml(")]
    [InlineData("<PLAY><ACT>", "lamp.xml(1,")]
    [InlineData("<BOOK/>", "begin with <PLAY>")]
    [InlineData("<PLAY><TITLE>Empty</TITLE></PLAY>", "nothing to stage")]
    [InlineData("<PLAY><ACT><SCENE><SPEECH><LINE>Who?</LINE></SPEECH></SCENE></ACT></PLAY>", "without a SPEAKER")]
    [InlineData("<!DOCTYPE PLAY [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]><PLAY><TITLE>&g;&g;</TITLE></PLAY>", "lamp.xml(")]
    public void What_is_no_play_is_told_with_its_place(string text, string told) =>
        Assert.Contains(told, Assert.Throws<InputException>(() => BosakXml.Read(PlayText.Bytes(text), "lamp.xml")).Message, StringComparison.Ordinal);

    [Fact]
    public void Invalid_bytes_and_bottomless_nesting_are_refused()
    {
        Assert.Throws<InputException>(() => BosakXml.Read([.. PlayText.Bytes("<PLAY><TITLE>"), 0xC3, 0x28, .. PlayText.Bytes("</TITLE></PLAY>")], "lamp.xml"));
        var deep = new StringBuilder("<PLAY>").Insert(6, "<ACT>", 100_000).Insert(6 + 500_000, "</ACT>", 100_000).Append("</PLAY>").ToString();
        Assert.Contains("nested", Assert.Throws<InputException>(() => BosakXml.Read(PlayText.Bytes(deep), "lamp.xml")).Message, StringComparison.Ordinal);
    }
}
