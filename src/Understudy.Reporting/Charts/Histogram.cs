using ScottPlot;

namespace Understudy.Reporting.Charts;

/// <summary>Counts of whole numbers in bins of a round width, from zero.</summary>
internal static class Histogram
{
    private const int Height = 280;

    internal static Drawing Draw(IReadOnlyList<int> values, int width, string across, string up)
    {
        var bin = Math.Max(1, (int)Scale.Step(values.Max() + 1, width > Page.NarrowWidth ? 30 : 16));
        var counts = new int[(values.Max() / bin) + 1];
        foreach (var value in values) counts[value / bin]++;
        var ticks = Scale.Counts(counts.Max(), 5);
        var right = counts.Length * bin;
        var chart = new Chart(width, Height, new PixelPadding(46, 10, 48, 34), new AxisLimits(0, right, 0, ticks[^1]));
        chart.Plot.Add.Bars(counts.Select((count, i) => new Bar
        {
            Position = (i + 0.5) * bin,
            Value = count,
            Size = 0.88 * bin,
            FillColor = Ink.Speech.StandIn(),
            LineWidth = 0,
        }).ToArray());
        chart.LeftAxis(ticks, up);
        if (bin == 1)
        {
            // A bin of one value is named by it, under its middle.
            var step = (int)Math.Max(1, Scale.Step(right, width > Page.NarrowWidth ? 15 : 8));
            var middles = Enumerable.Range(0, right).Where(v => v % step == 0).Select(v => v + 0.5).ToArray();
            chart.BottomAxis(middles, across, middle => Scale.Label(middle - 0.5), grid: false);
        }
        else
        {
            var steps = Math.Max(1, (int)Math.Ceiling(counts.Length / (width > Page.NarrowWidth ? 12.0 : 6.0)));
            var edges = Enumerable.Range(0, counts.Length + 1).Where(i => i % steps == 0).Select(i => (double)i * bin).ToArray();
            chart.BottomAxis(edges, across, grid: false);
        }

        return chart.Draw();
    }
}
