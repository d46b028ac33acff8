using ScottPlot;

namespace Understudy.Reporting.Charts;

/// <summary>A row of horizontal bars: its name, and stretches laid end to end.</summary>
internal sealed record BarRow(string Name, IReadOnlyList<(Ink Ink, double Value)> Stretches)
{
    internal double Total => Stretches.Sum(s => s.Value);
}

/// <summary>Horizontal bars. On a wide page names stand to the left of their bars, on a phone above them.</summary>
internal static class BarRows
{
    internal static Drawing Wide(IReadOnlyList<BarRow> rows, string axis)
    {
        var column = Label.Column(rows.Select(r => r.Name));
        return Draw(rows, axis, Page.WideWidth, rowHeight: 34, left: column, nameAbove: false);
    }

    internal static Drawing Narrow(IReadOnlyList<BarRow> rows, string axis) =>
        Draw(rows, axis, Page.NarrowWidth, rowHeight: 46, left: 4, nameAbove: true);

    private static Drawing Draw(IReadOnlyList<BarRow> rows, string axis, int width, int rowHeight, float left, bool nameAbove)
    {
        var largest = rows.Max(r => r.Total);
        var ticks = Scale.Counts(largest, nameAbove ? 4 : 6);
        var padding = new PixelPadding(left, nameAbove ? 50 : 58, 48, 6);
        var chart = new Chart(width, (rows.Count * rowHeight) + 54, padding, new AxisLimits(0, ticks[^1], -0.5, rows.Count - 0.5));
        chart.Plot.Grid.YAxisStyle.IsVisible = false;
        chart.BottomAxis(ticks, axis);
        var (shift, size) = nameAbove ? (-0.2, 0.38) : (0.0, 0.62);
        for (var i = 0; i < rows.Count; i++)
        {
            var y = rows.Count - 1 - i;
            AddBar(chart.Plot, rows[i], y + shift, size);
            Name(chart, rows[i].Name, y, nameAbove, nameAbove ? Label.Inside(width) : Label.Inside(left));
            chart.Words(Scale.Label(rows[i].Total), rows[i].Total, y + shift, "start", TextStyle.Value, dx: 6, dy: 5);
        }

        return chart.Draw();
    }

    private static void AddBar(Plot plot, BarRow row, double position, double size)
    {
        var bars = new List<Bar>();
        var from = 0.0;
        foreach (var (ink, value) in row.Stretches)
        {
            if (value > 0)
            {
                bars.Add(new Bar
                {
                    Position = position,
                    ValueBase = from,
                    Value = from + value,
                    Size = size,
                    FillColor = ink.StandIn(),
                    LineWidth = 0,
                    Orientation = Orientation.Horizontal,
                });
            }

            from += value;
        }

        if (bars.Count > 0) plot.Add.Bars(bars);
    }

    private static void Name(Chart chart, string name, double y, bool above, double width)
    {
        if (above)
        {
            chart.Words(Label.Lines(name, width, 1)[0], 0, y, "start", TextStyle.Name, dy: -6);
            return;
        }

        var lines = Label.Lines(name, width, 2);
        for (var line = 0; line < lines.Count; line++)
            chart.Words(lines[line], 0, y, "end", TextStyle.Name, dx: -10, dy: 5 + ((line - ((lines.Count - 1) / 2.0)) * 15));
    }
}
