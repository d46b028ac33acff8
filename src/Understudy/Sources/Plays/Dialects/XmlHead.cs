using System.Text;
using Understudy.Sources.Containers;

namespace Understudy.Sources.Plays.Dialects;

/// <summary>A glance at the beginning of an XML file.</summary>
internal static class XmlHead
{
    /// <summary>Whether the first element's tag begins with one of the given texts.</summary>
    public static bool RootIs(ReadOnlySpan<byte> head, params ReadOnlySpan<string> tags)
    {
        // An old file may declare a Latin encoding; its tags read the same.
        var text = (SourceText.DecodeHead(head) ?? Encoding.Latin1.GetString(head)).TrimStart();
        if (!text.StartsWith('<')) return false;
        var at = 0;
        while ((at = text.IndexOf('<', at)) >= 0 && at + 1 < text.Length)
        {
            var rest = text.AsSpan(at);
            string end;
            if (rest.StartsWith("<?", StringComparison.Ordinal))
            {
                end = "?>";
            }
            else if (rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                end = "-->";
            }
            else if (rest.StartsWith("<!", StringComparison.Ordinal))
            {
                // An internal subset holds further declarations and ends with its bracket.
                var bracket = rest.IndexOf('[');
                var close = rest.IndexOf('>');
                end = bracket >= 0 && bracket < close ? "]" : ">";
            }
            else
            {
                foreach (var tag in tags)
                    if (rest.StartsWith(tag, StringComparison.Ordinal)) return true;
                return false;
            }

            at = text.IndexOf(end, at, StringComparison.Ordinal);
            if (at < 0) return false;
            at++;
        }

        return false;
    }
}
