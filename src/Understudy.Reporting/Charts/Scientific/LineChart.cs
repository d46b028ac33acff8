using Understudy.Reporting.Charts.Axes;
using Understudy.Reporting.Charts.Placement;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>Draws a <see cref="LineFigure"/> for one page width.</summary>
internal sealed class LineChart
{
    private const double LabelGap = 10;
    private readonly LineFigure _figure;
    private readonly IReadOnlyDictionary<string, Hue> _hues;
    private readonly IReadOnlyList<AxisRange> _ups;
    private readonly AxisRange _across;
    private readonly int _width;
    private readonly int _columns;
    private readonly bool _sharesY;

    internal LineChart(LineFigure figure, IReadOnlyDictionary<string, Hue> hues, int width)
    {
        (_figure, _hues, _width) = (figure, hues, width);
        var narrow = width <= Page.NarrowWidth;
        _sharesY = figure.Panels.All(p => p.Y is null);
        _columns = !narrow ? figure.Columns : Math.Min(figure.Columns, _sharesY ? 2 : 1);
        _columns = Math.Clamp(_columns, 1, figure.Panels.Count);
        var points = figure.Panels.SelectMany(p => p.Series).Any(s => s.Kind == SeriesKind.Measurement);
        _across = AxisRange.Of(figure.X, figure.Panels.SelectMany(Abscissas), margin: points ? 0.03 : 0);
        var shared = AxisRange.Of(figure.Y, figure.Panels.Where(p => p.Y is null).SelectMany(Ordinates), fromZero: true);
        _ups = [.. figure.Panels.Select(p => p.Y is null ? shared : AxisRange.Of(p.Y, Ordinates(p), fromZero: true))];
    }

    /// <summary>The drawing with the lines' names at their ends; null where they do not fit.</summary>
    internal Drawing? Labelled()
    {
        if (_figure.Panels.Count > 1) return null;
        var names = _figure.Panels[0].Series.Select(s => s.Name).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        if (names.Length == 0) return null;
        var room = (names.Max(Notation.Width) * TextStyle.Value.Size) + LabelGap + 4;
        return room > 0.26 * _width ? null : Draw(room, names);
    }

    /// <summary>The drawing without names; a legend tells them.</summary>
    internal Drawing Plain() => Draw(14, [])!;

    private Drawing? Draw(double right, string[] names)
    {
        var panels = _figure.Panels;
        var height = PanelHeight((_width - 60 - right) / _columns);
        var lefts = panels.Select((_, i) => Numbered(i) ? Frame.Gutter(_ups[i], height) : 0).ToArray();
        var grid = PanelGrid.Lay(_width, _columns, lefts, (i, pixels) => Header(i, pixels).Count, _ => height, right);
        var sheet = new Sheet(_width, grid.Height);
        for (var i = 0; i < panels.Count; i++)
        {
            var plane = new Plane(grid.Areas[i], _across, _ups[i]);
            var lowest = i + _columns >= panels.Count;
            Frame.Draw(sheet, plane, Header(i, plane.Area.Width + grid.Lefts[i]), Numbered(i) ? grid.Lefts[i] : 0, lowest, Numbered(i));
            var ends = new LinePanel(sheet, plane, panels[i], _hues, _width).Draw();
            if (names.Length > 0 && !LabelEnds(sheet, plane.Area, ends, names)) return null;
        }

        Frame.NameAcross(sheet, grid.Areas[^1] with { Right = grid.Areas.Max(a => a.Right) }, _figure.X.Label);
        return sheet.Draw();
    }

    private List<(string Text, TextStyle Style)> Header(int i, double pixels)
    {
        var panel = _figure.Panels[i];
        var lines = new List<(string Text, TextStyle Style)>();
        if (panel.Title.Length > 0) lines.AddRange(Wrapped(panel.Title, TextStyle.Panel, pixels));
        if (!_sharesY)
        {
            lines.AddRange(Wrapped((panel.Y ?? _figure.Y).Label, TextStyle.Axis, pixels));
        }
        else if (i < _columns)
        {
            // The name of the axis of all stands over the first panel and may reach over those beside it, which leave it room.
            lines.AddRange(Wrapped(_figure.Y.Label, TextStyle.Axis, _width).Select(line => i == 0 ? line : ("", line.Style)));
        }

        return lines;

        static IEnumerable<(string Text, TextStyle Style)> Wrapped(string text, TextStyle style, double pixels) =>
            Notation.Lines(text, pixels / style.Size).Select(line => (line, style));
    }

    private bool Numbered(int i) => !_sharesY || i % _columns == 0;

    private double PanelHeight(double panelWidth)
    {
        var rows = (_figure.Panels.Count + _columns - 1) / _columns;
        if (rows == 1 || _columns > 1) return Math.Clamp(panelWidth * (_columns == 1 ? 0.75 : 0.68), 90, 330);
        return _width > Page.NarrowWidth ? 150 : 128;
    }

    // Each name stands beside the end of its own line, which must reach the right edge; else it would name another's.
    private static bool LabelEnds(Sheet sheet, Box area, IReadOnlyDictionary<string, Spot> ends, string[] names)
    {
        if (!names.All(n => ends.TryGetValue(n, out var end) && end.X >= area.Right - (0.05 * area.Width))) return false;
        var heights = Column.Spread([.. names.Select(n => ends[n].Y)], spacing: 16, area.Top, area.Bottom, allowed: 12);
        if (heights is null) return false;
        foreach (var (name, height) in names.Zip(heights)) sheet.Words(name, new(area.Right + LabelGap, height + 4.5), "start", TextStyle.Value);
        return true;
    }

    private static IEnumerable<double> Abscissas(Panel panel) =>
        panel.Series.SelectMany(s => s.X).Concat(panel.References.Where(r => r.IsVertical).Select(r => r.At));

    private static IEnumerable<double> Ordinates(Panel panel) =>
        panel.Series.SelectMany(s => s.Y).Concat(panel.References.Where(r => !r.IsVertical).Select(r => r.At));
}
