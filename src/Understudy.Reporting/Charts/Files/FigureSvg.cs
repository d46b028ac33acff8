using System.Text;
using Understudy.Reporting.Html;

namespace Understudy.Reporting.Charts.Files;

/// <summary>Writes a poster as SVG that stands alone: colours, fonts and widths are attributes, so that any program reads them.</summary>
internal static class FigureSvg
{
    private const string Fonts = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'Noto Sans', 'DejaVu Sans', sans-serif";

    internal static string Of(Figure figure, Poster poster, int width)
    {
        var svg = new Element("svg")
        {
            new Element("title") { Notation.Plain(figure.Title) },
            new Element("desc") { $"{Notation.Plain(figure.Caption)} {figure.Description}" },
            new Element("rect").With("width", poster.Width).With("height", poster.Height).With("fill", Palette.White),
            poster.Drawings.Select(d => new Element("g")
            {
                d.Drawing.Marks.Select(Mark),
                d.Drawing.Words.Select(Word),
            }.With("transform", FormattableString.Invariant($"translate({d.X:0.##} {d.Y:0.##})"))),
            poster.Words.Select(Word),
        };
        svg.With("xmlns", "http://www.w3.org/2000/svg")
            .With("width", width)
            .With("height", Math.Round((double)width * poster.Height / poster.Width))
            .With("viewBox", FormattableString.Invariant($"0 0 {poster.Width} {poster.Height}"))
            .With("role", "img")
            .With("font-family", Fonts);
        var page = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        svg.WriteTo(page);
        return page.Append('\n').ToString();
    }

    private static Element Mark(Mark source)
    {
        var mark = new Element(source.Shape);
        foreach (var (name, value) in source.Geometry) mark.With(name, value);
        mark.With("fill", source.Fill is null ? "none" : Palette.Of(source.Fill));
        if (source.Stroke is not null) mark.With("stroke", Palette.Of(source.Stroke)).With("stroke-linejoin", "round");
        if (source.Dash != Dash.Solid) mark.With("stroke-dasharray", SvgText.Dashes(source.Dash));
        return mark;
    }

    private static Element Word(Word word)
    {
        var style = word.Style;
        var text = new Element("text") { SvgText.Runs(word) }
            .With("x", word.X).With("y", word.Y).With("text-anchor", word.Anchor)
            .With("font-size", style.Size).With("fill", Palette.Of(style.Ink));
        if (style.IsItalic) text.With("font-style", "italic");
        if (style.IsBold) text.With("font-weight", "600");
        if (style.HasHalo)
            text.With("stroke", Palette.White).With("stroke-width", TextStyle.Halo).With("stroke-linejoin", "round").With("paint-order", "stroke");
        return text;
    }
}
