namespace Understudy.Reporting.Charts.Placement;

/// <summary>What lies where in a panel, so that words find an open place. Same marks and same order give the same places.</summary>
internal sealed class Crowd(Box area)
{
    // Words over words cannot be read; words over marks can, with a halo.
    private const int WordsWeigh = 50;
    private const double Spacing = 4;
    private readonly List<Spot> _marks = [];
    private readonly List<Box> _words = [];

    /// <summary>Takes note of a mark.</summary>
    internal void Add(Spot mark) => _marks.Add(mark);

    /// <summary>Takes note of a line.</summary>
    internal void Add(IReadOnlyList<Spot> line)
    {
        for (var i = 1; i < line.Count; i++)
        {
            var steps = (int)Math.Clamp(line[i - 1].To(line[i]) / Spacing, 1, 1000);
            for (var step = 0; step <= steps; step++) _marks.Add(line[i - 1].Towards(line[i], (double)step / steps));
        }
    }

    /// <summary>Takes note of words.</summary>
    internal void Add(Box words) => _words.Add(words);

    /// <summary>
    /// The most open of the places proposed, the first of equals, and takes note of it; null where each lies on other words
    /// or leaves the panel, or covers more marks than allowed.
    /// </summary>
    internal Box? Choose(IEnumerable<Box> places, int allowed = WordsWeigh - 1)
    {
        Box? best = null;
        var least = allowed + 1;
        foreach (var place in places)
        {
            var weight = Weight(place);
            if (weight < least) (best, least) = (place, weight);
        }

        if (best is { } chosen) Add(chosen);
        return best;
    }

    private int Weight(Box place)
    {
        if (!area.Contains(place) || _words.Exists(w => w.Meets(place))) return WordsWeigh;
        return Math.Min(WordsWeigh - 1, _marks.Count(place.Contains));
    }
}
