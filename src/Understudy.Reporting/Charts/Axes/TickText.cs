using System.Globalization;

namespace Understudy.Reporting.Charts.Axes;

/// <summary>Numbers as they stand along an axis, in the notation of figures.</summary>
internal static class TickText
{
    private const double LargestPlain = 1e5;
    private const double SmallestPlain = 1e-3;

    /// <summary>Round numbers of one step, all with the same decimals; very large and very small ones with a power of ten.</summary>
    internal static IReadOnlyList<string> Numbers(IReadOnlyList<double> ticks)
    {
        var largest = ticks.Max(Math.Abs);
        var step = ticks.Zip(ticks.Skip(1), (a, b) => b - a).DefaultIfEmpty(largest).Min();
        if (largest == 0) return [.. ticks.Select(_ => "0")];
        var power = largest is >= LargestPlain or < SmallestPlain ? (int)Math.Floor(Math.Log10(largest)) : 0;
        var decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) + power - 1e-6), 0, 15);
        // A step of 2.5 or of a stretch cut in half needs one digit more than its power says.
        if (!IsWhole(step / Math.Pow(10, power) * Math.Pow(10, decimals))) decimals = Math.Min(decimals + 1, 15);
        return [.. ticks.Select(t => Times(t / Math.Pow(10, power), decimals, power))];
    }

    /// <summary>Values at positions of a logarithmic axis: powers of ten as such, other numbers plainly.</summary>
    internal static IReadOnlyList<string> Powers(IReadOnlyList<double> positions) =>
        positions.All(IsWhole)
            ? [.. positions.Select(p => Power((int)Math.Round(p)))]
            : [.. positions.Select(p => Short(Math.Pow(10, p), 4))];

    /// <summary>A number with so many digits that count, such as <c>0.0647</c> or <c>2.1×10^{−6}</c>.</summary>
    internal static string Short(double value, int digits = 3)
    {
        if (value == 0) return "0";
        if (!double.IsFinite(value)) return double.IsNaN(value) ? "no number" : value > 0 ? "∞" : "−∞";
        var power = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var rounded = value / Math.Pow(10, power);
        if (Math.Abs(Math.Round(rounded, digits - 1)) >= 10) (rounded, power) = (rounded / 10, power + 1);
        if (Math.Abs(value) is >= SmallestPlain and < LargestPlain)
            return Signed(value.ToString("0." + new string('#', Math.Max(0, digits - 1 - power)), CultureInfo.InvariantCulture));
        var mantissa = rounded.ToString("0." + new string('#', digits - 1), CultureInfo.InvariantCulture);
        return mantissa == "1" ? Power(power) : $"{Signed(mantissa)}×{Power(power, always: true)}";
    }

    private static string Times(double mantissa, int decimals, int power)
    {
        if (mantissa == 0 && power != 0) return "0";
        var number = Signed(mantissa.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        return power == 0 ? number : $"{number}×{Power(power, always: true)}";
    }

    private static string Power(int power, bool always = false) => power switch
    {
        0 when !always => "1",
        1 when !always => "10",
        _ => Signed(string.Create(CultureInfo.InvariantCulture, $"10^{{{power}}}")),
    };

    // A minus is as wide as a plus; a hyphen is not.
    private static string Signed(string number) => number.Trim('-', '0', '.').Length == 0 ? number.TrimStart('-') : number.Replace('-', '−');

    private static bool IsWhole(double value) => Math.Abs(value - Math.Round(value)) < 1e-6;
}
