using System.Globalization;

namespace Understudy.Reporting.Charts;

/// <summary>Round numbers along an axis: steps of 1, 2 or 5 times a power of ten.</summary>
internal static class Scale
{
    /// <summary>The smallest round step that covers a span in at most so many steps.</summary>
    internal static double Step(double span, int steps)
    {
        if (span <= 0) return 1;
        var raw = span / steps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        foreach (var factor in (ReadOnlySpan<double>)[1, 2, 5])
            if (factor * power >= raw * (1 - 1e-9)) return factor * power;
        return 10 * power;
    }

    /// <summary>Round numbers from the first at or above <paramref name="from"/> to the last at or below <paramref name="to"/>.</summary>
    internal static double[] Ticks(double from, double to, int steps)
    {
        var step = Step(to - from, steps);
        var first = Math.Ceiling((from / step) - 1e-9);
        var count = (int)Math.Floor((to / step) - first + 1e-9) + 1;
        return [.. Enumerable.Range(0, Math.Max(count, 0)).Select(i => (first + i) * step)];
    }

    /// <summary>Counts from zero that cover a largest value, in whole steps.</summary>
    internal static double[] Counts(double largest, int steps)
    {
        var step = Math.Max(1, Step(Math.Max(largest, 1), steps));
        return [.. Enumerable.Range(0, (int)Math.Ceiling(Math.Max(largest, 1) / step) + 1).Select(i => i * step)];
    }

    internal static string Label(double value) =>
        value == Math.Round(value) && Math.Abs(value) < int.MaxValue
            ? Counting.Number((int)value)
            : value.ToString("0.####", CultureInfo.InvariantCulture);
}
