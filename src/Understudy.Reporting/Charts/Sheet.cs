using ScottPlot;
using Understudy.Reporting.Charts.Placement;

namespace Understudy.Reporting.Charts;

/// <summary>An empty sheet measured in pixels from its upper left corner: what figures with axes of their own draw on.</summary>
internal sealed class Sheet(int width, int height)
{
    private readonly Chart _chart = new(width, height, new PixelPadding(0, 0, 0, 0), new AxisLimits(0, width, -height, 0));
    private readonly List<Word> _words = [];

    internal int Width => width;

    internal int Height => height;

    /// <summary>A line through spots; two at least.</summary>
    internal void Line(IReadOnlyList<Spot> spots, Ink ink, double thickness, Dash dash = Dash.Solid, double opacity = 1)
    {
        var line = _chart.Plot.Add.ScatterLine(spots.Select(At).ToArray(), ink.StandIn(dash).WithAlpha(opacity));
        line.LineWidth = (float)thickness;
        line.MarkerSize = 0;
    }

    /// <summary>A straight line.</summary>
    internal void Line(double x1, double y1, double x2, double y2, Ink ink, double thickness, Dash dash = Dash.Solid) =>
        Line([new(x1, y1), new(x2, y2)], ink, thickness, dash);

    /// <summary>A filled shape.</summary>
    internal void Fill(IReadOnlyList<Spot> corners, Ink ink)
    {
        var polygon = _chart.Plot.Add.Polygon(corners.Select(At).ToArray());
        polygon.FillColor = ink.StandIn();
        polygon.LineWidth = 0;
    }

    /// <summary>A filled rectangle.</summary>
    internal void Fill(Placement.Box box, Ink ink) => _chart.Box(box.Left, box.Right, -box.Bottom, -box.Top, ink);

    /// <summary>A filled disc.</summary>
    internal void Disc(Spot center, double radius, Ink ink) =>
        _chart.Plot.Add.Marker(At(center), MarkerShape.FilledCircle, (float)(2 * radius), ink.StandIn());

    /// <summary>A circle.</summary>
    internal void Circle(Spot center, double radius, Ink ink, double thickness)
    {
        var circle = _chart.Plot.Add.Marker(At(center), MarkerShape.OpenCircle, (float)(2 * radius), ink.StandIn());
        circle.LineWidth = (float)thickness;
    }

    /// <summary>Words, in the notation of figures.</summary>
    internal void Words(string text, Spot spot, string anchor, TextStyle style)
    {
        if (text.Length > 0) _words.Add(new(Notation.Parse(text), spot.X, spot.Y, anchor, style));
    }

    /// <summary>The drawing as it stands.</summary>
    internal Drawing Draw() => _chart.Draw() with { Words = _words };

    private static Coordinates At(Spot spot) => new(spot.X, -spot.Y);
}
