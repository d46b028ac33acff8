using ScottPlot;

namespace Understudy.Reporting.Charts;

/// <summary>Columns of stretches laid on end, numbered from 1: for more rows than can be named.</summary>
internal static class StackedColumns
{
    private const int Height = 300;

    internal static Drawing Draw(IReadOnlyList<BarRow> rows, int width, string across, string up)
    {
        var ticks = Scale.Counts(rows.Max(r => r.Total), 5);
        var chart = new Chart(width, Height, new PixelPadding(50, 10, 48, 34), new AxisLimits(0.5, rows.Count + 0.5, 0, ticks[^1]));
        chart.LeftAxis(ticks, up);
        foreach (var (i, row) in rows.Index())
        {
            var from = 0.0;
            foreach (var (ink, value) in row.Stretches)
            {
                if (value > 0) chart.Box(i + 0.58, i + 1.42, from, from + value, ink);
                from += value;
            }
        }

        chart.BottomAxis(Scale.Numbers(rows.Count, width > Page.NarrowWidth ? 16 : 8), across, grid: false);
        return chart.Draw();
    }
}
