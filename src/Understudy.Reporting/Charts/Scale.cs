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

    /// <summary>Counts from zero that cover a largest value, in whole steps.</summary>
    internal static double[] Counts(double largest, int steps)
    {
        var step = Math.Max(1, Step(Math.Max(largest, 1), steps));
        return [.. Enumerable.Range(0, (int)Math.Ceiling(Math.Max(largest, 1) / step) + 1).Select(i => i * step)];
    }

    /// <summary>Ordinal numbers to write under so many columns: all of them, or the first and every round one.</summary>
    internal static double[] Numbers(int columns, int most)
    {
        var step = (int)Math.Max(1, Step(columns, most));
        return [.. Enumerable.Range(1, columns).Where(n => step == 1 || n == 1 || n % step == 0).Select(n => (double)n)];
    }

    /// <summary>A number as it stands at an axis.</summary>
    internal static string Label(double value) =>
        value == Math.Round(value) && Math.Abs(value) < int.MaxValue
            ? Counting.Number((int)value)
            : value.ToString("0.####", CultureInfo.InvariantCulture);
}
