using Understudy.Roleplay;

namespace Understudy.Sources.Novels;

/// <summary>Cuts a chapter's turns into scenes at the most natural places; the same turns give the same scenes.</summary>
internal static class SceneCutter
{
    /// <summary>The number of turns a scene has when nothing speaks for another.</summary>
    private const double UsualTurns = 18;

    /// <summary>How many turns on each side of a cut are looked at for its people.</summary>
    private const int Around = 5;

    private const int LongNarration = 60;

    /// <summary>Where scenes begin: indices of turns, the first 0. A chapter with too few turns is one scene.</summary>
    internal static List<int> Cut(IReadOnlyList<PlacedTurn> turns, IReadOnlyList<PageState> pages, ImportOptions options)
    {
        var best = new double[turns.Count + 1];
        var from = new int[turns.Count + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = 0;
        for (var end = 1; end <= turns.Count; end++)
        {
            for (var start = Math.Max(0, end - options.MaxTurns); start < end; start++)
            {
                var length = end - start;
                var tooShort = length < options.MinTurns ? 1000.0 * (options.MinTurns - length) : 0;
                var cost = best[start] + tooShort + (Math.Pow(length - UsualTurns, 2) / 40) + (start == 0 ? 0 : Cost(turns, pages, start));
                if (cost < best[end]) (best[end], from[end]) = (cost, start);
            }
        }

        var cuts = new List<int>();
        for (var end = turns.Count; end > 0; end = from[end]) cuts.Add(from[end]);
        cuts.Reverse();
        return cuts;
    }

    /// <summary>How much a cut before a turn tears apart: nothing at a section break, most within a talk.</summary>
    private static double Cost(IReadOnlyList<PlacedTurn> turns, IReadOnlyList<PageState> pages, int at)
    {
        if (turns[at].FirstPage != turns[at - 1].LastPage && pages[turns[at].FirstPage].Page.Paragraph.AfterBreak) return 0;
        if (turns[at].FirstPage == turns[at - 1].LastPage && turns[at].Turn.Speaker != Turn.Environment) return 12;
        var before = People(turns, at - Around, at);
        var after = People(turns, at, at + Around);
        var together = before.Union(after).Count();
        var change = together == 0 ? 1 : 1 - (before.Intersect(after).Count() / (double)together);
        var narration = turns[at].Turn.Speaker != Turn.Environment ? 0 : turns[at].Words >= LongNarration ? 4 : 2;
        return 8 - narration - (3 * change);
    }

    private static HashSet<string> People(IReadOnlyList<PlacedTurn> turns, int from, int to) =>
        [.. turns.Skip(Math.Max(0, from)).Take(to - Math.Max(0, from)).Where(t => t.Turn.IsCharacter).Select(t => t.Turn.Speaker)];
}
