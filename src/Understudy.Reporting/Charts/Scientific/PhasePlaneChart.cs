using Understudy.Reporting.Charts.Axes;
using Understudy.Reporting.Charts.Placement;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>Draws a <see cref="PhasePlaneFigure"/>.</summary>
internal static class PhasePlaneChart
{
    private const double Head = 9, HalfHead = 3.6;

    /// <summary>The drawing, and the labels of the curves that it names.</summary>
    internal static (Drawing Drawing, IReadOnlySet<string> Named) Draw(PhasePlaneFigure figure, IReadOnlyDictionary<string, Hue> hues, int width)
    {
        var narrow = width <= Page.NarrowWidth;
        var across = AxisRange.Of(figure.X, figure.Trajectories.SelectMany(t => t.X), fromZero: true);
        var up = AxisRange.Of(figure.Y, figure.Trajectories.SelectMany(t => t.Y), fromZero: true);
        var height = narrow ? 240 : 400;
        string[] label = [.. Notation.Lines(figure.Y.Label, width / TextStyle.Axis.Size)];
        var grid = PanelGrid.Lay(width, 1, [Frame.Gutter(up, height)], (_, _) => label.Length, _ => height, narrow ? 14 : 90);
        var sheet = new Sheet(width, grid.Height);
        var plane = new Plane(grid.Areas[0], across, up);
        Frame.Draw(sheet, plane, [.. label.Select(line => (line, TextStyle.Axis))], grid.Lefts[0]);
        var crowd = new Crowd(plane.Area);
        foreach (var curve in figure.Curves.OrderBy(c => c.Kind)) Curves.Draw(sheet, plane, crowd, curve);
        foreach (var trajectory in figure.Trajectories) Path(sheet, plane, crowd, trajectory, hues[trajectory.Name]);
        // A phone has no room beside curves; its legend names them all.
        var named = Curves.Name(sheet, plane, crowd, narrow ? [] : figure.Curves);
        Frame.NameAcross(sheet, plane.Area, figure.X.Label);
        return (sheet.Draw(), named);
    }

    private static void Path(Sheet sheet, Plane plane, Crowd crowd, Trajectory trajectory, Hue hue)
    {
        var ink = Ink.Of(hue);
        foreach (var stroke in plane.Line(trajectory.X, trajectory.Y).Where(s => s.Count > 1))
        {
            sheet.Line(stroke, ink, 2);
            crowd.Add(stroke);
            var length = Stroke.Length(stroke);
            foreach (var share in Heads(length)) Arrow(sheet, Stroke.Along(stroke, (share * length) + (Head / 2)), ink);
        }

        var spots = trajectory.X.Zip(trajectory.Y, plane.Inside).ToArray();
        if (spots.Length == 0) return;
        // A point is drawn where the path itself begins and ends, not where it leaves the panel.
        if (spots[0] is { } first) Glyphs.DrawHollow(sheet, Glyphs.Of(hue), first, 3.4, ink);
        if (spots[^1] is { } last && spots.Length > 1) Glyphs.Draw(sheet, Glyphs.Of(hue), last, 3.8, ink, margin: 0.8);
    }

    // A short path has room for one arrow head, a dot for none.
    private static double[] Heads(double length) => length switch
    {
        < 30 => [],
        < 150 => [0.5],
        _ => [0.3, 0.7],
    };

    private static void Arrow(Sheet sheet, (Spot Spot, Spot Direction) at, Ink ink)
    {
        var ((x, y), (dx, dy)) = (at.Spot, at.Direction);
        sheet.Fill(
            [
                new(x, y),
                new(x - (Head * dx) - (HalfHead * dy), y - (Head * dy) + (HalfHead * dx)),
                new(x - (Head * dx) + (HalfHead * dy), y - (Head * dy) - (HalfHead * dx)),
            ],
            ink);
    }
}
