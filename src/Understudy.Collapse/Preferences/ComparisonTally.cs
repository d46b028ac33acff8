using System.Runtime.InteropServices;

namespace Understudy.Collapse.Preferences;

/// <summary>Comparisons as they come, added up by pair: memory grows with the number of different pairs, not of comparisons.</summary>
/// <remarks>Not safe to share between threads.</remarks>
public sealed class ComparisonTally
{
    /// <summary>The least weight of a comparison.</summary>
    public const double LeastWeight = 1e-9;

    /// <summary>The greatest weight of a comparison.</summary>
    public const double GreatestWeight = 1e9;

    private readonly PairIndex _places = new();
    private readonly List<PairTally> _pairs = [];

    /// <summary>How many comparisons count: all that were added but those of an item with itself.</summary>
    public long Records { get; private set; }

    /// <summary>How many comparisons of an item with itself were left out.</summary>
    public long SelfPairs { get; private set; }

    /// <summary>How many of the comparisons that count were ties.</summary>
    public long Ties { get; private set; }

    /// <summary>One more than the highest number of an item.</summary>
    public int ItemNumbers { get; private set; }

    /// <summary>The different pairs, in the order in which they came first.</summary>
    internal ReadOnlySpan<PairTally> Pairs => CollectionsMarshal.AsSpan(_pairs);

    /// <summary>Adds a comparison.</summary>
    /// <exception cref="ArgumentException">An item's number is negative, the outcome is none, or the weight is out of its range.</exception>
    public void Add(PairedComparison comparison) => Add(comparison.First, comparison.Second, comparison.Outcome, comparison.Weight);

    /// <inheritdoc cref="Add(PairedComparison)"/>
    /// <param name="first">The number of an item, from 0.</param>
    /// <param name="second">The number of the other.</param>
    /// <param name="outcome">Who was preferred.</param>
    /// <param name="weight">How much the judgement counts.</param>
    public void Add(int first, int second, Outcome outcome, double weight = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(second);
        if (outcome is not (Outcome.FirstWins or Outcome.SecondWins or Outcome.Tie))
            throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "an outcome is 1, -1 or 0");
        if (!(weight >= LeastWeight && weight <= GreatestWeight)) // Negated, so that NaN fails too.
            throw new ArgumentOutOfRangeException(nameof(weight), weight, $"a weight lies between {LeastWeight:g1} and {GreatestWeight:g1}; divide all weights by their mean");
        ItemNumbers = Math.Max(ItemNumbers, Math.Max(first, second) + 1);
        if (first == second)
        {
            SelfPairs++;
            return;
        }

        Records++;
        if (first > second) (first, second, outcome) = (second, first, (Outcome)(-(int)outcome));
        ref var pair = ref Pair(first, second);
        switch (outcome)
        {
            case Outcome.FirstWins:
                pair.Wins += weight;
                break;
            case Outcome.SecondWins:
                pair.Losses += weight;
                break;
            default:
                pair.Ties += weight;
                Ties++;
                break;
        }
    }

    private ref PairTally Pair(int a, int b)
    {
        var place = _places.NumberOf(a, b);
        if (place == _pairs.Count) _pairs.Add(new PairTally(a, b));
        return ref CollectionsMarshal.AsSpan(_pairs)[place];
    }
}
