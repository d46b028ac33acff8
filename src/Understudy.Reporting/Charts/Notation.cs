using System.Text;
using System.Text.RegularExpressions;

namespace Understudy.Reporting.Charts;

/// <summary>Where a run of text stands: on the line, above it as an exponent, or below it as an index.</summary>
internal enum Level
{
    Line,
    Above,
    Below,
}

/// <summary>A stretch of text at one level.</summary>
internal readonly record struct Run(string Text, Level Level);

/// <summary>
/// Indices and exponents in the texts of figures: <c>D_{min}</c>, <c>10^{−3}</c>. Total: whatever does not match is text
/// as it stands.
/// </summary>
internal static partial class Notation
{
    /// <summary>The size of an index or exponent, in units of the line's.</summary>
    internal const double Small = 0.72;

    /// <summary>How far the level stands above the line, in units of the font size.</summary>
    internal static double Rise(this Level level) => level switch
    {
        Level.Above => 0.36,
        Level.Below => -0.22,
        _ => 0,
    };

    /// <summary>The runs of a text.</summary>
    internal static IReadOnlyList<Run> Parse(string text)
    {
        var runs = new List<Run>();
        var from = 0;
        foreach (Match script in Script().Matches(text))
        {
            if (script.Index > from) runs.Add(new(text[from..script.Index], Level.Line));
            runs.Add(new(script.Groups[2].Value, text[script.Index] == '^' ? Level.Above : Level.Below));
            from = script.Index + script.Length;
        }

        if (from < text.Length) runs.Add(new(text[from..], Level.Line));
        return runs;
    }

    /// <summary>The text without braces, for those who hear it: <c>D_min</c>, <c>10^−3</c>.</summary>
    internal static string Plain(string text) => Script().Replace(text, "$1$2");

    /// <summary>The estimated width of a text in units of its font size; rather too wide than too narrow, since the reader's font is not known.</summary>
    internal static double Width(string text) => Parse(text).Sum(Width);

    /// <summary>The estimated width of a run in units of the line's font size.</summary>
    internal static double Width(Run run) => run.Text.EnumerateRunes().Sum(Width) * (run.Level == Level.Line ? 1 : Small);

    /// <summary>The text on lines of a width, broken at spaces; a longer word stands alone on its line.</summary>
    internal static IReadOnlyList<string> Lines(string text, double width)
    {
        var lines = new List<string>();
        foreach (var word in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}") <= width) lines[^1] = $"{lines[^1]} {word}";
            else lines.Add(word);
        }

        return lines;
    }

    private static double Width(Rune rune)
    {
        if (Counting.IsEastAsian(rune)) return 1;
        return rune.Value switch
        {
            'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 0.34,
            ' ' or 'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '/' or '-' or '·' => 0.42,
            'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.98,
            >= 'A' and <= 'Z' => 0.72,
            '+' or '−' or '×' or '=' or '<' or '>' or '≤' or '≥' or '→' or '–' => 0.84,
            _ => 0.63,
        };
    }

    [GeneratedRegex(@"([_^])\{([^{}]*)\}")]
    private static partial Regex Script();
}
