using Understudy.Reporting.Charts.Axes;
using Understudy.Reporting.Charts.Placement;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>Draws an <see cref="EmbeddingFigure"/>.</summary>
internal static class EmbeddingChart
{
    /// <summary>A panel shows at most so many samples, at equal steps through their list: more would be a blot and megabytes.</summary>
    internal const int MostSamples = 1500;

    private const double SampleRadius = 2.7, LabelRadius = 6.5;

    internal static Drawing Draw(EmbeddingFigure figure, int width)
    {
        var narrow = width <= Page.NarrowWidth;
        var columns = narrow ? 1 : Math.Min(figure.Panels.Count, 3);
        var ranges = Ranges(figure);
        // A single panel as wide as the page would be as high, too.
        var right = narrow || columns > 1 ? 14 : 200;
        bool Numbered(int i) => !figure.SharesScale || i % columns == 0;
        var shape = figure.SharesScale ? Math.Clamp((ranges[0].Up.High - ranges[0].Up.Low) / (ranges[0].Across.High - ranges[0].Across.Low), 0.6, 1.05) : 1;
        var grid = PanelGrid.Lay(
            width,
            columns,
            [.. ranges.Select((r, i) => Numbered(i) ? Frame.Gutter(r.Up, 300) : 0)],
            (i, _) => Header(figure, i, columns).Count,
            panelWidth => Math.Round(panelWidth * shape),
            right,
            below: figure.SharesScale ? 0 : 16);
        var sheet = new Sheet(width, grid.Height);
        foreach (var (i, panel) in figure.Panels.Index())
        {
            var (across, up) = Equalised(ranges[i].Across, ranges[i].Up, grid.Areas[i]);
            var plane = new Plane(grid.Areas[i], across, up);
            Frame.Draw(sheet, plane, Header(figure, i, columns), Numbered(i) ? grid.Lefts[i] : 0, !figure.SharesScale || i + columns >= figure.Panels.Count, Numbered(i));
            Points(sheet, plane, panel, figure.Classes.Count);
        }

        Frame.NameAcross(sheet, grid.Areas[^1] with { Right = grid.Areas.Max(a => a.Right) }, figure.X.Label);
        return sheet.Draw();
    }

    /// <summary>How many samples stand for one that is drawn.</summary>
    internal static int Stride(EmbeddingPanel panel) => Math.Max(1, (panel.Samples.Count + MostSamples - 1) / MostSamples);

    /// <summary>The legend: classes by colour and shape, and what sizes mean.</summary>
    internal static IReadOnlyList<LegendEntry> Legend(EmbeddingFigure figure)
    {
        var samples = figure.Panels.SelectMany(p => p.Samples).ToArray();
        var classes = figure.Classes.Select((name, i) =>
        {
            var (hue, glyph) = Glyphs.OfClass(i, figure.Classes.Count);
            return Entry(name, glyph, Ink.Of(hue), 5);
        });
        return
        [
            .. classes,
            .. figure.Panels.Any(p => p.Labels.Count > 0) ? [Entry("label", Glyph.Disc, Ink.Soft, LabelRadius)] : Array.Empty<LegendEntry>(),
            .. samples.Any(s => !s.IsFrustrated) ? [Entry("sample", Glyph.Disc, Ink.Soft, SampleRadius)] : Array.Empty<LegendEntry>(),
            .. samples.Any(s => s.IsFrustrated) ? [Entry("frustrated sample", Glyph.Disc, Ink.Soft, SampleRadius + 0.5, isHollow: true)] : Array.Empty<LegendEntry>(),
        ];

        static LegendEntry Entry(string meaning, Glyph glyph, Ink ink, double radius, bool isHollow = false) =>
            new(ink, meaning) { Key = LegendKeys.Point(glyph, ink, radius, isHollow) };
    }

    private static (AxisRange Across, AxisRange Up)[] Ranges(EmbeddingFigure figure)
    {
        var all = figure.Panels.Select(p => p.Samples.Concat(p.Labels)).ToArray();
        return [.. all.Select(own => (Of(figure.X, own, p => p.X), Of(figure.Y, own, p => p.Y)))];

        AxisRange Of(Axis axis, IEnumerable<Embedding> own, Func<Embedding, double> coordinate) =>
            AxisRange.Of(axis, (figure.SharesScale ? all.SelectMany(p => p) : own).Select(coordinate), margin: 0.06);
    }

    private static void Points(Sheet sheet, Plane plane, EmbeddingPanel panel, int classes)
    {
        var stride = Stride(panel);
        var samples = panel.Samples.Where((_, i) => i % stride == 0).ToArray();
        // Frustrated samples are the few that matter, and labels more so: they lie on top.
        foreach (var sample in samples.Where(s => !s.IsFrustrated)) Point(sample, SampleRadius, 0.5, isHollow: false);
        foreach (var sample in samples.Where(s => s.IsFrustrated)) Point(sample, SampleRadius + 0.5, 0, isHollow: true);
        foreach (var label in panel.Labels) Point(label, LabelRadius, 1.6, isHollow: false);

        void Point(Embedding point, double radius, double margin, bool isHollow)
        {
            if (plane.Inside(point.X, point.Y) is not { } spot) return;
            var (hue, glyph) = Glyphs.OfClass(point.Class, classes);
            if (isHollow) Glyphs.DrawHollow(sheet, glyph, spot, radius, Ink.Of(hue));
            else Glyphs.Draw(sheet, glyph, spot, radius, Ink.Of(hue), margin);
        }
    }

    // Distances are what the picture is about: the axis with room to spare shows more, so that a unit is equally long on both.
    private static (AxisRange Across, AxisRange Up) Equalised(AxisRange across, AxisRange up, Box area)
    {
        var unit = Math.Max((across.High - across.Low) / area.Width, (up.High - up.Low) / area.Height);
        return (Around(across, unit * area.Width), Around(up, unit * area.Height));

        static AxisRange Around(AxisRange range, double span)
        {
            var middle = (range.Low + range.High) / 2;
            return range.With(middle - (span / 2), middle + (span / 2));
        }
    }

    private static List<(string Text, TextStyle Style)> Header(EmbeddingFigure figure, int i, int columns)
    {
        var lines = new List<(string Text, TextStyle Style)>();
        if (figure.Panels.Any(p => p.Title.Length > 0)) lines.Add((figure.Panels[i].Title, TextStyle.Panel));
        if (i < columns) lines.Add((i == 0 ? figure.Y.Label : "", TextStyle.Axis));
        return lines;
    }
}
