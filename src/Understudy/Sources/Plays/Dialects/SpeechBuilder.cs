using System.Text;
using Understudy.Texts;

namespace Understudy.Sources.Plays.Dialects;

/// <summary>Gathers the pieces of one speech: words and line ends as they come, directions between them.</summary>
/// <remarks>
/// A line's end before a direction is kept, so that "words, direction" on one line and "line, direction below it" stay
/// apart; white space around line ends and at the speech's ends is not.
/// </remarks>
internal sealed class SpeechBuilder
{
    private readonly List<SpeechPiece> _pieces = [];
    private readonly StringBuilder _words = new();

    /// <summary>The directions added so far.</summary>
    public int Directions { get; private set; }

    /// <summary>Adds words; a line feed in them ends a line.</summary>
    public SpeechBuilder Words(string text)
    {
        _words.Append(text);
        return this;
    }

    /// <summary>Ends a line; one that holds nothing is not ended again.</summary>
    public SpeechBuilder EndLine()
    {
        var at = _words.Length;
        while (at > 0 && _words[at - 1] == ' ') at--;
        return at > 0 && _words[at - 1] == '\n' ? this : Words("\n");
    }

    /// <summary>Adds a direction; one without a letter is left out.</summary>
    public SpeechBuilder Direction(string text)
    {
        var direction = Whitespace.OneLine(text);
        if (!direction.Any(char.IsLetterOrDigit)) return this;
        EndWords(last: false);
        _pieces.Add(new SpeechPiece(direction, IsDirection: true));
        Directions++;
        return this;
    }

    /// <summary>The pieces in order.</summary>
    public IReadOnlyList<SpeechPiece> Build()
    {
        EndWords(last: true);
        return [.. _pieces];
    }

    private void EndWords(bool last)
    {
        var lines = _words.ToString().Split('\n').Select(Whitespace.OneLine).ToList();
        _words.Clear();
        var endsLine = lines.Count > 1 && lines[^1].Length == 0;
        var text = string.Join('\n', lines).Trim('\n');
        if (text.Length == 0) return;
        while (text.Contains("\n\n\n", StringComparison.Ordinal)) text = text.Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
        _pieces.Add(new SpeechPiece(endsLine && !last ? text + "\n" : text, IsDirection: false));
    }
}
