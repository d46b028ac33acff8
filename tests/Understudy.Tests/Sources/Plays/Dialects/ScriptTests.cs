using System.Text;
using CsCheck;
using Understudy.Sources.Plays;
using Understudy.Sources.Plays.Dialects;

namespace Understudy.Tests.Sources.Plays.Dialects;

public class ScriptTests
{
    private const string Colons = """
        Title: The Lamp
        Author: A. Keeper
        Cast:
        MARA VOSS, who keeps the lamp
        TOBIAS, her brother

        ACT I
        SCENE 2. The lamp room.
        [Night. Rain.]

        Enter Mara and Tobias.

        MARA: (aside) He must not know
        how low the oil has run.
        TOBIAS (laughing): Who is there?
        (He climbs.)
        Remember: it was never me.

        [Thunder, and
        the lamp goes out.]

        MARA: Low burns the lamp,
        Low runs the oil,
        Low is the sea.

        Exit Mara.

        SCENE 3
        TOBIAS: Alone.
        MESSENGER: A ship!
        """;

    private static readonly Play Lamp = Script.Read(PlayText.Bytes(Colons), "lamp.txt");

    [Fact]
    public void The_header_gives_title_author_and_cast()
    {
        Assert.Equal(("The Lamp", "A. Keeper"), (Lamp.Title, Lamp.Author));
        Assert.Equal([new Persona("Mara Voss", "who keeps the lamp"), new Persona("Tobias", "her brother")], Lamp.Personae);
    }

    [Fact]
    public void Headings_divide_and_descriptions_before_the_first_entrance_are_the_setting()
    {
        Assert.Equal(["Act I, Scene 2", "Act I, Scene 3"], Lamp.Parts.Select(p => p.Name));
        Assert.Equal("The lamp room. Night. Rain.", Lamp.Parts[0].Setting);
    }

    [Fact]
    public void Lines_without_a_name_belong_to_the_speaker_above() =>
        Assert.Equal(
            "Enter Mara and Tobias. / MARA: [aside]|He must not know how low the oil has run. / "
            + "TOBIAS: [laughing]|Who is there?\n|[He climbs.]|Remember: it was never me. / Thunder, and the lamp goes out. / "
            + "MARA: Low burns the lamp,\nLow runs the oil,\nLow is the sea. / Exit Mara.",
            Lamp.Parts[0].Show());

    [Fact]
    public void A_name_heard_once_speaks_after_a_finished_sentence() =>
        Assert.Equal("TOBIAS: Alone. / MESSENGER: A ship!", Lamp.Parts[1].Show());

    [Fact]
    public void A_full_stop_after_the_name_serves_where_it_holds_throughout()
    {
        var play = Script.Read(
            PlayText.Bytes("ALMA. Did you hear it, Lane?\n\nLANE.\nI didn't think it polite to listen,\nmadam.\n\nALMA. [Rising.] I am sorry. HE. said so.\n\nLANE. Yes: quite.\n"),
            "x.txt");
        Assert.Equal(
            "ALMA: Did you hear it, Lane? / LANE: I didn't think it polite to listen, madam. / ALMA: [Rising.]|I am sorry. HE. said so. / LANE: Yes: quite.",
            play.Parts[0].Show());
    }

    [Fact]
    public void Chinese_scripts_use_the_wide_colon_and_no_spaces()
    {
        var play = Script.Read(PlayText.Bytes("剧名：灯\n\n第一幕 第二场\n\n李雷：（低声）灯要灭了，\n我怕。\n韩梅：别怕。\n李雷：好。\n"), "x.txt");
        Assert.Equal("灯", play.Title);
        Assert.Equal("Act I, Scene 2", play.Parts[0].Name);
        Assert.Equal("李雷: [低声]|灯要灭了，我怕。 / 韩梅: 别怕。 / 李雷: 好。", play.Parts[0].Show());
    }

    [Fact]
    public void Mixed_case_names_count_when_they_return()
    {
        var play = Script.Read(PlayText.Bytes("Mara: I said,\nNote: nothing.\nTobias: Ah.\nMara: Yes.\nTobias: No.\n"), "x.txt");
        Assert.Equal("Mara: I said,\nNote: nothing. / Tobias: Ah. / Mara: Yes. / Tobias: No.", play.Parts[0].Show());
    }

