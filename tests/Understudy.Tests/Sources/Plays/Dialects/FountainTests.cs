using CsCheck;
using Understudy.Sources;
using Understudy.Sources.Plays;
using Understudy.Sources.Plays.Dialects;

namespace Understudy.Tests.Sources.Plays.Dialects;

public class FountainTests
{
    private const string Small = """
        Title: _The Lamp_
        Author: A. Keeper
        Licence: CC0
        Cast:
            MARA VOSS, who keeps the lamp
            TOBIAS, her brother; a sailor

        # Act I

        The year the herring failed.

        ## Scene 1

        .The lamp room #1A#

        A round room of glass. = not a synopsis
        Night.

        = Mara hides something.

        Enter Mara and Tobias.

        MARA (V.O.)
        (aside)
        He must *not* know. (aloud) Come in (if you
        must).

        /* A boneyard

        over lines */

        TOBIAS (to the sea) ^
        Who's there? [[a note]]
        [[a note of its own]]
        ~Low burns the lamp,
        ~low runs the oil
        (he
        laughs)
        Two \*stars\* and a snake_case_word.

        !MARA LIGHTS THE LAMP

        > CUT TO:

        CUT TO:

        ===

        > The wind rises. <

        INT. KITCHEN - DAY

        An empty table.

        @Mrs. McTavish
        Tea?
        """;

    private static readonly Play Lamp = Fountain.Read(PlayText.Bytes(Small), "lamp.fountain");

    [Fact]
    public void The_title_page_gives_title_author_and_cast()
    {
        Assert.Equal(("The Lamp", "A. Keeper"), (Lamp.Title, Lamp.Author));
        Assert.Equal([new Persona("Mara Voss", "who keeps the lamp"), new Persona("Tobias", "her brother; a sailor")], Lamp.Personae);
    }

    [Fact]
    public void Sections_and_headings_divide_and_the_first_actions_tell_the_setting()
    {
        Assert.Equal(["Act I, Scene 1", "Act I, Scene 1 (2)"], Lamp.Parts.Select(p => p.Name));
        Assert.Equal("The lamp room. The year the herring failed. A round room of glass. = not a synopsis Night.", Lamp.Parts[0].Setting);
        Assert.Equal("INT. KITCHEN - DAY. An empty table.", Lamp.Parts[1].Setting);
    }

    [Fact]
    public void Speeches_hold_their_directions_and_lyrics_their_lines()
    {
        Assert.Equal(
            "Enter Mara and Tobias. / MARA: [aside]|He must not know.|[aloud]|Come in (if you must). / "
            + "TOBIAS: [to the sea]|Who's there?\nLow burns the lamp,\nlow runs the oil\n|[he laughs]|Two *stars* and a snake_case_word. / "
            + "MARA LIGHTS THE LAMP / The wind rises.",
            Lamp.Parts[0].Show());
        Assert.Equal("Mrs. McTavish: Tea?", Lamp.Parts[1].Show());
        Assert.Equal(7, Lamp.StageDirections);
    }

