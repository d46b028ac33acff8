using System.Text;

namespace Understudy.Reporting.Html;

/// <summary>Characters that mean something to HTML or XML are replaced; those that neither may hold become U+FFFD.</summary>
internal static class Encoding
{
    internal static void Append(StringBuilder page, string value, bool inAttribute)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<': page.Append("&lt;"); break;
                case '>': page.Append("&gt;"); break;
                case '&': page.Append("&amp;"); break;
                case '"' when inAttribute: page.Append("&quot;"); break;
                case '\'' when inAttribute: page.Append("&#39;"); break;
                case '\t' when !inAttribute: page.Append('\t'); break;
                case '\n' when !inAttribute: page.Append('\n'); break;
                case '\t': page.Append("&#9;"); break;
                case '\n': page.Append("&#10;"); break;
                case '\r': break;
                default: page.Append(IsAllowed(rune) ? rune.ToString() : "\uFFFD"); break;
            }
        }
    }

    // EnumerateRunes already turned lone surrogates into U+FFFD.
    private static bool IsAllowed(Rune rune) => rune.Value is >= 0x20 and not (>= 0x7F and <= 0x9F) and not (0xFFFE or 0xFFFF);
}
