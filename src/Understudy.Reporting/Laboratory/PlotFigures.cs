using Understudy.Collapse.Reproduction;
using Understudy.Reporting.Charts;
using Understudy.Reporting.Charts.Axes;
using Understudy.Reporting.Charts.Scientific;
using CurveKind = Understudy.Collapse.Reproduction.CurveKind;

namespace Understudy.Reporting.Laboratory;

/// <summary>The plots of the laboratory as figures.</summary>
public static class PlotFigures
{
    private const int MostColumns = 3;

    /// <summary>A plot's figure.</summary>
    public static Figure Draw(Plot plot)
    {
        ArgumentNullException.ThrowIfNull(plot);
        return ScientificFigures.Lines(
            new LineFigure(plot.Title, plot.Caption, AxisOf(plot.X), AxisOf(plot.Panels[0].Y), [.. plot.Panels.Select(PanelOf)])
            {
                Columns = plot.Panels.Count is 2 or 4 ? 2 : Math.Min(MostColumns, plot.Panels.Count),
            });
    }

    /// <summary>The figure of what ties the labels.</summary>
    public static Figure Draw(LabelGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return ScientificFigures.Graph(
            new GraphFigure(
                "What ties the labels",
                "An edge for every pair of labels that share frustrated samples; labels of one connected component share a colour.",
                [.. graph.Components.Select((component, label) => new GraphNode($"{label}", component))],
                [.. graph.Edges.Select(edge => new GraphEdge(edge.From, edge.To, edge.Samples))]));
    }

    private static Panel PanelOf(PlotPanel panel) => new(
        panel.Title,
        [.. panel.Curves.Select(curve => new Series(curve.Name, curve.X, curve.Y, KindOf(curve.Kind)))])
    {
        Y = AxisOf(panel.Y),
        References =
        [
            .. panel.Levels.Select(level => Reference.Horizontal(level.At, level.Label)),
            .. panel.Moments.Select(moment => Reference.Vertical(moment.At, moment.Label)),
        ],
    };

    private static Axis AxisOf(PlotAxis axis) => new(axis.Name)
    {
        Spacing = axis.Logarithmic ? Spacing.Logarithmic : Spacing.Linear,
        From = axis.From,
        To = axis.To,
    };

    private static SeriesKind KindOf(CurveKind kind) => kind switch
    {
        CurveKind.Simulation => SeriesKind.Simulation,
        CurveKind.Measurement => SeriesKind.Measurement,
        _ => SeriesKind.Theory,
    };
}
