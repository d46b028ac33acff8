namespace Understudy.Texts;

/// <summary>Roman numerals as acts, scenes and volumes are counted.</summary>
internal static class RomanNumeral
{
    /// <summary>The longest numeral below 400 is CCCLXXXVIII.</summary>
    private const int Longest = 11;

    private static readonly (int Worth, string Sign)[] Signs =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>The value of a numeral from I to CCCXCIX in either case, written as it should be (IV, not IIII); null for anything else, such as the word "civil".</summary>
    public static int? Value(string text)
    {
        if (text.Length is 0 or > Longest) return null;
        var value = 0;
        var rest = text.AsSpan();
        foreach (var (worth, sign) in Signs)
        {
            for (; rest.StartsWith(sign, StringComparison.OrdinalIgnoreCase); rest = rest[sign.Length..]) value += worth;
        }

        return rest.IsEmpty && value is > 0 and < 400 && Of(value).Equals(text, StringComparison.OrdinalIgnoreCase) ? value : null;
    }

    /// <summary>A number in Roman numerals, in capitals.</summary>
    public static string Of(int number)
    {
        var roman = "";
        foreach (var (worth, sign) in Signs)
        {
            for (; number >= worth; number -= worth) roman += sign;
        }

        return roman;
    }
}
