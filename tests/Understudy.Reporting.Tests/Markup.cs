using System.Xml;
using System.Xml.Linq;

namespace Understudy.Reporting.Tests;

/// <summary>A rendered report, read back as XML.</summary>
internal static class Markup
{
    internal static XElement Parse(Report report) => Parse(HtmlReport.Render(report));

    internal static XElement Parse(string page)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = true };
        using var reader = XmlReader.Create(new StringReader(page), settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    internal static string? Get(this XElement element, string attribute) => element.Attribute(attribute)?.Value;

    internal static bool Has(this XElement element, string cssClass) =>
        element.Get("class")?.Split(' ').Contains(cssClass, StringComparer.Ordinal) == true;

    internal static IEnumerable<XElement> WithClass(this XElement element, string cssClass) =>
        element.Descendants().Where(e => e.Has(cssClass));
}
