using System.Text;

namespace Understudy.Reporting.Charts;

/// <summary>Names fitted to a drawing. Widths are estimated, not measured: the reader's font is not known here.</summary>
internal static class Label
{
    private const double Wide = 1.0;
    private const double Narrow = 0.54;
    private const double FontSize = 14;
    private const double Gap = 14;

    /// <summary>The pixels a column of names takes, with the gap to what they name; long names get no more than a third of a page.</summary>
    internal static float Column(IEnumerable<string> names) =>
        (float)(Math.Clamp((names.Max(Width) + 0.6) * FontSize, 60, 230) + Gap);

    /// <summary>The width inside a column of so many pixels, in units of the names' font size.</summary>
    internal static double Inside(double pixels) => (pixels - Gap) / FontSize;

    /// <summary>The width of a text in units of its font size.</summary>
    internal static double Width(string text) => text.EnumerateRunes().Sum(r => Counting.IsEastAsian(r) ? Wide : Narrow);

    /// <summary>The text on so many lines of a width, broken at spaces; the last line ends in an ellipsis where the text goes on.</summary>
    internal static IReadOnlyList<string> Lines(string text, double width, int most)
    {
        var lines = new List<string>();
        var line = "";
        var words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var longer = line.Length == 0 ? words[i] : $"{line} {words[i]}";
            if (line.Length == 0 || Width(longer) <= width)
            {
                line = longer;
            }
            else if (lines.Count == most - 1)
            {
                return [.. lines, Cut(longer, width, always: true)];
            }
            else
            {
                lines.Add(Cut(line, width));
                line = words[i];
            }
        }

        return [.. lines, Cut(line, width)];
    }

    private static string Cut(string text, double width, bool always = false)
    {
        if (!always && Width(text) <= width) return text;
        var kept = new StringBuilder();
        var sum = 1.0;
        foreach (var rune in text.EnumerateRunes())
        {
            sum += Counting.IsEastAsian(rune) ? Wide : Narrow;
            if (sum > width) break;
            kept.Append(rune);
        }

        return kept.ToString().TrimEnd() + "…";
    }
}
