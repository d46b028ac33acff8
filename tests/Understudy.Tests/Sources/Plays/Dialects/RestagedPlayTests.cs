using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Understudy.Sources.Containers;
using Understudy.Sources.Plays;
using Understudy.Sources.Plays.Dialects;
using Understudy.Texts;

namespace Understudy.Tests.Sources.Plays.Dialects;

/// <summary>Published plays written in the plain-text dialects, and read back: what went in must come out.</summary>
public partial class RestagedPlayTests
{
    [Theory]
    [InlineData("dream")]
    [InlineData("macbeth")]
    [InlineData("merchant")]
    public void A_script_with_colons_gives_the_play_back(string name)
    {
        var play = BosakXml.Read(Shared.Path($"corpus/bosak/{name}.xml"));
        var text = AsScript(play, s => $"{s.Label.ToUpperInvariant()}: ");
        Assert.True(Script.Recognises("play.txt", PlayText.Bytes(text).AsSpan(0, 65536)));
        Same(play, Script.Read(PlayText.Bytes(text), "play.txt"));
    }

    // Not the Dream: one of its characters is named Prologue, and "PROLOGUE." on a line is a heading.
    [Theory]
    [InlineData("macbeth")]
    [InlineData("merchant")]
    public void A_script_with_full_stops_gives_the_play_back(string name)
    {
        var play = BosakXml.Read(Shared.Path($"corpus/bosak/{name}.xml"));
        var text = AsScript(play, s => $"{s.Label.ToUpperInvariant()}.\n");
        Assert.True(Script.Recognises("play.txt", PlayText.Bytes(text).AsSpan(0, 65536)));
        Same(play, Script.Read(PlayText.Bytes(text), "play.txt"));
    }

    [Theory]
    [InlineData("dream")]
    [InlineData("macbeth")]
    [InlineData("merchant")]
    public void Fountain_gives_the_play_back(string name)
    {
        var play = BosakXml.Read(Shared.Path($"corpus/bosak/{name}.xml"));
        var text = new StringBuilder($"Title: {play.Title}\nAuthor: {play.Author}\n\n");
        foreach (var part in play.Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"# {part.Name}\n\n.{part.Setting}\n\n");
            foreach (var @event in part.Events)
            {
                if (@event is not SpeechEvent speech)
                {
                    text.Append(CultureInfo.InvariantCulture, $"!{((DirectionEvent)@event).Text}\n\n");
                    continue;
                }

                text.Append(CultureInfo.InvariantCulture, $"@{speech.Label}\n");
                foreach (var piece in speech.Pieces)
                    foreach (var line in piece.Text.TrimEnd('\n').Split('\n')) text.Append(piece.IsDirection ? $"({line})\n" : $"~{line}\n");
                text.Append('\n');
            }
        }

        Same(play, Fountain.Read(PlayText.Bytes(text.ToString()), "play.fountain"));
    }

    [Theory]
    [InlineData("jane-austen_pride-and-prejudice")]
    [InlineData("charles-dickens_a-christmas-carol")]
    [InlineData("lewis-carroll_alices-adventures-in-wonderland")]
    public void No_chapter_of_a_novel_is_taken_for_a_script(string novel)
    {
        using var tree = SourceTree.Open(Shared.Path($"corpus/{novel}.epub"));
        foreach (var chapter in tree.Names.Where(n => n.EndsWith(".xhtml", StringComparison.Ordinal) && n.Contains("chapter", StringComparison.Ordinal)))
        {
            var prose = Tag().Replace(Encoding.UTF8.GetString(tree.Read(chapter)), "");
            Assert.False(Script.Recognises("chapter.txt", PlayText.Bytes(prose)), chapter);
            Assert.False(Fountain.Recognises("chapter.txt", PlayText.Bytes(prose)), chapter);
        }
    }

    private static string AsScript(Play play, Func<SpeechEvent, string> label)
    {
        var text = new StringBuilder($"Title: {play.Title}\nAuthor: {play.Author}\n\n");
        foreach (var part in play.Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Name.ToUpperInvariant().Replace(", ", ". ", StringComparison.Ordinal)}. {part.Setting}\n\n");
            foreach (var @event in part.Events)
            {
                if (@event is SpeechEvent speech)
                    text.Append(label(speech)).AppendJoin(' ', speech.Pieces.Select(p => p.IsDirection ? $"[{p.Text}]" : p.Text)).Append("\n\n");
                else
                    text.Append(CultureInfo.InvariantCulture, $"[{((DirectionEvent)@event).Text}]\n\n");
            }
        }

        return text.ToString();
    }

    // A direction on a line of its own after the last words stands for itself in a script: it is not compared.
    // Settings that begin with directions take them in; everything said must be there, under its label, in its order.
    private static void Same(Play expected, Play actual)
    {
        Assert.Equal((expected.Title, expected.Author), (actual.Title, actual.Author));
        Assert.Equal(expected.Parts.Count, actual.Parts.Count);
        Assert.Equal(expected.Parts.Select(p => p.Name), actual.Parts.Select(p => p.Name));
        foreach (var (before, after) in expected.Speeches().Zip(actual.Speeches()))
            Assert.Equal(Words(before), Words(after));
        Assert.Equal(expected.Speeches().Count, actual.Speeches().Count);
    }

    private static string Words(SpeechEvent speech)
    {
        var pieces = speech.Pieces.Reverse().SkipWhile(p => p.IsDirection).Reverse().Select(p => p.IsDirection ? $"[{p.Text}]" : p.Text);
        return Whitespace.OneLine($"{speech.Label.ToUpperInvariant()}: {string.Join(' ', pieces)}");
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
