namespace Understudy.Synthesis.Diversity;

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
    public static int Count(string text)
    {
        var count = 0;
        foreach (var _ in Ranges(text)) count++;
        return count;
    }

    /// <summary>Where the words of a text stand.</summary>
    public static IEnumerable<Range> Ranges(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (IsIdeographic(text[i]))
            {
                var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                yield return i..(i + length);
                i += length;
            }
            else if (char.IsLetterOrDigit(text[i]) || IsElision(text, i))
            {
                var start = i++;
                while (i < text.Length && IsInside(text, i)) i++;
                yield return start..i;
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>Whether a character is a word of its own: Han, kana, Hangul. High surrogates of the supplementary Han planes count; their pair is one word.</summary>
    public static bool IsIdeographic(char c) => c is
        (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF')
        or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD88F');

    private static bool IsInside(string text, int i)
    {
        if (IsIdeographic(text[i])) return false;
        if (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark) return true;
        return text[i] is '\'' or '’' or '-' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && !IsIdeographic(text[i + 1]);
    }

    // 'tis and ’twas begin with their apostrophe; an opening quotation mark before a longer word does not belong to it.
    private static bool IsElision(string text, int i) =>
        text[i] is '\'' or '’' && i + 1 < text.Length && text[i + 1] is 't' or 'T' or 'g' && (i == 0 || !char.IsLetterOrDigit(text[i - 1]))
        && i + 3 < text.Length && Elisions.Any(e => text.AsSpan(i + 1).StartsWith(e, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Elisions = ["tis", "twas", "twere", "twill", "twould", "gainst"];
}
