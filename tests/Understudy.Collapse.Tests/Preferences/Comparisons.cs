using CsCheck;
using Understudy.Collapse.Preferences;

namespace Understudy.Collapse.Tests.Preferences;

/// <summary>Comparisons to measure: drawn ones for properties, and the shapes with a known answer.</summary>
internal static class Comparisons
{
    /// <summary>Few items and many comparisons: repeats, ties, self-pairs, triangles and several components all occur.</summary>
    public static Gen<PairedComparison[]> Small { get; } = Gen.Int[2, 9].SelectMany(items =>
        Gen.Select(Gen.Int[0, items - 1], Gen.Int[0, items - 1], Gen.Int[-1, 1], Gen.OneOf(Gen.Const(1.0), Gen.Double[0.1, 10]))
            .Select((a, b, y, weight) => new PairedComparison(a, b, (Outcome)y, weight))
            .Array[0, 30]);

    public static InconsistencyReport Measure(IEnumerable<PairedComparison> comparisons, InconsistencyOptions? options = null) =>
        Inconsistency.Of(comparisons, options, TestContext.Current.CancellationToken);

    public static InconsistencyReport Measure(ComparisonTally tally) => Inconsistency.Of(tally, null, TestContext.Current.CancellationToken);

    public static PairedComparison Beats(int winner, int loser, double weight = 1) => new(winner, loser, Outcome.FirstWins, weight);

    /// <summary>Each item beats the next, and the last the first.</summary>
    public static IEnumerable<PairedComparison> Cycle(int items, int first = 0) => Enumerable.Range(0, items).Select(i => Beats(first + i, first + ((i + 1) % items)));

    /// <summary>Each item beats all that come later.</summary>
    public static IEnumerable<PairedComparison> Tournament(int items) =>
        from i in Enumerable.Range(0, items)
        from j in Enumerable.Range(i + 1, items - i - 1)
        select Beats(i, j);
}
