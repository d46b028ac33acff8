using Understudy.Sources.Plays;
using static Understudy.Tests.Sources.Plays.TestBook;

namespace Understudy.Tests.Sources.Plays;

public class StandardEbooksPlayTests
{
    [Fact]
    public void Verse_keeps_its_lines_and_loses_the_layout_of_the_file()
    {
        var play = PlayOf(Speech("King", "\n\t<p>\n\t\t<span>And can you,\n\t\t by no drift</span>\n\t\t<br/>\n\t\t<span class=\"i1\">Get from him</span>\n\t</p>\n"));
        Assert.Equal("And can you, by no drift\nGet from him", OnlySpeech(play).Pieces.Single().Text.Trim());
    }

    [Fact]
    public void Directions_are_pieces_between_words()
    {
        var speech = OnlySpeech(PlayOf(Speech("Lane", $"{Direction("Bows.")} Yes, sir. {Direction("Exit.")} Ah.")));
        Assert.Equal([("Bows.", true), (" Yes, sir. ", false), ("Exit.", true), (" Ah.", false)], speech.Pieces.Select(p => (p.Text, p.IsDirection)));
    }

    [Fact]
    public void A_direction_inside_a_direction_belongs_to_it_but_counts()
    {
        var play = PlayOf(Speech("Lane", $"{Direction($"Bows {Direction("deeply")}.")} Yes."));
        Assert.Equal("Bows deeply.", OnlySpeech(play).Pieces[0].Text);
        Assert.Equal(2, play.StageDirections);
    }

    [Fact]
    public void Note_references_vanish_and_joiners_and_hair_spaces_are_normalised()
    {
        var speech = OnlySpeech(PlayOf(Speech("Lane", "“\u200A‘So\u2060—he\u00A0said\uFEFF<a href=\"x\" epub:type=\"noteref\">7</a>.")));
        Assert.Equal("“‘So—he said.", speech.Pieces.Single().Text);
    }

    [Fact]
    public void Songs_and_letters_keep_their_lines_and_paragraphs()
    {
        var speech = OnlySpeech(PlayOf(Speech("Ophelia", "<p>Pray you:</p><div epub:type=\"z3998:song\"><p><span>He is dead</span><br/><span>and gone</span></p></div><blockquote epub:type=\"z3998:letter\"><p>Dear.</p><footer>Yours</footer></blockquote>")));
        Assert.Equal("Pray you:\nHe is dead\nand gone\nDear.\nYours", speech.Pieces.Single().Text.Trim());
    }

    [Fact]
    public void Several_personas_of_a_row_are_one_label()
    {
        Assert.Equal("Cornelius and Voltimand", OnlySpeech(PlayOf(Speech("Cornelius<br/>\n\tVoltimand", "We will."))).Label);
    }

    [Fact]
    public void A_row_without_persona_is_a_direction_or_goes_on()
    {
        var events = PlayOf(
            Speech("Macbeth", "Bring them."),
            Row(Direction("Enter <b epub:type=\"z3998:persona\">Murderers</b>.")),
            Row("Now go.")).Parts.Single().Events;
        Assert.Equal(["Murderers"], Assert.IsType<DirectionEvent>(events[1]).Personas);
        Assert.True(Assert.IsType<SpeechEvent>(events[2]).Continues);
    }

    [Fact]
    public void An_entrance_before_words_that_go_on_is_a_direction_of_its_own()
    {
        var events = PlayOf(Speech("Jack", "Does he?"), Row($"{Direction("Enter Algernon.")} He does!")).Parts.Single().Events;
        Assert.Equal("Enter Algernon.", Assert.IsType<DirectionEvent>(events[1]).Text);
        Assert.Equal("He does!", Assert.IsType<SpeechEvent>(events[2]).Pieces.Single().Text.Trim());
    }

    [Fact]
    public void A_part_is_named_by_act_and_scene_with_setting_and_position()
    {
        var part = PlayOf(Speech("Lane", "Yes.")).Parts.Single();
        Assert.Equal("Act I, Scene 3", part.Name);
        Assert.Equal("A room.", part.Setting);
        Assert.Equal("epub/text/act-1.xhtml", part.Events[0].Position.File);
        Assert.Equal(1, part.Events[0].Position.Paragraph);
        Assert.True(part.Events[0].Position.Line > 0);
    }

    [Fact]
    public void Prologue_and_epilogue_are_read_and_the_apparatus_is_not()
    {
        static string Front(string name) => $"<body epub:type=\"frontmatter\"><section epub:type=\"{name}\"><h2>{name}</h2><table><tr><td epub:type=\"z3998:persona\">A</td><td>Words.</td></tr></table></section></body>";
        using var book = new TestBook(("prologue", Front("prologue")), ("endnotes", Front("endnotes")), ("colophon", Front("colophon")));
        Assert.Equal(["prologue"], book.Read().Parts.Select(p => p.Name));
    }

    [Fact]
    public void The_dramatis_personae_is_read_from_its_list()
    {
        using var book = new TestBook(
            ("personae", "<body><section epub:type=\"z3998:dramatis-personae\"><ul><li><p>Claudius, king of Denmark</p></li><li><p>Roderigo,<br/>Silvio,<br/>Grisolan, Lords</p></li></ul></section></body>"),
            ("act-1", Act(Speech("King", "Ay."))));
        Assert.Equal(
            [new Persona("Claudius", "king of Denmark"), new Persona("Roderigo", "Lords"), new Persona("Silvio", "Lords"), new Persona("Grisolan", "Lords")],
            book.Read().Personae);
    }

    [Fact]
    public void A_novel_is_no_play_and_a_table_of_figures_is_not_one_either()
    {
        using var novel = new TestBook(("chapter-1", "<body><section><p>Once.</p><table><tr><td>1</td><td>2</td></tr></table><p>z3998:persona</p></section></body>"));
        Assert.False(novel.IsPlay());
        using var play = new TestBook(("act-1", Act(Speech("Lane", "Yes."))));
        Assert.True(play.IsPlay());
        Assert.Contains("no dialogue table", Assert.Throws<InputException>(() => novel.Read()).Message, StringComparison.Ordinal);
    }

    private static SpeechEvent OnlySpeech(Play play) => Assert.IsType<SpeechEvent>(play.Parts.Single().Events.Single());
}
