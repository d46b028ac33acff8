using System.Globalization;
using System.Text;

namespace Understudy.Sources.Novels;

/// <summary>A title as part of an identity: small letters and digits of any script, joined by hyphens.</summary>
internal static class Slug
{
    internal static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '’' or '\'') continue;
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var text = slug.ToString().Trim('-').Normalize(NormalizationForm.FormC);
        return text.Length == 0 ? "untitled" : text;
    }
}
