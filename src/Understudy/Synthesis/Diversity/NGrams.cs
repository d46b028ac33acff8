namespace Understudy.Synthesis.Diversity;

/// <summary>Counts the n-grams of many texts, all and distinct, in bounded memory. N-grams do not reach from one text into another; case does not count.</summary>
public sealed class NGrams
{
    private readonly int _n;
    private readonly DistinctCounter _distinct = new();

    /// <summary>A counter of n-grams of <paramref name="n"/> words.</summary>
    public NGrams(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        _n = n;
    }

    /// <summary>The n-grams counted, repetitions included.</summary>
    public long Total { get; private set; }

    /// <summary>Distinct n-grams over all: distinct-n (Li et al. 2016); null where there are none.</summary>
    public double? DistinctShare => Total == 0 ? null : Math.Min(1, (double)_distinct.Count / Total);

    /// <summary>Adds the n-grams of one text.</summary>
    public void Add(IReadOnlyList<string> words)
    {
        for (var i = 0; i + _n <= words.Count; i++)
        {
            var hash = 0xCBF29CE484222325UL;
            for (var j = i; j < i + _n; j++)
            {
                foreach (var c in words[j]) hash = (hash ^ char.ToLowerInvariant(c)) * 0x100000001B3UL;
                hash = (hash ^ 0x1F) * 0x100000001B3UL;
            }

            _distinct.Add(Mix(hash));
            Total++;
        }
    }

    // The finaliser of SplitMix64 spreads what FNV leaves uneven.
    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
