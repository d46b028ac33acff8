using System.Text.Json.Nodes;
using Understudy.Collapse.Experiments;
using Understudy.Reporting.Charts;
using Understudy.Reporting.Charts.Scientific;
using Axis = Understudy.Reporting.Charts.Axes.Axis;
using Spacing = Understudy.Reporting.Charts.Axes.Spacing;

namespace Understudy.Cli.Laboratory;

/// <summary>The picture of a sweep: a line over one axis, a phase diagram over two.</summary>
internal static class SweepPicture
{
    /// <summary>Draws a column; null where the sweep has more than two axes, or an axis of one value.</summary>
    public static Figure? Draw(Sweep sweep, IReadOnlyList<JsonObject> rows, string column)
    {
        if (sweep.Axes.Count > 2 || sweep.Axes.Any(axis => axis.Values.Count < 2)) return null;
        var values = rows.Select(row => (double?)row[column] ?? double.NaN).ToArray();
        return sweep.Axes.Count == 1 ? Line(sweep.Axes[0], values, column) : Diagram(sweep.Axes[0], sweep.Axes[1], values, column);
    }

    private static Figure Line(Collapse.Experiments.Axis axis, double[] values, string column)
    {
        var order = Order(axis);
        return ScientificFigures.Lines(new LineFigure(
            $"{column} over {axis.Setting}",
            $"One point for each of {values.Length} experiments.",
            AxisOf(axis),
            new Axis(column),
            [new Panel("", [new Series(column, [.. order.Select(i => axis.Values[i])], [.. order.Select(i => values[i])])])]));
    }

    private static Figure Diagram(Collapse.Experiments.Axis up, Collapse.Experiments.Axis across, double[] values, string column)
    {
        var (rows, columns) = (Order(up), Order(across));
        return ScientificFigures.PhaseDiagram(new PhaseDiagramFigure(
            $"{column} over {across.Setting} and {up.Setting}",
            $"One cell for each of {values.Length} experiments; where there is no value the cell is open.",
            AxisOf(across),
            AxisOf(up),
            new Axis(column),
            [.. columns.Select(i => across.Values[i])],
            [.. rows.Select(i => up.Values[i])],
            [.. rows.Select(r => (IReadOnlyList<double>)[.. columns.Select(c => values[(r * across.Values.Count) + c])])]));
    }

    // Typed lists may be in any order and hold a value twice; a picture has each once, ascending.
    private static int[] Order(Collapse.Experiments.Axis axis) =>
        [.. Enumerable.Range(0, axis.Values.Count).OrderBy(i => axis.Values[i]).DistinctBy(i => axis.Values[i])];

    private static Axis AxisOf(Collapse.Experiments.Axis axis)
    {
        var sorted = axis.Values.Order().ToArray();
        var factors = sorted[0] > 0 && sorted.Length > 2 && Math.Abs((sorted[1] / sorted[0]) - (sorted[^1] / sorted[^2])) < 1e-6 && sorted[1] / sorted[0] > 1.01
            && Math.Abs(sorted[1] - sorted[0] - (sorted[^1] - sorted[^2])) > 1e-6 * sorted[^1];
        return new Axis(axis.Setting) { Spacing = factors ? Spacing.Logarithmic : Spacing.Linear };
    }
}
