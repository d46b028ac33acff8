namespace Understudy.Sources.Plays;

/// <summary>Roman numerals as acts and scenes are counted.</summary>
internal static class RomanNumeral
{
    /// <summary>The value of a canonical numeral from I to LXXXIX, in either case; null for anything else.</summary>
    public static int? Value(string text)
    {
        var value = 0;
        var before = int.MaxValue;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = Digit(text[i]);
            var next = i + 1 < text.Length ? Digit(text[i + 1]) : 0;
            if (digit == 0 || digit > before) return null;
            if (digit < next)
            {
                digit = next - digit;
                i++;
            }

            value += digit;
            before = digit;
        }

        return value > 0 && Written(value).Equals(text, StringComparison.OrdinalIgnoreCase) ? value : null;
    }

    private static int Digit(char c) => char.ToUpperInvariant(c) switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, _ => 0 };

    private static string Written(int value)
    {
        var text = "";
        foreach (var (worth, digits) in new[] { (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; value >= worth; value -= worth) text += digits;
        }

        return text;
    }
}
