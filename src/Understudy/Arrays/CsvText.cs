using System.Globalization;

namespace Understudy.Arrays;

/// <summary>Values as CSV writes them.</summary>
internal static class CsvText
{
    /// <summary>A number that reads back as itself.</summary>
    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text, in quotes where it needs them: an empty one too, to differ from nothing.</summary>
    public static string Quoted(string text) =>
        text.Length == 0 || text.AsSpan().IndexOfAny("\",\r\n") >= 0 || text[0] == ' ' || text[^1] == ' '
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
