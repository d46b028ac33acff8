namespace Understudy.Reporting.Charts.Axes;

/// <summary>Round numbers along a stretch of an axis: never outside it, and from three to eight of them.</summary>
internal static class Ticks
{
    /// <summary>The fewest ticks that show a scale, and the most that are read at a glance.</summary>
    internal const int Fewest = 3, Most = 8;

    private static readonly double[] Factors = [1, 2, 5];

    /// <summary>Multiples of a step of 1, 2 or 5 times a power of ten.</summary>
    /// <remarks>
    /// The steps grow by at most 2.5, so the largest that gives three ticks gives at most eight: the next one gives two at
    /// most, hence a stretch shorter than three of it.
    /// </remarks>
    internal static double[] Linear(double low, double high, int wanted)
    {
        var span = high - low;
        // Without digits left for a step there is only the stretch itself to mark.
        if (span <= 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high))) return [low, low + (span / 2), high];
        double[] best = [];
        for (var power = (int)Math.Floor(Math.Log10(span)) + 1; power >= Math.Floor(Math.Log10(span)) - 2; power--)
        {
            foreach (var factor in Factors.Reverse())
            {
                var ticks = Multiples(low, high, factor, power);
                if (ticks.Length is < Fewest or > Most) continue;
                if (best.Length == 0 || Math.Abs(ticks.Length - wanted) < Math.Abs(best.Length - wanted)) best = ticks;
            }
        }

        return best;
    }

    /// <summary>Positions of powers of ten; where the stretch has fewer than three, of 1, 2 and 5 times them or of round numbers.</summary>
    internal static double[] Logarithmic(double low, double high, int wanted)
    {
        var first = (int)Math.Ceiling(low - Slack);
        var decades = (int)Math.Floor(high + Slack) - first + 1;
        if (decades >= Fewest) return Decades(low, high, wanted);
        var mantissas = Enumerable.Range(first - 1, decades + 1)
            .SelectMany(power => Factors, (power, factor) => power + Math.Log10(factor))
            .Where(p => p >= low - Slack && p <= high + Slack)
            .Select(p => Math.Clamp(p, low, high))
            .ToArray();
        if (mantissas.Length >= Fewest) return mantissas;
        return [.. Linear(Math.Pow(10, low), Math.Pow(10, high), wanted).Select(v => Math.Clamp(Math.Log10(v), low, high))];
    }

    /// <summary>Positions of 2 to 9 times each power of ten.</summary>
    internal static IEnumerable<double> Minor(double low, double high) =>
        from power in Enumerable.Range((int)Math.Floor(low), (int)Math.Floor(high) - (int)Math.Floor(low) + 1)
        from factor in Enumerable.Range(2, 8)
        let position = power + Math.Log10(factor)
        where position >= low && position <= high
        select position;

    private const double Slack = 1e-9;

    private static double[] Decades(double low, double high, int wanted)
    {
        double[] best = [];
        for (var stride = 1; ; stride++)
        {
            var ticks = Enumerable.Range((int)Math.Ceiling((low - Slack) / stride), (int)((high - low) / stride) + 2)
                .Select(i => (double)i * stride)
                .Where(p => p <= high + Slack)
                .Select(p => Math.Clamp(p, low, high))
                .ToArray();
            if (ticks.Length < Fewest) return best;
            if (ticks.Length > Most) continue;
            if (best.Length == 0 || Math.Abs(ticks.Length - wanted) < Math.Abs(best.Length - wanted)) best = ticks;
        }
    }

    private static double[] Multiples(double low, double high, double factor, int power)
    {
        // Ten to a negative power is not exact, its reciprocal is: 3 / 10, not 3 * 0.1.
        var unit = Math.Pow(10, Math.Abs(power));
        double Times(double i) => power < 0 ? i * factor / unit : i * factor * unit;
        var step = Times(1);
        var (first, last) = (Math.Ceiling((low / step) - Slack), Math.Floor((high / step) + Slack));
        if (last - first + 1 > Most) return [];
        return [.. Enumerable.Range(0, (int)Math.Max(0, last - first + 1)).Select(i => Math.Clamp(Times(first + i), low, high))];
    }
}
