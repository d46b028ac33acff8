using Spectre.Console;
using Understudy.Collapse.Preferences;

namespace Understudy.Cli.Probes;

/// <summary>Says in words what an <see cref="InconsistencyPage"/> holds.</summary>
internal static class InconsistencyTable
{
    public static void Print(InconsistencyPage page)
    {
        var console = Terminal.Out;
        console.MarkupLineInterpolated($"{Count(page.Records, "comparison")} of {Count(page.Items, "item")}: {Count(page.Pairs, "different pair")}, {Count(page.Triangles, "triangle")}, {Count(page.Ties, "tie")}");
        if (page.Components > 1) console.MarkupLineInterpolated($"{page.Components:N0} groups of items that no comparison connects: each has its own ranking");
        if (page.SelfPairs > 0) console.MarkupLineInterpolated($"[yellow]left out[/] {Count(page.SelfPairs, "comparison")} of an item with itself");
        console.Write(Measures(page));
        Cycles("Worst triangles, each preferred to the next and the last to the first", page.WorstTriangles);
        Cycles("Shortest longer cycles through the pairs that the scores explain worst", page.WorstLongerCycles);
        if (page.GradientResidual > 1e-9) console.MarkupLineInterpolated($"[yellow]imprecise[/] the scores are fitted to {page.GradientResidual:0.0e+0} only, not to 1e-10: weights of very different size, or a very long graph");
        console.MarkupLineInterpolated($"{InconsistencyPage.Bridge}");
    }

    private static Table Measures(InconsistencyPage page)
    {
        var table = ProbeTable.Measures("inconsistency");
        void Row(string name, string value, string meaning) => table.AddRow(name, value, Markup.Escape(meaning));
        Row("inconsistent", Share(page.Inconsistent), "of what the comparisons say no score an item explains; a perfect ranking of n items has (n-2)/(3n), up to a third: see violated");
        Row("  contradiction", Share(page.Contradiction), "of it all is repeats of one pair that contradict each other");
        Row("  cyclic", Share(page.Cyclic), page.CoinFlipGradient is { } coin ? $"of the pairs' means runs in circles; coin flips would give {Terminal.Percent(1 - coin)}" : "of the pairs' means runs in circles");
        Row("    curl", Share(Part(page.Sums.Curl, page)), $"in circles of three{Missing(page.Split)}");
        Row("    harmonic", Share(Part(page.Sums.Harmonic, page)), $"in longer circles only{Missing(page.Split)}");
        Row("violated", Share(page.Violated), "of the comparisons go against the fitted ranking; 0 for a perfect one");
        if (page.Unranked > 0) Row("unranked", Share(page.Unranked), "of the comparisons decide between items of the same score: neither for nor against the ranking");
        Row("acyclic", page.Acyclic ? "yes" : "no", page.Acyclic ? "no circle of majorities: some order of the items has all of them on its side" : $"{Count(page.ItemsInCycles, "item")} of {page.Items:N0} beat each other in circles");
        Row("noise ratio F", page.NoiseRatio is { } ratio ? $"{ratio:0.00}" : "–", "circles against the noise of repeats: about 1 is noise alone, well above 1 is more than noise; needs repeats that differ");
        return table;
    }

    private static void Cycles(string title, IReadOnlyList<CyclePage> cycles)
    {
        if (cycles.Count == 0) return;
        var table = new Table().Border(TableBorder.Rounded).AddColumn(Markup.Escape(title)).AddColumn(new TableColumn("sum of majorities").RightAligned()).AddColumn(new TableColumn("least weight").RightAligned());
        foreach (var cycle in cycles)
            table.AddRow(Markup.Escape(string.Join(" > ", cycle.Items.Append(cycle.Items[0]).Select(ShownName.Of))), $"{cycle.Circulation:0.00} of {cycle.Items.Count}", $"{cycle.SmallestWeight:0.###}");
        Terminal.Out.Write(table);
    }

    private static double? Part(double? sum, InconsistencyPage page) => page.Sums.Between == 0 ? null : sum / page.Sums.Between;

    private static string Missing(CycleSplit split) => split switch
    {
        CycleSplit.TooManyTriangles => "; not told apart, for there are more triangles than --triangles",
        CycleSplit.NotConverged => "; not told apart, for the iteration did not converge",
        _ => "",
    };

    private static string Share(double? share) => share is { } value ? Terminal.Percent(value) : "–";

    private static string Count(long count, string what) => $"{count:N0} {what}{(count == 1 ? "" : "s")}";
}
