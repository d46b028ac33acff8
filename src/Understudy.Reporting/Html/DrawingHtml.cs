using Understudy.Reporting.Charts;

namespace Understudy.Reporting.Html;

/// <summary>A drawing as it stands in a page: inks and styles are classes, the style sheet knows their colours.</summary>
internal static class DrawingHtml
{
    internal static Element Of(Drawing drawing) => new Element("svg")
    {
        drawing.Marks.Select(Mark),
        drawing.Words.Select(Word),
    }.With("viewBox", FormattableString.Invariant($"0 0 {drawing.Width} {drawing.Height}")).With("aria-hidden", "true").With("focusable", "false");

    /// <summary>A text with its indices and exponents, between the tags of a page.</summary>
    internal static IEnumerable<Node> Text(string text) => Notation.Parse(text).Select(run => run.Level switch
    {
        Level.Above => new Element("sup") { run.Text },
        Level.Below => new Element("sub") { run.Text },
        _ => (Node)new Text(run.Text),
    });

    private static Element Mark(Mark source)
    {
        var fill = source.Fill is null ? null : $"fill-{source.Fill.Name}";
        var stroke = source.Stroke is null ? null : $"stroke-{source.Stroke.Name}";
        var mark = new Element(source.Shape, fill is not null && stroke is not null ? $"{fill} {stroke}" : fill ?? stroke);
        foreach (var (name, value) in source.Geometry) mark.With(name, value);
        if (source.Dash != Dash.Solid) mark.With("stroke-dasharray", SvgText.Dashes(source.Dash));
        if (source.Fill is null) mark.With("fill", "none");
        return mark;
    }

    private static Element Word(Word word) => new Element("text", word.Style.Class) { SvgText.Runs(word) }
        .With("x", word.X).With("y", word.Y).With("text-anchor", word.Anchor);
}
