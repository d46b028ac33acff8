using System.Globalization;

namespace Understudy.Reporting.Charts;

/// <summary>The figures of the reports. Pure functions: numbers in, a drawing out.</summary>
public static class Figures
{
    private const int MostRows = 16;
    private const int MostPatterns = 12;

    /// <summary>Words spoken by each character, most talkative first; those beyond the sixteenth are summed in the last row.</summary>
    /// <exception cref="ArgumentException">There are no characters.</exception>
    public static Figure WordsByCharacter(IReadOnlyList<(string Name, int Words)> characters)
    {
        Require(characters.Count, nameof(characters));
        var ordered = characters.OrderByDescending(c => c.Words).ThenBy(c => c.Name, StringComparer.Ordinal).ToArray();
        var shown = ordered.Length > MostRows ? ordered[..(MostRows - 1)] : ordered;
        var rows = shown.Select(c => new BarRow(c.Name, [(Ink.Speech, c.Words)])).ToList();
        if (shown.Length < ordered.Length)
            rows.Add(new BarRow($"{ordered.Length - shown.Length} others", [(Ink.Speech, ordered.Skip(shown.Length).Sum(c => c.Words))]));
        const string Axis = "spoken (words)";
        return new Figure(
            "Who has the words",
            "Words said aloud by each character. Unit: words; a Chinese or Japanese character counts as a word.",
            $"Bar chart. {Listing(rows.Select(r => $"{r.Name}: {Scale.Label(r.Total)} words"))}",
            BarRows.Wide(rows, Axis),
            BarRows.Narrow(rows, Axis));
    }

    /// <summary>Words of each scene, stacked by kind.</summary>
    /// <exception cref="ArgumentException">There are no scenes.</exception>
    public static Figure WordsByScene(IReadOnlyList<SceneWords> scenes)
    {
        Require(scenes.Count, nameof(scenes));
        var rows = scenes
            .Select(s => new BarRow(s.Scene, [(Ink.Speech, s.Speech), (Ink.Action, s.Action), (Ink.Thought, s.Thought)]))
            .ToArray();
        const string Axis = "all kinds (words)";
        const string Order = "scene (number)";
        var named = rows.Length <= MostRows;
        return new Figure(
            "What the scenes are made of",
            "Words of each scene by kind: said aloud, done, and thought. Unit: words." + (named ? "" : " Scenes in the order of the work."),
            "Stacked bar chart. " + Listing(scenes.Select(s => $"{s.Scene}: {s.Speech} words of speech, {s.Action} of action, {s.Thought} of thought")),
            named ? BarRows.Wide(rows, Axis) : StackedColumns.Draw(rows, Page.WideWidth, Order, Axis),
            named ? BarRows.Narrow(rows, Axis) : StackedColumns.Draw(rows, Page.NarrowWidth, Order, Axis),
            [new(Ink.Speech, "speech"), new(Ink.Action, "role action"), new(Ink.Thought, "role thinking")]);
    }

    /// <summary>The most frequent patterns of performances, such as <c>think→act→speech</c>.</summary>
    /// <param name="patterns">Patterns with their counts, in any order; twelve are shown.</param>
    /// <param name="entropyBits">Entropy of the distribution over all patterns, in bits.</param>
    /// <exception cref="ArgumentException">There are no patterns.</exception>
    public static Figure Patterns(IReadOnlyList<(string Pattern, int Count)> patterns, double entropyBits)
    {
        Require(patterns.Count, nameof(patterns));
        var ordered = patterns.OrderByDescending(p => p.Count).ThenBy(p => p.Pattern, StringComparer.Ordinal).ToArray();
        var rows = ordered.Take(MostPatterns).Select(p => new BarRow(p.Pattern.Replace("→", " → ", StringComparison.Ordinal), [(Ink.Thought, p.Count)])).ToArray();
        var shown = ordered.Take(MostPatterns).Sum(p => p.Count) / (double)Math.Max(1, ordered.Sum(p => p.Count));
        var which = rows.Length == ordered.Length
            ? $"Turns by the order of what is thought, done and said: {Counting.Of(rows.Length, "pattern")}."
            : $"The {rows.Length} most frequent of {Counting.Of(ordered.Length, "pattern")}, which make {Counting.Percent(shown)} % of all turns.";
        const string Axis = "performances (turns)";
        return new Figure(
            "How turns are built",
            which + string.Create(CultureInfo.InvariantCulture, $" Entropy over all patterns: {entropyBits:0.00} bits; a model that falls into one pattern has 0."),
            "Bar chart. " + Listing(rows.Select(r => $"{r.Name}: {Scale.Label(r.Total)} turns")),
            BarRows.Wide(rows, Axis),
            BarRows.Narrow(rows, Axis));
    }

    /// <summary>How much history the samples have.</summary>
    /// <param name="lengths">For each sample, the turns before the one to be played.</param>
    /// <exception cref="ArgumentException">There are no samples.</exception>
    public static Figure HistoryLengths(IReadOnlyList<int> lengths)
    {
        Require(lengths.Count, nameof(lengths));
        var sorted = lengths.Order().ToArray();
        var median = sorted[(sorted.Length - 1) / 2];
        return new Figure(
            "How far samples look back",
            $"Samples by the length of their history, in turns before the one to be played. Median {Counting.Of(median, "turn")}, longest {Counting.Of(sorted[^1], "turn")}.",
            $"Histogram of {Counting.Of(lengths.Count, "sample")}: from {sorted[0]} to {sorted[^1]} turns of history, median {median}.",
            Histogram.Draw(lengths, Page.WideWidth, "history (turns)", "samples (count)"),
            Histogram.Draw(lengths, Page.NarrowWidth, "history (turns)", "samples (count)"));
    }

    /// <summary>Who is on stage when, and how much they play there.</summary>
    /// <exception cref="ArgumentException">There are no characters or no scenes.</exception>
    public static Figure OnStage(Presence presence)
    {
        Require(presence.Characters.Count, nameof(presence));
        Require(presence.Scenes.Count, nameof(presence));
        var most = presence.Cells.Count == 0 ? 0 : presence.Cells.Max(c => c.Turns);
        var shown = Math.Min(presence.Characters.Count, MostRows);
        var words = presence.Cells.Where(c => c.Character < shown).GroupBy(c => c.Character).OrderBy(g => g.Key)
            .Select(g => $"{presence.Characters[g.Key]}: in {Counting.Of(g.Select(c => c.Scene).Distinct().Count(), "scene")}");
        return new Figure(
            "Who is on stage when",
            $"Each column is a scene, in the order of the work. The stronger the colour, the more turns (most: {Counting.Of(most, "turn")}); the faintest are present and silent."
                + (shown < presence.Characters.Count ? $" The first {shown} of {presence.Characters.Count} characters." : ""),
            "Chart of characters by scenes. " + Listing(words),
            PresenceGrid.Draw(presence, shown, most, Page.WideWidth),
            PresenceGrid.Draw(presence, shown, most, Page.NarrowWidth));
    }

    private static string Listing(IEnumerable<string> items) => string.Join("; ", items) + ".";

    private static void Require(int count, string name)
    {
        if (count == 0) throw new ArgumentException("a figure needs something to show", name);
    }
}
