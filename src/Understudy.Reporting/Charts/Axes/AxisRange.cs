namespace Understudy.Reporting.Charts.Axes;

/// <summary>
/// The stretch of an axis that a drawing shows. Positions along it are the values themselves, or their decimal logarithms.
/// </summary>
internal sealed class AxisRange
{
    /// <summary>Values beyond are gaps: their differences would overflow.</summary>
    internal const double Largest = 1e100;

    /// <summary>Values nearer to zero are zero, and zero has no place on a logarithmic axis.</summary>
    internal const double Smallest = 1e-100;

    // A stretch shorter than this share of its values would need more digits at its ticks than anybody reads.
    private const double ShortestShare = 1e-6;

    private readonly bool _isLogarithmic;

    private AxisRange(Axis axis, double low, double high)
    {
        _isLogarithmic = axis.Spacing == Spacing.Logarithmic;
        (Axis, Low, High) = (axis, low, high);
    }

    internal Axis Axis { get; }

    /// <summary>The position where the stretch begins.</summary>
    internal double Low { get; }

    /// <summary>The position where the stretch ends; above <see cref="Low"/>.</summary>
    internal double High { get; }

    /// <summary>The stretch that shows all values that have a place, with a margin at each end that the axis leaves open.</summary>
    /// <param name="axis">The axis; its limits go before the data.</param>
    /// <param name="values">Values of any kind; those without a place are left out.</param>
    /// <param name="margin">The margin, as a share of the data's stretch.</param>
    /// <param name="fromZero">Whether zero belongs to a linear axis where the data come near it.</param>
    /// <exception cref="ArgumentException">The axis' limits are not finite, not in order, or not above zero where they must be.</exception>
    internal static AxisRange Of(Axis axis, IEnumerable<double> values, double margin = 0.04, bool fromZero = false)
    {
        Check(axis);
        var positions = values.Select(v => Position(axis, v)).Where(p => !double.IsNaN(p)).ToArray();
        var (from, to) = (Limit(axis, axis.From), Limit(axis, axis.To));
        var (low, high) = positions.Length == 0 ? (from ?? to - 1 ?? 0, to ?? from + 1 ?? 1) : (positions.Min(), positions.Max());
        if (from is not null) low = from.Value;
        if (to is not null) high = to.Value;
        (low, high) = Opened(axis, low, high, from, to);
        var pad = positions.Length == 0 ? 0 : margin * (high - low);
        var (atZeroLow, atZeroHigh) = (false, false);
        if (fromZero && axis.Spacing == Spacing.Linear)
        {
            atZeroLow = low >= 0 && low < 0.4 * high && from is null;
            atZeroHigh = high <= 0 && high > 0.4 * low && to is null;
        }

        return new(
            axis,
            from ?? (atZeroLow ? 0 : low - pad),
            to ?? (atZeroHigh ? 0 : high + pad));
    }

    /// <summary>The same axis with another stretch, in positions.</summary>
    internal AxisRange With(double low, double high) => new(Axis, low, high);

    /// <summary>Where a value stands: 0 at the beginning, 1 at the end, outside for one that is cut off; NaN for one without a place.</summary>
    internal double Place(double value) => (Position(Axis, value) - Low) / (High - Low);

    /// <summary>The position of a value, NaN for one without a place.</summary>
    internal static double Position(Axis axis, double value)
    {
        if (!double.IsFinite(value) || Math.Abs(value) > Largest) return double.NaN;
        if (axis.Spacing == Spacing.Linear) return Math.Abs(value) < Smallest ? 0 : value;
        return value < Smallest ? double.NaN : Math.Log10(value);
    }

    /// <summary>The numbers to write along the stretch, some three to eight, with their places from 0 to 1.</summary>
    /// <param name="wanted">How many would suit the drawing.</param>
    internal IReadOnlyList<(double Place, string Text)> Ticks(int wanted)
    {
        var positions = _isLogarithmic ? Axes.Ticks.Logarithmic(Low, High, wanted) : Axes.Ticks.Linear(Low, High, wanted);
        var texts = _isLogarithmic ? TickText.Powers(positions) : TickText.Numbers(positions);
        return [.. positions.Zip(texts, (position, text) => ((position - Low) / (High - Low), text))];
    }

    /// <summary>The places of the small ticks between the decades of a logarithmic axis.</summary>
    internal IReadOnlyList<double> MinorTicks() =>
        _isLogarithmic ? [.. Axes.Ticks.Minor(Low, High).Select(position => (position - Low) / (High - Low))] : [];

    private static double? Limit(Axis axis, double? limit) => limit is null ? null : Position(axis, limit.Value);

    // One value, or values that differ by nothing to speak of, stand in the middle of a stretch of their own size.
    private static (double Low, double High) Opened(Axis axis, double low, double high, double? from, double? to)
    {
        var size = Math.Max(Math.Abs(low), Math.Abs(high));
        if (high - low > ShortestShare * size || (from is not null && to is not null)) return (low, high);
        var half = axis.Spacing == Spacing.Logarithmic || size == 0 ? 0.5 : size / 2;
        if (from is not null) return (low, low + (2 * half));
        if (to is not null) return (high - (2 * half), high);
        var middle = (low / 2) + (high / 2);
        return (middle - half, middle + half);
    }

    private static void Check(Axis axis)
    {
        foreach (var (limit, name) in new[] { (axis.From, nameof(Axis.From)), (axis.To, nameof(Axis.To)) })
        {
            if (limit is { } value && double.IsNaN(Position(axis, value)))
            {
                var rule = axis.Spacing == Spacing.Logarithmic ? "above zero" : "finite";
                throw new ArgumentException(FormattableString.Invariant($"axis '{axis.Name}' has {name} = {value}; it must be {rule} and at most 1e100"), nameof(axis));
            }
        }

        if (axis.From >= axis.To)
            throw new ArgumentException(FormattableString.Invariant($"axis '{axis.Name}' goes from {axis.From} to {axis.To}; give {nameof(Axis.From)} below {nameof(Axis.To)}"), nameof(axis));
    }
}
