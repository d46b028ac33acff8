using Understudy.Reporting.Charts.Placement;

namespace Understudy.Reporting.Charts.Axes;

/// <summary>The axes of a panel: two lines, ticks outside, numbers, a faint grid, and what is written above.</summary>
internal static class Frame
{
    private const double MajorTick = 5;
    private const double MinorTick = 2.5;
    private const double ClosestMinorTicks = 30;
    private const double LineHeight = 17;

    /// <summary>The room of so many lines above a panel.</summary>
    internal static double HeaderHeight(int lines) => 8 + (lines * LineHeight);

    /// <summary>The base line of what is written above a panel, so many lines over the lowest.</summary>
    internal static double HeaderLine(Box area, int above) => area.Top - 9 - (above * LineHeight);

    /// <summary>How many numbers suit a horizontal axis of a length.</summary>
    internal static int WantedAcross(double pixels) => (int)Math.Clamp(pixels / 85, Ticks.Fewest, Ticks.Most);

    /// <summary>How many numbers suit a vertical axis of a length.</summary>
    internal static int WantedUp(double pixels) => (int)Math.Clamp(pixels / 48, Ticks.Fewest, Ticks.Most);

    /// <summary>The room the numbers of a vertical axis take to its left.</summary>
    internal static double Gutter(AxisRange range, double height) =>
        Math.Ceiling((range.Ticks(WantedUp(height)).Max(t => Notation.Width(t.Text)) * TextStyle.Tick.Size) + MajorTick + 5);

    /// <summary>Draws the axes of a panel. What it shows is drawn after.</summary>
    /// <param name="sheet">Where to draw.</param>
    /// <param name="plane">The panel.</param>
    /// <param name="header">Lines above the panel, from the top, each with its style.</param>
    /// <param name="gutter">Pixels to the left of the panel that its header may begin in.</param>
    /// <param name="across">Whether numbers stand under the panel.</param>
    /// <param name="up">Whether numbers stand to its left.</param>
    /// <param name="grid">Whether faint lines cross it at the numbers.</param>
    internal static void Draw(Sheet sheet, Plane plane, IReadOnlyList<(string Text, TextStyle Style)> header, double gutter, bool across = true, bool up = true, bool grid = true)
    {
        var area = plane.Area;
        foreach (var (place, text) in plane.X.Ticks(WantedAcross(area.Width)))
        {
            var x = area.At(place, 0).X;
            if (grid && place > 0.002) sheet.Line(x, area.Top, x, area.Bottom, Ink.Grid, 0.75);
            sheet.Line(x, area.Bottom, x, area.Bottom + MajorTick, Ink.Soft, 1);
            if (across) sheet.Words(text, new(x, area.Bottom + 19), "middle", TextStyle.Tick);
        }

        foreach (var (place, text) in plane.Y.Ticks(WantedUp(area.Height)))
        {
            var y = area.At(0, place).Y;
            if (grid && place > 0.002) sheet.Line(area.Left, y, area.Right, y, Ink.Grid, 0.75);
            sheet.Line(area.Left - MajorTick, y, area.Left, y, Ink.Soft, 1);
            if (up) sheet.Words(text, new(area.Left - MajorTick - 4, y + 4.5), "end", TextStyle.Tick);
        }

        foreach (var place in Sparse(plane.X, area.Width)) sheet.Line(area.At(place, 0).X, area.Bottom, area.At(place, 0).X, area.Bottom + MinorTick, Ink.Soft, 1);
        foreach (var place in Sparse(plane.Y, area.Height)) sheet.Line(area.Left - MinorTick, area.At(0, place).Y, area.Left, area.At(0, place).Y, Ink.Soft, 1);
        sheet.Line([area.At(0, 1), area.At(0, 0), area.At(1, 0)], Ink.Soft, 1);
        foreach (var (i, (text, style)) in header.Index())
            sheet.Words(text, new(area.Left - gutter, HeaderLine(area, header.Count - 1 - i)), "start", style);
    }

    /// <summary>What the horizontal axis measures, under the numbers and to the right.</summary>
    internal static void NameAcross(Sheet sheet, Box area, string label) =>
        sheet.Words(label, new(area.Right, area.Bottom + 39), "end", TextStyle.Axis);

    // Eight ticks in a decade that is a finger's breadth high would be a smear.
    private static IReadOnlyList<double> Sparse(AxisRange range, double pixels) =>
        pixels / (range.High - range.Low) >= ClosestMinorTicks ? range.MinorTicks() : [];
}
