namespace Understudy.Texts;

/// <summary>What counts as a word: a run of letters and digits, with the apostrophes and hyphens inside it; of Chinese, Japanese and Korean every character.</summary>
public static class Words
{
    /// <summary>The words of a text in order, as written.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        foreach (var range in Ranges(text)) words.Add(text[range]);
        return words;
    }

    /// <summary>The number of words of a text.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = 0; Next(text, ref at, out _); count++) { }
        return count;
    }

    /// <summary>Where the words of a text stand.</summary>
    public static IEnumerable<Range> Ranges(string text)
    {
        for (var at = 0; Next(text, ref at, out var start);) yield return start..at;
    }

    // The next word from a place on; the place moves to its end.
    private static bool Next(ReadOnlySpan<char> text, ref int at, out int start)
    {
        for (; at < text.Length; at++)
        {
            if (IsIdeographic(text[at]))
            {
                start = at;
                at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
                return true;
            }

            if (!char.IsLetterOrDigit(text[at]) && !IsElision(text, at)) continue;
            start = at++;
            while (at < text.Length && IsInside(text, at)) at++;
            return true;
        }

        start = at;
        return false;
    }

    /// <summary>Whether a character is a word of its own: Han, kana, Hangul. High surrogates of the supplementary Han planes count; their pair is one word.</summary>
    public static bool IsIdeographic(char c) => c is
        (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF')
        or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD88F');

    private static bool IsInside(ReadOnlySpan<char> text, int i)
    {
        if (IsIdeographic(text[i])) return false;
        if (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark) return true;
        return text[i] is '\'' or '’' or '-' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && !IsIdeographic(text[i + 1]);
    }

    // 'tis and ’twas begin with their apostrophe; an opening quotation mark before any other word does not belong to it.
    private static bool IsElision(ReadOnlySpan<char> text, int i)
    {
        if (text[i] is not ('\'' or '’') || (i > 0 && char.IsLetterOrDigit(text[i - 1]))) return false;
        foreach (var elision in Elisions)
        {
            if (text[(i + 1)..].StartsWith(elision, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static readonly string[] Elisions = ["tis", "twas", "twere", "twill", "twould", "gainst"];
}
