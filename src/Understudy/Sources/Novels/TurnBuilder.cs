using Understudy.Roleplay;

namespace Understudy.Sources.Novels;

/// <summary>A turn and the paragraphs it was made from.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="FirstPage">Its first paragraph's index in the chapter.</param>
/// <param name="LastPage">Its last paragraph's index.</param>
internal sealed record PlacedTurn(Turn Turn, int FirstPage, int LastPage)
{
    internal int Words { get; } = Turn.Performance.Sum(s => Texts.Words.Count(s.Text));
}

/// <summary>Makes turns of passages: one for each speaker and paragraph, narration joined up to a readable length.</summary>
internal static class TurnBuilder
{
    /// <summary>The longest narration of one turn, in words; a single longer sentence stays whole.</summary>
    internal const int LongestNarration = 120;

    /// <summary>The turns of a chapter.</summary>
    internal static List<PlacedTurn> Build(IReadOnlyList<PageState> pages, List<DroppedCue> dropped)
    {
        var passages = pages.SelectMany((page, i) => new PassageReader(i, page, dropped).Read()).SelectMany(Shorten).ToList();
        var turns = new List<PlacedTurn>();
        for (int start = 0, end; start < passages.Count; start = end)
        {
            end = start + 1;
            var words = Texts.Words.Count(passages[start].Segment.Text);
            while (end < passages.Count && Joins(passages[end - 1], passages[end], ref words)) end++;
            var group = passages[start..end];
            var performance = group[0].Speaker == Turn.Environment
                ? [Segment.Action(JoinNarration(group))]
                : Performance.Of(Performance.Of(group.Select(p => p.Segment)).Canonical().Select(Lighten));
            turns.Add(new PlacedTurn(new Turn(group[0].Speaker, performance) { Position = pages[group[0].Page].Page.Paragraph.Position }, group[0].Page, group[^1].Page));
        }

        return turns;
    }

    /// <summary>A mere phrase of action ("looking round.") needs no full stop.</summary>
    private static Segment Lighten(Segment segment) =>
        segment.Kind == SegmentKind.Action && char.IsLower(segment.Text[0]) && NovelText.Sentences(segment.Text).Count() == 1
            ? segment with { Text = segment.Text.TrimEnd('.') }
            : segment;

    private static bool Joins(Passage before, Passage next, ref int words)
    {
        if (before.Speaker != next.Speaker) return false;
        if (next.Speaker != Turn.Environment) return before.Page == next.Page || next.Continues;
        words += Texts.Words.Count(next.Segment.Text);
        return words <= LongestNarration;
    }

    private static string JoinNarration(List<Passage> group)
    {
        var text = group[0].Segment.Text;
        for (var i = 1; i < group.Count; i++) text += (group[i].Page == group[i - 1].Page ? " " : "\n") + group[i].Segment.Text;
        return text;
    }

    /// <summary>Narration longer than a turn may be, cut at sentence ends.</summary>
    private static IEnumerable<Passage> Shorten(Passage passage)
    {
        if (passage.Speaker != Turn.Environment || Texts.Words.Count(passage.Segment.Text) <= LongestNarration)
        {
            yield return passage;
            yield break;
        }

        var part = "";
        foreach (var sentence in NovelText.Sentences(passage.Segment.Text))
        {
            if (part.Length > 0 && Texts.Words.Count(part) + Texts.Words.Count(sentence) > LongestNarration)
            {
                yield return passage with { Segment = Segment.Action(part) };
                part = "";
            }

            part = part.Length == 0 ? sentence : $"{part} {sentence}";
        }

        if (part.Length > 0) yield return passage with { Segment = Segment.Action(part) };
    }
}
