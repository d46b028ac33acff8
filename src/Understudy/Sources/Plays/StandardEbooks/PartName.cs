using System.Xml.Linq;
using Understudy.Sources.Containers;
using Understudy.Texts;

namespace Understudy.Sources.Plays.StandardEbooks;

/// <summary>"Act I, Scene 3": a part's name from its own heading and those of the sections around it.</summary>
internal static class PartName
{
    /// <summary>The name of a section; scenes count in Arabic figures below their act's Roman ones.</summary>
    public static string Of(XElement section)
    {
        var headings = section.AncestorsAndSelf().Where(e => e.Tag() is "section" or "article").Reverse()
            .Select(Heading).Where(h => h.Length > 0).ToList();
        if (headings.Count == 0) return Words(section.Attribute("id")?.Value ?? "");
        var last = headings.Count - 1;
        return last == 0 ? headings[0] : string.Join(", ", [.. headings[..last], WithFigures(headings[last])]);
    }

    private static string Heading(XElement section)
    {
        var heading = section.Elements().Concat(section.Elements().Where(e => e.Tag() is "header" or "hgroup").Elements())
            .FirstOrDefault(e => e.Tag() is ['h', >= '1' and <= '6']);
        return heading is null ? "" : MarkedText.Line(heading).Trim().TrimEnd('.');
    }

    private static string WithFigures(string heading)
    {
        var words = heading.Split(' ');
        for (var i = 1; i < words.Length; i++)
        {
            if (RomanNumeral.Value(words[i]) is { } value) words[i] = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return string.Join(' ', words);
    }

    private static string Words(string id) =>
        id.Length == 0 ? "" : char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}
