using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Understudy.Reporting.Html;

namespace Understudy.Reporting.Charts;

/// <summary>
/// ScottPlot's SVG, taken over mark by mark: shapes and their geometry, rounded to hundredths of a pixel, with inks as
/// class names. Clip paths go (nothing is drawn outside the axes); text never occurs (see <see cref="Chart"/>).
/// </summary>
internal static partial class SvgMarks
{
    private static readonly string[] Geometry =
        ["x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "d", "stroke-width", "stroke-dasharray", "fill-opacity", "transform"];

    /// <summary>The marks of a drawing, in painting order.</summary>
    /// <exception cref="InvalidOperationException">The drawing holds something a report cannot take over, such as text.</exception>
    internal static IEnumerable<Element> From(string svg) => Marks(XDocument.Parse(svg).Root!);

    private static IEnumerable<Element> Marks(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            var marks = child.Name.LocalName switch
            {
                "clipPath" => [],
                "g" => Marks(child),
                "rect" or "path" or "circle" or "ellipse" => [Mark(child)],
                var other => throw new InvalidOperationException($"a drawing may not hold <{other}>"),
            };
            foreach (var mark in marks) yield return mark;
        }
    }

    private static Element Mark(XElement source)
    {
        var inks = Paint(source, "fill").Concat(Paint(source, "stroke")).ToArray();
        var mark = new Element(source.Name.LocalName, inks.Length == 0 ? null : string.Join(' ', inks));
        foreach (var name in Geometry)
            if (source.Attribute(name) is { } attribute) mark.With(name, Rounded(attribute.Value));
        if (source.Attribute("fill")?.Value == "none") mark.With("fill", "none");
        return mark;
    }

    private static IEnumerable<string> Paint(XElement source, string property)
    {
        var color = source.Attribute(property)?.Value;
        if (color is null or "none") return [];
        var ink = Inks.FromSvg(color) ?? throw new InvalidOperationException($"{property} {color} is no ink");
        return [$"{property}-{ink.Name()}"];
    }

    private static string Rounded(string geometry) => Decimal().Replace(
        geometry,
        m => Math.Round(double.Parse(m.Value, CultureInfo.InvariantCulture), 2).ToString("0.##", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"-?\d+\.\d+")]
    private static partial Regex Decimal();
}
