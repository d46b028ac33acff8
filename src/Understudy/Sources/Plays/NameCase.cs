using System.Globalization;
using Understudy.Texts;

namespace Understudy.Sources.Plays;

/// <summary>Names in capitals as a reader would write them: <c>LADY MACBETH</c> is Lady Macbeth.</summary>
internal static class NameCase
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "OF", "THE", "AND", "DE", "DU", "VON", "VAN", "TO", "IN", "LA", "OR" };

    /// <summary>Puts the words that stand in capitals into title case; all others, and Roman numerals after the first word, stay.</summary>
    public static string Of(string text)
    {
        var words = Whitespace.OneLine(text).Split(' ');
        for (var i = 0; i < words.Length; i++)
            if (IsCapitals(words[i])) words[i] = i > 0 && RomanNumeral.Value(words[i].TrimEnd('.', ',')) is not null ? words[i] : Word(words[i], first: i == 0);
        return string.Join(' ', words);
    }

    /// <summary>Whether a text has at least two capitals and no small letter.</summary>
    public static bool IsCapitals(string text) => text.Count(char.IsUpper) > 1 && !text.Any(char.IsLower);

    private static string Word(string word, bool first)
    {
        if (!first && Particles.Contains(word)) return word.ToLowerInvariant();
        var letters = word.ToCharArray();
        var inWord = false;
        for (var i = 0; i < letters.Length; i++)
        {
            // O'BRIEN is O'Brien, but PORTIA'S is Portia's.
            var afterPrefix = i >= 2 && letters[i - 1] is '\'' or '’' && i == 2 && letters.Length > 4;
            if (inWord && !afterPrefix) letters[i] = char.ToLower(letters[i], CultureInfo.InvariantCulture);
            inWord = char.IsLetter(letters[i]) || letters[i] is '\'' or '’';
        }

        return new string(letters);
    }
}
