namespace Understudy.Collapse.Experiments;

/// <summary>Values over a range, both ends included to the bit.</summary>
internal static class Grid
{
    /// <summary>So many values by equal steps; at least two.</summary>
    internal static double[] Even(double low, double high, int count) =>
        [.. Enumerable.Range(0, count).Select(i => i == count - 1 ? high : low + ((high - low) * i / (count - 1)))];

    /// <summary>So many values by equal factors; at least two, between ends above 0.</summary>
    internal static double[] Factors(double low, double high, int count) =>
        [.. Enumerable.Range(0, count).Select(i => i == 0 ? low : i == count - 1 ? high : low * Math.Pow(high / low, i / (count - 1.0)))];
}
