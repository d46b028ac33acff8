namespace Understudy.Texts;

/// <summary>White space in texts that were laid out for another page.</summary>
internal static class Whitespace
{
    /// <summary>One line of text: white space runs become one space, ends are trimmed.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
