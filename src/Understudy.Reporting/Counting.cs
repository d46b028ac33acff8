using System.Globalization;
using System.Text;

namespace Understudy.Reporting;

/// <summary>Numbers as a reader reads them, and letters as a page sets them.</summary>
public static class Counting
{
    /// <summary>Whether most letters of a text are Chinese characters, so that it wants fonts and breaks of its own.</summary>
    internal static bool IsChinese(string text)
    {
        var (han, other) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= 0x3040 and < 0x3100) return false;
            if (IsEastAsian(rune)) han++;
            else if (Rune.IsLetter(rune)) other++;
        }

        return han > other;
    }

    /// <summary>Whether a character is as wide as it is high: kana, Han and full-width forms.</summary>
    internal static bool IsEastAsian(Rune rune) =>
        rune.Value is (>= 0x3040 and < 0x3100) or (>= 0x3400 and < 0xA000) or (>= 0xF900 and < 0xFB00) or (>= 0x20000 and < 0x40000);

    /// <summary>A count with thin spaces between thousands.</summary>
    public static string Number(int value) =>
        value.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", "\u202F", StringComparison.Ordinal);

    /// <summary>A share from 0 to 1 in per cent, with one decimal below ten.</summary>
    internal static string Percent(double share) =>
        (100 * share).ToString(share is > 0 and < 0.0995 ? "0.0" : "0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: <c>1 turn</c>, <c>2 turns</c>.</summary>
    internal static string Of(int value, string noun) => $"{Number(value)} {noun}{(value == 1 ? "" : "s")}";
}
