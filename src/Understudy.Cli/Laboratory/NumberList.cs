using System.Globalization;

namespace Understudy.Cli.Laboratory;

/// <summary>Lists as they are typed: numbers with commas, subsets of labels such as <c>0-1,1-2</c>.</summary>
internal static class NumberList
{
    /// <summary>The numbers of <c>0,.5,1</c>.</summary>
    /// <exception cref="InputException">Something between two commas is no number; names the option.</exception>
    public static double[] Parse(string text, string option) => [.. text.Split(',').Select(part =>
        double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InputException($"{option} {text}: '{part.Trim()}' is no number; give numbers with commas, such as 0,0.5,1"))];

    /// <summary>The subsets of <c>0-1,1-2</c>.</summary>
    /// <exception cref="InputException">The text has another form; names the option.</exception>
    public static IReadOnlyList<IReadOnlyList<int>> Subsets(string text, string option) => [.. text.Split(',').Select(subset => (IReadOnlyList<int>)
        [.. subset.Split('-').Select(label => int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InputException($"{option} {text}: '{subset}' is no subset of labels; give labels with hyphens, subsets with commas, such as 0-1,1-2"))])];
}
