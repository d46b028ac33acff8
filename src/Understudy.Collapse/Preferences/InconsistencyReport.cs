using System.Collections.Immutable;

namespace Understudy.Collapse.Preferences;

/// <summary>
/// How far pairwise preferences contradict each other, and in what way; made by <see cref="Inconsistency"/>. Shares are from 0
/// to 1; a share of nothing is null, never 0.
/// </summary>
/// <remarks>
/// This is inconsistency of preferences. That it plays the part of frustration in the minimal model of representation
/// collapse is an analogy to be tested, not an identity.
/// </remarks>
public sealed record InconsistencyReport
{
    /// <summary>M: the comparisons, those of an item with itself left out.</summary>
    public required long Records { get; init; }

    /// <summary>The comparisons of an item with itself, which were left out.</summary>
    public required long SelfPairs { get; init; }

    /// <summary>The ties among the comparisons.</summary>
    public required long Ties { get; init; }

    /// <summary>n: the items that were compared with another.</summary>
    public required int Items { get; init; }

    /// <summary>E: the different pairs.</summary>
    public required int Pairs { get; init; }

    /// <summary>c: the groups of items that comparisons connect; between groups nothing can be said.</summary>
    public required int Components { get; init; }

    /// <summary>The triples of items of which every two were compared.</summary>
    public required long Triangles { get; init; }

    /// <summary>The parts of the sum of squares.</summary>
    public required SumsOfSquares Sums { get; init; }

    /// <summary>Whether curl and harmonic part were told apart.</summary>
    public required CycleSplit Split { get; init; }

    /// <summary>within / total: the share that is repeats of one pair contradicting each other.</summary>
    public double? Contradiction => Inconsistency.Ratio(Sums.Within, Sums.Total);

    /// <summary>(curl + harmonic) / (total - within): the share of the pairs' means that no score an item explains.</summary>
    public double? Cyclic => Inconsistency.Ratio(Sums.Curl + Sums.Harmonic ?? Sums.Cyclic, Sums.Between);

    /// <summary>1 - gradient / total. It is (n - 2) / (3 n) for a perfect ranking of n items, each pair compared once: see <see cref="Violated"/>.</summary>
    public double? Inconsistent => Inconsistency.Ratio(Sums.Gradient, Sums.Total) is { } explained ? Math.Max(0, 1 - explained) : null;

    /// <summary>The share of the comparisons, by weight and ties included, that prefer the item with the lower fitted score.</summary>
    public required double? Violated { get; init; }

    /// <summary>The share of the comparisons, by weight and ties included, that prefer one of two items with the same fitted score.</summary>
    public required double? Unranked { get; init; }

    /// <summary>Whether the strict majorities have no cycle: every strongly connected component is a single item.</summary>
    public bool Acyclic => ItemsInCycles == 0;

    /// <summary>The items that lie on a cycle of strict majorities.</summary>
    public required int ItemsInCycles { get; init; }

    /// <summary>
    /// F = (cyclic / (E - n + c)) / (within / (M - E)): how much more the means circulate than the noise of the repeats would
    /// make them, which gives about 1. Null without repeats, without contradiction among them, or where no cycle is possible.
    /// </summary>
    public required double? NoiseRatio { get; init; }

    /// <summary>(n - c) / E: the share of the means that a score an item would explain if every pair were decided by a coin.</summary>
    public double? CoinFlipGradient => Inconsistency.Ratio(Items - Components, Pairs);

    /// <summary>The worst triangles of strict majorities: greatest |K Y| first, then greatest smallest weight.</summary>
    public required ImmutableArray<PreferenceCycle> WorstTriangles { get; init; }

    /// <summary>The shortest cycles, of four items or more, through the pairs with the greatest w_e R_e^2.</summary>
    public required ImmutableArray<PreferenceCycle> WorstLongerCycles { get; init; }

    /// <summary>The fitted score of each item by its number; mean 0 over a component; NaN for an item compared with no other.</summary>
    public required ImmutableArray<double> Scores { get; init; }

    /// <summary>What the normal equations of the scores leave: |B^T W R| / ||B|^T W |Y||.</summary>
    public required double GradientResidual { get; init; }
}
