using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Understudy.Reporting.Charts;

/// <summary>
/// ScottPlot's SVG, taken over mark by mark: shapes and their geometry, rounded to hundredths of a pixel, with inks as
/// what their stand-in colours stand for. Clip paths go (nothing is drawn outside the axes); text never occurs (see <see cref="Chart"/>).
/// </summary>
internal static partial class SvgMarks
{
    private static readonly string[] Geometry =
        ["x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "d", "stroke-width", "stroke-opacity", "fill-opacity", "transform"];

    /// <summary>The marks of a drawing, in painting order.</summary>
    /// <exception cref="InvalidOperationException">The drawing holds something a report cannot take over, such as text.</exception>
    internal static IEnumerable<Mark> From(string svg) => Marks(XDocument.Parse(svg).Root!);

    private static IEnumerable<Mark> Marks(XElement parent)
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

    private static Mark Mark(XElement source)
    {
        var geometry = Geometry
            .Select(name => (Name: name, source.Attribute(name)?.Value))
            .Where(a => a.Value is not null)
            .Select(a => (a.Name, Rounded(a.Value!)));
        var stroke = Paint(source, "stroke");
        return new(source.Name.LocalName, [.. geometry], Paint(source, "fill")?.Ink, stroke?.Ink, stroke?.Dash ?? Dash.Solid);
    }

    private static (Ink Ink, Dash Dash)? Paint(XElement source, string property)
    {
        var color = source.Attribute(property)?.Value;
        if (color is null or "none") return null;
        return Ink.FromSvg(color) ?? throw new InvalidOperationException($"{property} {color} is no ink");
    }

    private static string Rounded(string geometry) => Decimal().Replace(
        geometry,
        m => Math.Round(double.Parse(m.Value, CultureInfo.InvariantCulture), 2).ToString("0.##", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"-?\d+\.\d+")]
    private static partial Regex Decimal();
}
