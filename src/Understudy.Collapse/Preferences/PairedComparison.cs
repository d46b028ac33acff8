namespace Understudy.Collapse.Preferences;

/// <summary>One judgement of two items.</summary>
/// <param name="First">The number of an item; items are numbered from 0, best without gaps.</param>
/// <param name="Second">The number of the other. A comparison of an item with itself is counted and otherwise left out.</param>
/// <param name="Outcome">Who was preferred.</param>
/// <param name="Weight">How much the judgement counts, <see cref="ComparisonTally.LeastWeight"/> to <see cref="ComparisonTally.GreatestWeight"/>.</param>
public readonly record struct PairedComparison(int First, int Second, Outcome Outcome, double Weight = 1);