    [Fact]
    public void Every_event_knows_its_line()
    {
        var lines = Small.Split('\n');
        foreach (var part in Lamp.Parts)
            foreach (var speech in part.Events.OfType<SpeechEvent>())
                Assert.Contains(speech.Label, lines[speech.Position.Line - 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*a* b", "a b")]
    [InlineData("**a *b* c**", "a b c")]
    [InlineData("***all***", "all")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    [InlineData("_under_ snake_case", "under snake_case")]
    [InlineData("\\*kept\\* \\_too\\_ back\\\\slash", "*kept* _too_ back\\slash")]
    [InlineData("*open", "*open")]
    public void Emphasis_marks_go_and_escaped_ones_stay(string marked, string plain) => Assert.Equal(plain, Emphasis.Remove(marked));

    [Theory]
    [InlineData("(aside)", true)]
    [InlineData("(to Tobias)", true)]
    [InlineData("(to himself)", true)]
    [InlineData("(aside to Tobias)", true)]
    [InlineData("(to be sure)", false)]
    [InlineData("(if you must)", false)]
    [InlineData("(there were three)", false)]
    public void Only_directions_in_parentheses_leave_the_words(string parenthesis, bool isDirection) =>
        Assert.Equal(isDirection, FountainSyntax.IsInlineDirection(parenthesis.Trim('(', ')')));

    [Theory]
    [InlineData("Enter Mara.", true)]
    [InlineData("Thunder. Enter three sailors", true)]
    [InlineData("The old sailor enters, wet.", true)]
    [InlineData("Re-enter Mara", true)]
    [InlineData("A ladder climbs to a trap, and a stair goes off toward the street.", false)]
    [InlineData("The exits are barred.", false)]
    public void A_description_ends_where_somebody_comes(string action, bool isEntrance) => Assert.Equal(isEntrance, FountainSyntax.IsEntrance(action));

    [Fact]
    public void A_scene_told_in_actions_alone_keeps_them()
    {
        var play = Fountain.Read(PlayText.Bytes("INT. A - DAY\n\nThe lamp falls.\n\nINT. B - DAY\n\nMARA\nOh.\n"), "x.fountain");
        Assert.Equal(["The lamp falls.", "MARA: Oh."], play.Parts.Select(p => p.Show()));
        Assert.Equal(["Scene 1", "Scene 2"], play.Parts.Select(p => p.Name));
    }

    [Fact]
    public void An_unclosed_note_or_boneyard_swallows_nothing()
    {
        var play = Fountain.Read(PlayText.Bytes("MARA\nOne [[two\n\nTOBIAS\nThree /* four]]\n"), "x.fountain");
        Assert.Equal("MARA: One [[two / TOBIAS: Three /* four]]", play.Parts[0].Show());
    }

    [Fact]
    public void The_file_is_known_by_its_name_or_its_headings()
    {
        Assert.True(Fountain.Recognises("a.fountain", []));
        Assert.True(Fountain.Recognises("a.txt", PlayText.Bytes("INT. ROOM - DAY\n\nMARA\nYes.\n\nTOBIAS\nNo.\n")));
        Assert.False(Fountain.Recognises("a.txt", PlayText.Bytes("It was a dark night.\n\nNOBODY\n\nspoke.\n")));
    }

    [Fact]
    public void Any_text_is_a_play_or_an_input_error() =>
        Gen.OneOf("MARA\n", "\n", "(aside)", "(", ")", "[[", "]]", "/*", "*/", "*", "_", "\\", "# Act I\n", "INT. A\n", ".B\n", "> x <", ">", "=", "~la\n", "@", "!", "Cast:\n  A, b\n", "words ", "：", "\r\n", "😀", "李雷\n", "^")
            .List[0, 40].Sample(pieces => Tolerates(() => Fountain.Read(PlayText.Bytes(string.Concat(pieces)), "x.fountain")), iter: 2000);

    [Fact]
    public void Long_hostile_lines_do_not_stall()
    {
        foreach (var piece in new[] { "*a ", "[[", "/*", "(", "_a ", "[(", "a*", "(\n", "# \n", ">\n" })
            Tolerates(() => Fountain.Read(PlayText.Bytes("MARA\n" + string.Concat(Enumerable.Repeat(piece, 200_000))), "x.fountain"));
    }

    [Fact]
    public void An_empty_file_and_wrong_bytes_are_refused_with_their_place()
    {
        Assert.Throws<InputException>(() => Fountain.Read([], "x.fountain"));
        var error = Assert.Throws<InputException>(() => Fountain.Read([.. PlayText.Bytes("MARA\nOh\n"), 0xE9, 0x20], "x.fountain"));
        Assert.Contains("x.fountain(3): byte 0xE9 at offset 8", error.Message, StringComparison.Ordinal);
    }

    private static void Tolerates(Func<Play> read)
    {
        try
        {
            Assert.NotEmpty(read().Speeches());
        }
        catch (InputException)
        {
            // Refused in words: that is the other right answer.
        }
    }
}
