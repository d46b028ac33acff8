using System.Globalization;
using Understudy.Texts;

namespace Understudy.Sources.Plays.Dialects;

/// <summary>How plays number their acts and scenes: Roman, Arabic, in words, in Chinese.</summary>
internal static class Numerals
{
    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"];

    private static readonly string[] Ordinals =
        ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>The number a word stands for, 1 to 399; null where it stands for none.</summary>
    public static int? Read(string word)
    {
        if (word.Length is 0 or > 12) return null;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic)) return arabic is > 0 and < 400 ? arabic : null;
        var lower = word.ToLowerInvariant();
        var index = Math.Max(Array.IndexOf(Words, lower), Array.IndexOf(Ordinals, lower));
        if (index > 0) return index;
        return RomanNumeral.Value(word) ?? FromChinese(word);
    }

    private static int? FromChinese(string word)
    {
        const string digits = "零一二三四五六七八九";
        if (word.Length > 3) return null;
        var (tens, ones) = (0, 0);
        foreach (var sign in word)
        {
            if (sign == '十')
                (tens, ones) = (Math.Max(ones, 1), 0);
            else if (digits.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var digit)
                ones = digit;
            else
                return null;
        }

        return (10 * tens) + ones is > 0 and var number ? number : null;
    }
}
