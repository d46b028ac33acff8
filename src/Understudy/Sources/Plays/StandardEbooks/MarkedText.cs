using System.Text;
using System.Xml.Linq;
using Understudy.Sources.Containers;

namespace Understudy.Sources.Plays.StandardEbooks;

/// <summary>
/// The text of marked-up elements: white space of pretty-printed XML collapses, <c>br</c> and block elements begin a
/// line, note references vanish, and stage directions become pieces of their own.
/// </summary>
internal sealed class MarkedText
{
    private readonly List<SpeechPiece> _pieces = [];
    private readonly StringBuilder _text = new();

    private MarkedText()
    {
    }

    /// <summary>Words and directions of a table cell in order; directions inside a direction belong to it.</summary>
    public static IReadOnlyList<SpeechPiece> Pieces(XElement cell)
    {
        var text = new MarkedText();
        text.Append(cell, inDirection: false);
        text.Flush(isDirection: false);
        return text._pieces;
    }

    /// <summary>The element's text on one line, without directions where asked.</summary>
    public static string Line(XElement element) => string.Join(' ', Lines(element));

    /// <summary>The element's lines, as <c>br</c> and blocks divide them.</summary>
    public static IReadOnlyList<string> Lines(XElement element)
    {
        var text = new MarkedText();
        text.Append(element, inDirection: true);
        return Normalise(text._text.ToString()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>
    /// Joiners and byte-order marks go, no-break and thin spaces become spaces; a hair space stays one only between
    /// words, because elsewhere it only sets quotation marks and dots apart. Lines are trimmed, runs of space collapse.
    /// </summary>
    public static string Normalise(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c is '\u2060' or '\uFEFF' or '\u00AD' or '\u200B') continue;
            if (c == '\u200A' && !(i > 0 && char.IsLetterOrDigit(raw[i - 1]) && i + 1 < raw.Length && char.IsLetterOrDigit(raw[i + 1]))) continue;
            if (c == '\n')
            {
                while (text.Length > 0 && text[^1] == ' ') text.Length--;
                if (text.Length == 0 || text[^1] != '\n') text.Append('\n');
            }
            else if (char.IsWhiteSpace(c))
            {
                if (text.Length == 0 || text[^1] is not (' ' or '\n')) text.Append(' ');
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    private void Append(XElement element, bool inDirection)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText chars)
            {
                // Line ends of the file are layout; only br and blocks make lines.
                foreach (var c in chars.Value) _text.Append(c is '\n' or '\r' or '\t' ? ' ' : c);
            }
            else if (node is XElement child && !child.Is("noteref"))
            {
                AppendElement(child, inDirection);
            }
        }
    }

    private void AppendElement(XElement child, bool inDirection)
    {
        if (child.Tag() == "br")
        {
            _text.Append('\n');
            return;
        }

        var begins = !inDirection && child.Is(EpubType.StageDirection);
        var block = child.Tag() is "p" or "div" or "blockquote" or "li" or "ul" or "ol" or "header" or "footer" or "section" or "tr" or "table";
        if (block) _text.Append('\n');
        if (begins) Flush(isDirection: false);
        Append(child, inDirection || begins);
        if (begins) Flush(isDirection: true);
        if (block) _text.Append('\n');
    }

    private void Flush(bool isDirection)
    {
        var text = Normalise(_text.ToString());
        _text.Clear();
        if (isDirection) text = text.Replace('\n', ' ').Trim();
        if (_pieces.Count == 0) text = text.TrimStart();
        if (text.Length > 0 && (isDirection || text.Trim().Length > 0)) _pieces.Add(new SpeechPiece(text, isDirection));
    }
}
