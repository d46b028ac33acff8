using ScottPlot;
using ScottPlot.TickGenerators;

namespace Understudy.Reporting.Charts;

/// <summary>
/// A drawing in which ScottPlot sets the marks and the browser sets the words.
/// </summary>
/// <remarks>
/// ScottPlot places each glyph by the fonts of the machine that draws, and writes none where there are no fonts. So words
/// are kept out of the plot and written as SVG text at the plot's own coordinates: the same bytes everywhere, set in
/// the reader's font, selectable, and coloured by the style sheet. The layout is fixed, since measured margins
/// would depend on fonts too.
/// </remarks>
internal sealed class Chart
{
    private readonly int _width;
    private readonly int _height;
    private readonly List<Func<Word>> _words = [];

    internal Chart(int width, int height, PixelPadding padding, AxisLimits limits)
    {
        (_width, _height) = (width, height);
        Plot.FigureBackground.Color = Colors.Transparent;
        Plot.DataBackground.Color = Colors.Transparent;
        Plot.Axes.Frameless();
        Plot.Axes.Bottom.TickGenerator = new EmptyTickGenerator();
        Plot.Axes.Left.TickGenerator = new EmptyTickGenerator();
        foreach (var grid in new[] { Plot.Grid.XAxisStyle, Plot.Grid.YAxisStyle })
            grid.MajorLineStyle.Color = Ink.Grid.StandIn();
        Plot.Layout.Fixed(padding);
        Plot.Axes.SetLimits(limits);
    }

    /// <summary>The plot to add marks to; no text.</summary>
    internal Plot Plot { get; } = new();

    /// <summary>Sets words at a place of the plot, shifted by pixels.</summary>
    /// <remarks>Anchors are <c>start</c>, <c>middle</c>, <c>end</c>. The text is taken as it is, without notation.</remarks>
    internal void Words(string text, double x, double y, string anchor, TextStyle style, double dx = 0, double dy = 0) =>
        _words.Add(() =>
        {
            var pixel = Plot.GetPixel(new Coordinates(x, y));
            return new Word([new Run(text, Level.Line)], pixel.X + dx, pixel.Y + dy, anchor, style);
        });

    /// <summary>Grid lines and numbers along the bottom, with the axis' label under them.</summary>
    internal void BottomAxis(IReadOnlyList<double> ticks, string label, Func<double, string>? format = null, bool grid = true)
    {
        Plot.Grid.XAxisStyle.IsVisible = grid;
        Plot.Axes.Bottom.TickGenerator = new NumericManual([.. ticks], [.. ticks.Select(_ => "")]);
        var limits = Plot.Axes.GetLimits();
        foreach (var tick in ticks) Words((format ?? Scale.Label)(tick), tick, limits.Bottom, "middle", TextStyle.Tick, dy: 18);
        // The label stands under the numbers, also where they fill only the left of the axis.
        if (ticks.Count > 0 && ticks[^1] < limits.HorizontalCenter) Words(label, limits.Left, limits.Bottom, "start", TextStyle.Axis, dy: 38);
        else Words(label, limits.Right, limits.Bottom, "end", TextStyle.Axis, dy: 38);
    }

    /// <summary>Grid lines and numbers along the left, with the axis' label above them.</summary>
    internal void LeftAxis(IReadOnlyList<double> ticks, string label)
    {
        Plot.Grid.YAxisStyle.IsVisible = true;
        Plot.Axes.Left.TickGenerator = new NumericManual([.. ticks], [.. ticks.Select(_ => "")]);
        var limits = Plot.Axes.GetLimits();
        foreach (var tick in ticks) Words(Scale.Label(tick), limits.Left, tick, "end", TextStyle.Tick, dx: -8, dy: 4);
        Words(label, limits.Left, limits.Top, "start", TextStyle.Axis, dx: -40, dy: -14);
    }

    /// <summary>A filled rectangle between two corners, without an outline.</summary>
    internal void Box(double left, double right, double bottom, double top, Ink ink, double opacity = 1)
    {
        var box = Plot.Add.Rectangle(left, right, bottom, top);
        box.FillColor = ink.StandIn().WithAlpha(opacity);
        box.LineWidth = 0;
    }

    /// <summary>The drawing as it stands.</summary>
    internal Drawing Draw()
    {
        // The words come after: their places are known once the plot is laid out.
        var marks = SvgMarks.From(Plot.GetSvgXml(_width, _height)).ToArray();
        return new Drawing(_width, _height, marks, [.. _words.Select(word => word())]);
    }
}
