using System.Text;

namespace Understudy.Sources;

/// <summary>A title or name as it stands in a scene's identity: small letters and digits of any script, hyphens between words.</summary>
internal static class IdPart
{
    /// <summary>The part of the identity; <c>untitled</c> for a text without letters and digits.</summary>
    public static string From(string text)
    {
        var part = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                part.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (rune.Value is not ('\'' or '’') && part.Length > 0 && part[^1] != '-')
                part.Append('-');
        }

        var id = part.ToString().TrimEnd('-');
        return id.Length == 0 ? "untitled" : id;
    }
}
