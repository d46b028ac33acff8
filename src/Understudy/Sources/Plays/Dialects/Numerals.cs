using System.Globalization;

namespace Understudy.Sources.Plays.Dialects;

/// <summary>How plays number their acts and scenes: Roman, Arabic, in words, in Chinese.</summary>
internal static class Numerals
{
    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"];

    private static readonly string[] Ordinals =
        ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>Whether a word is a Roman numeral in capitals, as it should be written (IV, not IIII).</summary>
    public static bool IsRoman(string word) => Read(word) is { } number && word == Roman(number);

    /// <summary>The number a word stands for, 1 to 399; null where it stands for none.</summary>
    public static int? Read(string word)
    {
        if (word.Length is 0 or > 12) return null;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic)) return arabic is > 0 and < 400 ? arabic : null;
        var lower = word.ToLowerInvariant();
        var index = Math.Max(Array.IndexOf(Words, lower), Array.IndexOf(Ordinals, lower));
        if (index > 0) return index;
        return FromRoman(word.ToUpperInvariant()) ?? FromChinese(word);
    }

    /// <summary>A number in Roman numerals.</summary>
    public static string Roman(int number)
    {
        ReadOnlySpan<(int Value, string Sign)> signs =
            [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var roman = "";
        foreach (var (value, sign) in signs)
            for (; number >= value; number -= value) roman += sign;
        return roman;
    }

    private static int? FromRoman(string word)
    {
        var (sum, last) = (0, 0);
        for (var i = word.Length - 1; i >= 0; i--)
        {
            var value = word[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => 0 };
            if (value == 0) return null;
            sum += value < last ? -value : value;
            last = Math.Max(last, value);
        }

        return sum is > 0 and < 400 ? sum : null;
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
