using Understudy.Reporting.Charts.Axes;
using Understudy.Reporting.Charts.Placement;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>Draws a <see cref="PhaseDiagramFigure"/>: a cell for each pair of parameters, and the scale of colours beside.</summary>
internal static class PhaseDiagramChart
{
    private const double Bar = 14;

    /// <summary>The drawing, and the labels of the boundaries that it names.</summary>
    internal static (Drawing Drawing, IReadOnlySet<string> Named) Draw(PhaseDiagramFigure figure, int width)
    {
        var narrow = width <= Page.NarrowWidth;
        var colors = AxisRange.Of(figure.Color, figure.Values.SelectMany(v => v), margin: 0);
        var (columnEdges, rowEdges) = (Edges(figure.X, figure.Columns), Edges(figure.Y, figure.Rows));
        var across = AxisRange.Of(figure.X, [], 0).With(columnEdges[0], columnEdges[^1]);
        var up = AxisRange.Of(figure.Y, [], 0).With(rowEdges[0], rowEdges[^1]);
        var height = narrow ? 230 : 380;
        // On a phone the scale lies under the diagram: beside it there is no room.
        var right = narrow ? 14 : Math.Max(90, Frame.Gutter(colors, height) + Bar + 50);
        string[] label = [.. Notation.Lines(figure.Y.Label, width / TextStyle.Axis.Size)];
        // Where both do not fit on one line, the name of the colours stands over that of the axis.
        var above = !narrow && Notation.Width(label[^1] + figure.Color.Label) > (width - 20) / TextStyle.Axis.Size ? label.Length : 0;
        var grid = PanelGrid.Lay(width, 1, [Frame.Gutter(up, height)], (_, _) => label.Length + (above > 0 ? 1 : 0), _ => height, right);
        var sheet = new Sheet(width, grid.Height + (narrow ? 66 : 0));
        var plane = new Plane(grid.Areas[0], across, up);
        Cells(sheet, plane.Area, figure, colors, [.. columnEdges.Select(e => Share(across, e))], [.. rowEdges.Select(e => Share(up, e))]);
        Frame.Draw(sheet, plane, [.. label.Select(line => (line, TextStyle.Axis))], grid.Lefts[0], grid: false);
        var crowd = new Crowd(plane.Area);
        foreach (var boundary in figure.Boundaries) Curves.Draw(sheet, plane, crowd, boundary, margin: 1.6);
        var named = Curves.Name(sheet, plane, crowd, narrow ? [] : figure.Boundaries);
        Frame.NameAcross(sheet, plane.Area, figure.X.Label);
        if (narrow) ScaleUnder(sheet, plane.Area, colors);
        else ScaleBeside(sheet, plane.Area, colors, above);
        return (sheet.Draw(), named);
    }

    // Half-way between neighbours, in the axis' own spacing; the outermost cells are as wide on both sides.
    private static double[] Edges(Axis axis, IReadOnlyList<double> values)
    {
        var places = values.Select(v => AxisRange.Position(axis, v)).ToArray();
        var between = places.Zip(places.Skip(1), (a, b) => (a / 2) + (b / 2)).ToArray();
        return [(2 * places[0]) - between[0], .. between, (2 * places[^1]) - between[^1]];
    }

    private static double Share(AxisRange range, double position) => (position - range.Low) / (range.High - range.Low);

    // Neighbours of one colour are one rectangle. Each reaches a little under the next, so that no seam shows between them.
    private static void Cells(Sheet sheet, Box area, PhaseDiagramFigure figure, AxisRange colors, double[] columns, double[] rows)
    {
        const double Under = 0.6;
        for (var row = 0; row < rows.Length - 1; row++)
        {
            for (var column = 0; column < columns.Length - 1;)
            {
                var ink = Color(figure.Values[row][column], colors);
                var from = column;
                do column++;
                while (column < columns.Length - 1 && Color(figure.Values[row][column], colors) == ink);
                if (ink is null) continue;
                var (low, high) = (area.At(columns[from], rows[row]), area.At(columns[column], rows[row + 1]));
                sheet.Fill(new Box(low.X, high.Y - (row < rows.Length - 2 ? Under : 0), Math.Min(high.X + Under, area.Right), low.Y), ink);
            }
        }
    }

    private static Ink? Color(double value, AxisRange colors)
    {
        var place = colors.Place(value);
        return double.IsNaN(place) ? null : Ink.Level(place);
    }

    private static void ScaleBeside(Sheet sheet, Box area, AxisRange colors, int above)
    {
        var bar = new Box(area.Right + 24, area.Top, area.Right + 24 + Bar, area.Bottom);
        for (var i = 0; i < Ink.Levels; i++)
        {
            var (low, high) = (bar.At(0, (double)i / Ink.Levels), bar.At(1, (i + 1.0) / Ink.Levels));
            sheet.Fill(new Box(low.X, Math.Max(high.Y - 0.6, bar.Top), high.X, low.Y), Ink.Level((i + 0.5) / Ink.Levels));
        }

        foreach (var (place, text) in colors.Ticks(Frame.WantedUp(area.Height)))
        {
            var y = bar.At(0, place).Y;
            sheet.Line(bar.Right, y, bar.Right + 4, y, Ink.Soft, 1);
            sheet.Words(text, new(bar.Right + 8, y + 4.5), "start", TextStyle.Tick);
        }

        sheet.Words(colors.Axis.Label, new(sheet.Width, Frame.HeaderLine(area, above)), "end", TextStyle.Axis);
    }

    private static void ScaleUnder(Sheet sheet, Box area, AxisRange colors)
    {
        var bar = new Box(area.Left, area.Bottom + 76, area.Right, area.Bottom + 76 + Bar);
        for (var i = 0; i < Ink.Levels; i++)
        {
            var (low, high) = (bar.At((double)i / Ink.Levels, 0), bar.At((i + 1.0) / Ink.Levels, 1));
            sheet.Fill(new Box(low.X, high.Y, Math.Min(high.X + 0.6, bar.Right), low.Y), Ink.Level((i + 0.5) / Ink.Levels));
        }

        foreach (var (place, text) in colors.Ticks(Frame.WantedAcross(area.Width)))
        {
            var x = bar.At(place, 0).X;
            sheet.Line(x, bar.Bottom, x, bar.Bottom + 4, Ink.Soft, 1);
            sheet.Words(text, new(x, bar.Bottom + 18), "middle", TextStyle.Tick);
        }

        sheet.Words(colors.Axis.Label, new(bar.Right, bar.Top - 8), "end", TextStyle.Axis);
    }
}
