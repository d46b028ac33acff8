using System.Globalization;
using System.Text;

namespace Understudy.Sources.Plays.Staging;

/// <summary>Names as they stand in a scene's id: small letters and digits with hyphens between.</summary>
internal static class Slug
{
    /// <summary>"Act I, Scene 3" gives <c>act-1-scene-3</c>; letters of all scripts stay, accents of Latin ones go.</summary>
    public static string Of(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Plain(name) + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('’' or '\'') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        // "Act I", but not "I am".
        for (var i = 1; i < words.Count; i++)
        {
            if (RomanNumeral.Value(words[i]) is { } number) words[i] = number.ToString(CultureInfo.InvariantCulture);
        }

        return string.Join('-', words);
    }

    private static string Plain(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (c is < '\u0300' or > '\u036F') text.Append(c);
        }

        return text.ToString().Normalize(NormalizationForm.FormC);
    }
}
