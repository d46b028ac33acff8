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
        figure.Legend.Count == 0 ? null : new Element("ul", "legend")
        {
            figure.Legend.Select(entry => new Element("li")
            {
                new Element("span", $"swatch ink-{entry.Ink.Name}").With("aria-hidden", "true"),
                entry.Meaning,
            }),
        },
        new Element("div", "drawing")
        {
            new Element("div", "wide") { DrawingHtml.Of(figure.Wide) },
            new Element("div", "narrow") { DrawingHtml.Of(figure.Narrow) },
        }.With("role", "img").With("aria-label", $"{figure.Title}. {figure.Description}"),
    };
}
