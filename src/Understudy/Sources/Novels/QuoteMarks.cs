namespace Understudy.Sources.Novels;

/// <summary>Finds what stands in quotation marks. Marks nested in others belong to the words.</summary>
internal sealed class QuoteMarks
{
    private const string Openers = "“«「『\"＂";
    private const string Closers = "”»」』\"＂";
    private readonly bool _single;

    private QuoteMarks(bool single) => _single = single;

    /// <summary>The usual marks: “…”, "…", «…», 「…」, 『…』 and the full-width ones.</summary>
    internal static QuoteMarks Double { get; } = new(single: false);

    /// <summary>British dialogue in ‘…’.</summary>
    internal static QuoteMarks Single { get; } = new(single: true);

    /// <summary>The marks a text uses for speech: the single ones when more paragraphs begin with them than with all others.</summary>
    internal static QuoteMarks Of(IEnumerable<string> paragraphs)
    {
        int single = 0, others = 0;
        foreach (var text in paragraphs)
        {
            if (text.Length == 0) continue;
            if (text[0] == '‘') single++;
            else if (Openers.Contains(text[0], StringComparison.Ordinal)) others++;
        }

        return single > others ? Single : Double;
    }

    /// <summary>The quotes of a paragraph, outermost only, in order.</summary>
    internal List<QuoteSpan> Find(string text) => _single ? FindSingle(text) : FindDouble(text);

    /// <summary>
    /// The quotes of a paragraph behind one whose quote was not closed. Where a closing mark comes before any opening one,
    /// the words up to it still belong to that quote.
    /// </summary>
    internal List<QuoteSpan> FindRest(string text)
    {
        var end = RestEnd(text);
        if (end <= 0) return Find(text);
        var rest = new QuoteSpan(0, end, IsClosed: true, IsOpened: false);
        return [rest, .. Find(text[end..]).Select(q => q with { Start = q.Start + end, End = q.End + end })];
    }

    /// <summary>Behind the closing mark of a quote that began in a paragraph before; 0 where this paragraph opens one of its own first; -1 where it has no mark.</summary>
    internal int RestEnd(string text)
    {
        if (_single) return 0;
        var mark = text.AsSpan().IndexOfAny(Openers + Closers);
        if (mark < 0) return -1;
        return Openers.Contains(text[mark], StringComparison.Ordinal) ? 0 : mark + 1;
    }

    private static List<QuoteSpan> FindDouble(string text)
    {
        var spans = new List<QuoteSpan>();
        var expected = new Stack<char>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (expected.Count > 0 && text[i] == expected.Peek())
            {
                expected.Pop();
                if (expected.Count == 0) spans.Add(new QuoteSpan(start, i + 1, IsClosed: true));
                continue;
            }

            var opener = Openers.IndexOf(text[i], StringComparison.Ordinal);
            if (opener < 0 || (expected.Count > 0 && Closers[opener] == Openers[opener])) continue;
            if (expected.Count == 0) start = i;
            expected.Push(Closers[opener]);
        }

        if (expected.Count > 0) spans.Add(new QuoteSpan(start, text.Length, IsClosed: false));
        return spans;
    }

    private static List<QuoteSpan> FindSingle(string text)
    {
        var spans = new List<QuoteSpan>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '‘' || (i > 0 && char.IsLetter(text[i - 1]))) continue;
            var end = CloseSingle(text, i + 1);
            spans.Add(new QuoteSpan(i, end < 0 ? text.Length : end + 1, end >= 0));
            if (end < 0) break;
            i = end;
        }

        return spans;
    }

    /// <summary>The closing ’ is the first that follows punctuation and precedes no letter; an apostrophe does neither.</summary>
    private static int CloseSingle(string text, int from)
    {
        var inner = 0;
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '“') inner++;
            else if (text[i] == '”') inner--;
            if (inner > 0 || text[i] != '’' || (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))) continue;
            if (text[i - 1] is ',' or '.' or '!' or '?' or '…' or '—' or '–' or '-' or ';' or ':' or '”') return i;
        }

        // A quoted word without punctuation: the last mark that could close it before the next one opens.
        var limit = text.IndexOf('‘', from);
        for (var i = from; i < (limit < 0 ? text.Length : limit); i++)
        {
            if (text[i] == '’' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))) return i;
        }

        return -1;
    }
}
