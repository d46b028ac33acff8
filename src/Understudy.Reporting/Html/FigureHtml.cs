using Understudy.Reporting.Charts;

namespace Understudy.Reporting.Html;

/// <summary>A figure with its caption; the style sheet shows the drawing that suits the page's width.</summary>
internal static class FigureHtml
{
    internal static Element Of(Figure figure) => new("figure", "chart")
    {
        new Element("figcaption")
        {
            new Element("strong") { DrawingHtml.Text(figure.Title) },
            new Element("span", "caption") { DrawingHtml.Text(figure.Caption) },
        },
        figure.Legend.Count == 0 ? null : new Element("ul", figure.Legend.All(e => e.IsNarrowOnly) ? "legend narrow-only" : "legend")
        {
            figure.Legend.Select(entry => new Element("li", entry.IsNarrowOnly ? "narrow-only" : null)
            {
                entry.Key is null ? new Element("span", $"swatch ink-{entry.Ink.Name}").With("aria-hidden", "true") : DrawingHtml.Of(entry.Key),
                DrawingHtml.Text(entry.Meaning),
            }),
        },
        new Element("div", "drawing")
        {
            new Element("div", "wide") { DrawingHtml.Of(figure.Wide) },
            new Element("div", "narrow") { DrawingHtml.Of(figure.Narrow) },
        }.With("role", "img").With("aria-label", $"{figure.Title}. {figure.Description}"),
    };
}
