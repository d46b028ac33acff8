using ScottPlot;

namespace Understudy.Reporting.Charts;

/// <summary>Characters by scenes, a cell for each pair that occurs.</summary>
internal static class PresenceGrid
{
    private const double SilentOpacity = 0.22;
    private const double LeastOpacity = 0.42;

    internal static Drawing Draw(Presence presence, int rows, int mostTurns, int width)
    {
        var above = width <= Page.NarrowWidth;
        var names = presence.Characters.Take(rows).ToArray();
        var column = above ? 4 : Label.Column(names);
        var rowHeight = above ? 42 : 30;
        // A handful of scenes would make cells as wide as the page.
        var columns = Math.Max(presence.Scenes.Count, above ? 8 : 16);
        var limits = new AxisLimits(0.5, columns + 0.5, -0.5, rows - 0.5);
        var chart = new Chart(width, (rows * rowHeight) + 54, new PixelPadding(column, 10, 48, 6), limits);
        chart.Plot.Grid.YAxisStyle.IsVisible = false;
        var (shift, half) = above ? (-0.2, 0.2) : (0.0, 0.38);
        for (var i = 0; i < rows; i++) Row(chart, names[i], rows - 1 - i, above, column);
        foreach (var cell in presence.Cells.Where(c => c.Character < rows))
        {
            var y = rows - 1 - cell.Character + shift;
            var opacity = cell.Turns == 0 ? SilentOpacity : LeastOpacity + ((1 - LeastOpacity) * cell.Turns / mostTurns);
            chart.Box(cell.Scene + 0.54, cell.Scene + 1.46, y - half, y + half, Ink.Heat, opacity);
        }

        chart.BottomAxis(Scale.Numbers(presence.Scenes.Count, above ? 8 : 16), "scene (number)", grid: false);
        return chart.Draw();
    }

    private static void Row(Chart chart, string name, double y, bool above, float column)
    {
        if (above)
            chart.Words(Label.Lines(name, Label.Inside(Page.NarrowWidth), 1)[0], 0.5, y, "start", TextStyle.Name, dy: -6);
        else
            chart.Words(Label.Lines(name, Label.Inside(column), 1)[0], 0.5, y, "end", TextStyle.Name, dx: -10, dy: 5);
    }
}
