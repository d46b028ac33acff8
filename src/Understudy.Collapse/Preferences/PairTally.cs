namespace Understudy.Collapse.Preferences;

/// <summary>All comparisons of two items, added up: an edge of the comparison graph. The item with the lower number is a.</summary>
internal struct PairTally(int a, int b)
{
    // Sums of a few thousand weights such as 0.1 differ in the 13th digit with the order of adding; that is no majority.
    private const double Rounding = 1e-12;

    /// <summary>The item with the lower number.</summary>
    public readonly int A = a;

    /// <summary>The item with the higher number.</summary>
    public readonly int B = b;

    /// <summary>The weight of the comparisons that a won.</summary>
    public double Wins;

    /// <summary>The weight of the comparisons that b won.</summary>
    public double Losses;

    /// <summary>The weight of the ties.</summary>
    public double Ties;

    /// <summary>w_e: the weight of all comparisons.</summary>
    public readonly double Weight => Wins + Losses + Ties;

    /// <summary>Y_e: the mean outcome for a, from -1 to 1; exactly 0 where wins and losses balance up to rounding.</summary>
    public readonly double Mean
    {
        get
        {
            var (net, weight) = (Wins - Losses, Weight);
            return Math.Abs(net) <= Rounding * weight ? 0 : net / weight;
        }
    }

    /// <summary>The sum of w_r (y_r - Y_e)^2 over the pair's comparisons.</summary>
    public readonly double Within
    {
        get
        {
            var mean = Mean;
            return (Wins * (1 - mean) * (1 - mean)) + (Losses * (1 + mean) * (1 + mean)) + (Ties * mean * mean);
        }
    }
}