    [Fact]
    public void Prose_headers_and_data_are_no_scripts()
    {
        Assert.True(Script.Recognises("a.txt", PlayText.Bytes(Colons)));
        Assert.False(Script.Recognises("a.txt", PlayText.Bytes("He paused: it was late. She said: go. " + string.Concat(Enumerable.Repeat("It rained.\n", 50)))));
        Assert.False(Script.Recognises("a.txt", PlayText.Bytes("From: a\nTo: b\nSubject: c\n\nDear all,\nhello.\n")));
        Assert.False(Script.Recognises("a.json", PlayText.Bytes("A: 1\nB: 2\nA: 3\nB: 4\n")));
        Assert.False(Script.Recognises("a.txt", [0xFF, 0x00, 0x01]));
        Assert.Throws<InputException>(() => Script.Read(PlayText.Bytes("It rained.\nIt rained again.\n"), "x.txt"));
    }

    [Fact]
    public void Utf16_with_its_mark_reads_like_utf8()
    {
        byte[] utf16 = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Colons)];
        byte[] bigEndian = [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Colons)];
        Assert.Equal(Lamp.Parts[0].Show(), Script.Read(utf16, "lamp.txt").Parts[0].Show());
        Assert.Equal(Lamp.Parts[0].Show(), Script.Read(bigEndian, "lamp.txt").Parts[0].Show());
        Assert.True(Script.Recognises("a.txt", utf16));
        Assert.Throws<InputException>(() => Script.Read(utf16.AsSpan(0, utf16.Length - 1), "lamp.txt"));
    }

    [Fact]
    public void Wrong_bytes_are_told_with_offset_and_line()
    {
        var error = Assert.Throws<InputException>(() => Script.Read([.. PlayText.Bytes("MARA: a\nTOBIAS: caf"), 0xE9], "x.txt"));
        Assert.Contains("x.txt(2): byte 0xE9 at offset 19", error.Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => Script.Read([], "x.txt"));
    }

    [Fact]
    public void Any_text_is_a_play_or_an_input_error() =>
        Gen.OneOf("MARA: ", "TOBIAS. ", "李雷：", "Mr. Fox: ", "\n", "\n\n", "(aside)", "(", ")", "[", "]", "ACT I\n", "SCENE 2: x\n", "Title: t\n", "Cast:\n", "words ", "Exit.", "\r\n", "😀", ":", "第一幕\n")
            .List[0, 40].Sample(
                pieces =>
                {
                    try
                    {
                        Assert.NotEmpty(Script.Read(PlayText.Bytes(string.Concat(pieces)), "x.txt").Speeches());
                    }
                    catch (InputException)
                    {
                        // Refused in words: that is the other right answer.
                    }
                },
                iter: 2000);

    [Theory]
    [InlineData("ACT I", "Act I", null, "")]
    [InlineData("SCENE II.  Athens. QUINCE'S house.", null, "Scene 2", "Athens. QUINCE'S house.")]
    [InlineData("Act Three, Scene 1", "Act III", "Scene 1", "")]
    [InlineData("ACT IV. SCENE I. A heath", "Act IV", "Scene 1", "A heath")]
    [InlineData("PROLOGUE", null, "Prologue", "")]
    [InlineData("第二幕", "Act II", null, "")]
    public void Headings_are_read(string text, string? act, string? scene, string rest) =>
        Assert.Equal(new PartHeading(act, scene, rest), PartHeading.Read(text));

    [Theory]
    [InlineData("Act one way or the other")]
    [InlineData("Act civil. That is all I ask of you.")]
    [InlineData("Scene after scene went by")]
    [InlineData("Actor: I am")]
    [InlineData("Prologue to what follows")]
    public void Speech_is_no_heading(string text) => Assert.Null(PartHeading.Read(text));

    [Theory]
    [InlineData("LADY MACBETH", "Lady Macbeth")]
    [InlineData("The DUKE OF VENICE", "The Duke of Venice")]
    [InlineData("KING HENRY IV", "King Henry IV")]
    [InlineData("O'BRIEN'S ANNE-MARIE", "O'Brien's Anne-Marie")]
    [InlineData("First Witch", "First Witch")]
    public void Names_in_capitals_become_readable(string name, string readable) => Assert.Equal(readable, NameCase.Of(name));
}
