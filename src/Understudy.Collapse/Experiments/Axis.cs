using System.Globalization;

namespace Understudy.Collapse.Experiments;

/// <summary>A setting of an experiment and the values a sweep gives it, in order.</summary>
/// <param name="Setting">The setting's name, one of <see cref="Setting.All"/>.</param>
/// <param name="Values">At least one value; finite.</param>
public sealed record Axis(string Setting, IReadOnlyList<double> Values)
{
    /// <summary>The most values of one axis.</summary>
    public const int MostValues = 1_000_000;

    private const string Forms = "NAME=V,V,... or NAME=LOW:HIGH:STEP or NAME=lin:LOW:HIGH:COUNT or NAME=log:LOW:HIGH:COUNT";

    /// <summary>
    /// The axis of a text: <c>NAME=V,V,...</c>; <c>NAME=LOW:HIGH:STEP</c> (steps from LOW that do not pass HIGH);
    /// <c>NAME=lin:LOW:HIGH:COUNT</c> and <c>NAME=log:LOW:HIGH:COUNT</c> (so many values, evenly or by equal factors, both ends included).
    /// </summary>
    /// <exception cref="ArgumentException">The text has another form, or names a setting or numbers that cannot be.</exception>
    public static Axis Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at < 1) throw new ArgumentException($"vary is '{text}'; it has the form {Forms}");
        var (name, values) = (text[..at].Trim(), text[(at + 1)..].Trim());
        if (!Experiments.Setting.All.Any(s => s.Name == name))
            throw new ArgumentException($"vary names '{name}'; what can be varied: {string.Join(", ", Experiments.Setting.All.Select(s => s.Name))}");
        return new Axis(name, values.Split(':') switch
        {
            [var list] => [.. list.Split(',').Select(v => Number(v, text))],
            [var low, var high, var step] => Steps(low, high, step, text),
            ["lin", var low, var high, var count] => Even(Number(low, text), Number(high, text), Count(count, text)),
            ["log", var low, var high, var count] => Factors(Number(low, text), Number(high, text), Count(count, text), text),
            _ => throw new ArgumentException($"vary is '{text}'; it has the form {Forms}"),
        });
    }

    // In decimal, so that the third step of 0.1 is 0.3 and the last one is not lost to rounding.
    private static double[] Steps(string low, string high, string step, string text)
    {
        if (!Exact(low, out var first) || !Exact(high, out var last) || !Exact(step, out var by)) throw new ArgumentException($"vary is '{text}'; LOW, HIGH and STEP are numbers of size up to 1e18");
        if (by <= 0) throw new ArgumentException($"vary is '{text}'; STEP is positive");
        if (last < first) throw new ArgumentException($"vary is '{text}'; HIGH is not below LOW");
        if (((double)last - (double)first) / (double)by >= MostValues) throw new ArgumentException($"vary is '{text}'; that is more than {MostValues} values");
        var count = (int)((last - first) / by) + 1;
        return [.. Enumerable.Range(0, count).Select(i => (double)(first + (i * by)))];
    }

    private static double[] Even(double low, double high, int count) =>
        [.. Enumerable.Range(0, count).Select(i => i == count - 1 ? high : low + ((high - low) * i / (count - 1)))];

    private static double[] Factors(double low, double high, int count, string text)
    {
        if (low <= 0 || high <= 0) throw new ArgumentException($"vary is '{text}'; the ends of a log range are positive");
        return [.. Enumerable.Range(0, count).Select(i => i == 0 ? low : i == count - 1 ? high : low * Math.Pow(high / low, i / (count - 1.0)))];
    }

    private static double Number(string value, string text) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new ArgumentException($"vary is '{text}'; '{value.Trim()}' is no number; it has the form {Forms}");

    private static int Count(string value, string text) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 2 and <= MostValues
            ? count
            : throw new ArgumentException($"vary is '{text}'; COUNT is a whole number from 2 to {MostValues}");

    private static bool Exact(string value, out decimal number) => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && Math.Abs(number) <= 1e18m;
}
