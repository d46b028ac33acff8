using System.Globalization;
using System.Text;
using Understudy.Reporting.Html;

namespace Understudy.Reporting;

/// <summary>Sets a report as one HTML page that needs nothing but itself: no network, no fonts, no other file.</summary>
public static class HtmlReport
{
    /// <summary>The page. A pure function: the same report gives the same text, and everything from the report is encoded.</summary>
    public static string Render(Report report)
    {
        var page = new StringBuilder("<!DOCTYPE html>");
        new Element("html") { Head(report), Body(report) }.With("lang", "en").WriteTo(page);
        return page.Append('\n').ToString();
    }

    private static Element Head(Report report) => new("head")
    {
        new Element("meta").With("charset", "utf-8"),
        new Element("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1"),
        new Element("meta").With("name", "color-scheme").With("content", "light dark"),
        new Element("title") { report.Title },
        new Element("style") { Resource.Named("report.css") },
    };

    private static Element Body(Report report) => new("body")
    {
        new Element("a", "skip") { "Skip to the report" }.With("href", "#report"),
        Playbill(report),
        new Element("main") { report.Sections.Select(Section) }.With("id", "report"),
        Foot(report),
        new Element("script") { Resource.Named("report.js") },
    };

    private static Element Playbill(Report report) => new("header", "playbill")
    {
        new Element("h1") { report.Title },
        report.Subtitle.Length == 0 ? null : new Element("p", "subtitle") { report.Subtitle },
        Ornament(),
        report.Sections.Count < 2 ? null : new Element("nav", "programme")
        {
            new Element("h2") { "Programme" },
            new Element("ol")
            {
                report.Sections.Select((section, i) => new Element("li")
                {
                    new Element("a")
                    {
                        new Element("span", "act") { section.Act },
                        new Element("span", "leader").With("aria-hidden", "true"),
                        new Element("span", "heading") { section.Heading },
                    }.With("href", "#" + Id(i)),
                }),
            },
        }.With("aria-label", "Programme"),
    };

    private static Element Section(ReportSection section, int index)
    {
        var id = Id(index);
        return new Element("section")
        {
            new Element("header")
            {
                section.Act.Length == 0 ? null : new Element("p", "act") { section.Act },
                new Element("h2") { section.Heading }.With("id", id + "-heading"),
                section.Intro.Length == 0 ? null : new Element("p", "intro") { section.Intro },
            },
            section.Blocks.Select((block, i) => BlockHtml.Of(block, string.Create(CultureInfo.InvariantCulture, $"{id}-{i + 1}"))),
        }.With("id", id).With("aria-labelledby", id + "-heading");
    }

    private static Element Foot(Report report) => new("footer")
    {
        Ornament(),
        report.Facts.Count == 0 ? null : new Element("dl")
        {
            report.Facts.Select(fact => new Element("div") { new Element("dt") { fact.Label }, new Element("dd") { fact.Value } }),
        },
    };

    private static Element Ornament() => new Element("div", "ornament") { new Element("span") }.With("aria-hidden", "true");

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"section-{index + 1}");
}
