using System.Globalization;
using System.Text;

namespace Understudy.Texts;

/// <summary>Titles and names as they stand in an identity: small letters and digits of any script, hyphens between words.</summary>
internal static class Slug
{
    /// <summary>"Eilert Lövborg’s" gives <c>eilert-lovborgs</c>: accents and apostrophes go, Han and other letters stay.</summary>
    /// <param name="text">The title or name.</param>
    /// <param name="fallback">What stands for a text without letters and digits.</param>
    public static string Of(string text, string fallback = "untitled")
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            // The accents of Latin, Greek and Cyrillic; marks of other scripts, such as the voicing of kana, make another letter.
            if (rune.Value is (>= 0x0300 and <= 0x036F) or '\'' or '’') continue;
            if (Rune.IsLetterOrDigit(rune) || (IsMark(rune) && slug.Length > 0 && slug[^1] != '-')) slug.Append(Rune.ToLowerInvariant(rune));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var id = slug.ToString().TrimEnd('-').Normalize(NormalizationForm.FormC);
        return id.Length == 0 ? fallback : id;
    }

    /// <summary>The same with Roman numerals after the first word as figures: "Act I, Scene 3" gives <c>act-1-scene-3</c>.</summary>
    public static string WithFigures(string text, string fallback = "untitled")
    {
        var words = Of(text, fallback).Split('-');
        // "Act I", but not "I am".
        for (var i = 1; i < words.Length; i++)
        {
            if (RomanNumeral.Value(words[i]) is { } number) words[i] = number.ToString(CultureInfo.InvariantCulture);
        }

        return string.Join('-', words);
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
