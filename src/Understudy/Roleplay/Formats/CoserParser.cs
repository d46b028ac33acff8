using System.Text;

namespace Understudy.Roleplay.Formats;

/// <summary>One parse of one text in bracket notation; see <see cref="CoserFormat"/> for the rules.</summary>
internal struct CoserParser(string text, ReplyContext? context)
{
    private readonly record struct Bracket(int At, char Kind);

    private readonly List<Segment> _segments = [];
    private readonly List<FormatFlaw> _flaws = [];

    /// <summary>Reads the text from start to end.</summary>
    public readonly ParsedReply Parse()
    {
        var brackets = FindBrackets();
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        start = SpeakerPrefix.Skip(text, start, text.Length, context?.Speaker) ?? 0;

        var partners = Partners(brackets, 0, brackets.Count, '[', ']');
        for (var i = 0; i < brackets.Count; i++)
        {
            if (brackets[i].At < start) continue;
            if (brackets[i].Kind != '[')
            {
                if (brackets[i].Kind != ']') continue;
                // The bracket may have lost its opener: what stands before it might be a thought.
                Flaw(FlawKind.OrphanTag, brackets[i].At);
                Mixed(brackets, start, brackets[i].At, SegmentKind.Thought);
                start = brackets[i].At + 1;
                continue;
            }

            var close = partners[i];
            Spoken(brackets, start, brackets[i].At);
            var end = close < 0 ? text.Length : brackets[close].At;
            if (close < 0)
            {
                Flaw(FlawKind.UnclosedTag, brackets[i].At);
                Unclosed(brackets, i);
            }
            else
            {
                Block(SegmentKind.Thought, brackets[i].At, end);
            }

            start = close < 0 ? text.Length : end + 1;
            i = close < 0 ? brackets.Count : close;
        }

        Spoken(brackets, start, text.Length);
        var performance = Performance.Of(_segments).Canonical();
        if (!performance.IsPerceptible) Flaw(FlawKind.EmptySpeech, text.Length);
        _flaws.Sort((a, b) => a.Position.CompareTo(b.Position));
        return new ParsedReply(new Reply(null, performance), _flaws);
    }

    private readonly List<Bracket> FindBrackets()
    {
        var found = new List<Bracket>();
        for (var i = CoserEscapes.IndexOfMark(text, 0); i >= 0 && i < text.Length; i = CoserEscapes.IndexOfMark(text, i))
        {
            var run = 0;
            while (i < text.Length && text[i] == '\\')
            {
                run++;
                i++;
            }

            if (i >= text.Length) break;
            if (!CoserEscapes.IsBracket(text[i])) continue;
            if (run % 2 == 0)
            {
                found.Add(new Bracket(i, text[i] switch
                {
                    '[' or '［' or '【' => '[',
                    ']' or '］' or '】' => ']',
                    '(' or '（' => '(',
                    _ => ')',
                }));
            }

            i++;
            if (i >= text.Length) break;
        }

        return found;
    }

    /// <summary>For each opening bracket of a stretch the index of the one that closes it, or -1; one pass, however many stay open.</summary>
    private static int[] Partners(List<Bracket> brackets, int first, int last, char opening, char closing)
    {
        var partners = new int[Math.Max(0, last - first)];
        Array.Fill(partners, -1);
        var open = new Stack<int>();
        for (var i = first; i < last; i++)
        {
            if (brackets[i].Kind == opening) open.Push(i);
            else if (brackets[i].Kind == closing && open.TryPop(out var opener)) partners[opener - first] = i;
        }

        return partners;
    }

    /// <summary>Speech and actions in a stretch without thoughts.</summary>
    private readonly void Spoken(List<Bracket> brackets, int start, int end) => Mixed(brackets, start, end, SegmentKind.Speech);

    /// <summary>A thought that is never closed: bare text is thought, balanced actions stay actions.</summary>
    private readonly void Unclosed(List<Bracket> brackets, int open)
    {
        // Inner square brackets cannot balance the outer one; they are part of the thought and so are their words.
        Mixed(brackets, brackets[open].At + 1, text.Length, SegmentKind.Thought);
    }

    private readonly void Mixed(List<Bracket> brackets, int start, int end, SegmentKind bare)
    {
        var first = FirstFrom(brackets, start);
        var last = FirstFrom(brackets, end);
        var partners = Partners(brackets, first, last, '(', ')');
        var marks = bare == SegmentKind.Thought ? MarksBefore(brackets, first, last) : [];
        for (var i = first; i < last; i++)
        {
            if (brackets[i].Kind == ')') Flaw(FlawKind.OrphanTag, brackets[i].At);
            if (brackets[i].Kind != '(') continue;
            var close = partners[i - first];
            if (close < 0)
            {
                Flaw(FlawKind.UnmatchedBracket, brackets[i].At);
                continue;
            }

            if (bare == SegmentKind.Thought && marks[close - first] > marks[i - first]) continue;
            Add(bare, start, brackets[i].At);
            Block(SegmentKind.Action, brackets[i].At, brackets[close].At);
            start = brackets[close].At + 1;
            i = close;
        }

        Add(bare, start, end);
    }

    /// <summary>The index of the first bracket at or behind an offset.</summary>
    private static int FirstFrom(List<Bracket> brackets, int offset)
    {
        var (low, high) = (0, brackets.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (brackets[middle].At < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>For each bracket of a stretch, how many square ones stand before it there.</summary>
    private static int[] MarksBefore(List<Bracket> brackets, int first, int last)
    {
        var marks = new int[Math.Max(0, last - first)];
        for (var i = 1; i < marks.Length; i++) marks[i] = marks[i - 1] + (brackets[first + i - 1].Kind is '[' or ']' ? 1 : 0);
        return marks;
    }

    private readonly void Block(SegmentKind kind, int open, int close)
    {
        if (text.AsSpan(open + 1, close - open - 1).IsWhiteSpace()) Flaw(FlawKind.EmptyBlock, open, close + 1);
        else if (_segments.Count > 0 && _segments[^1].Kind == kind) Flaw(FlawKind.AdjacentBlocks, open);
        Add(kind, open + 1, close);
    }

    private readonly void Add(SegmentKind kind, int start, int end)
    {
        if (end <= start || text.AsSpan(start, end - start).IsWhiteSpace()) return;
        var words = new StringBuilder(end - start);
        CoserEscapes.AppendUnescaped(words, text, start, end);
        _segments.Add(new Segment(kind, words.ToString()));
    }

    private readonly void Flaw(FlawKind kind, int at) => Flaw(kind, at, Math.Min(at + 1, text.Length));

    private readonly void Flaw(FlawKind kind, int start, int end) => _flaws.Add(new FormatFlaw(kind, start, text[start..end]));
}
