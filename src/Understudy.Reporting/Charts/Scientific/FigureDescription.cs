using Understudy.Reporting.Charts.Axes;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>Figures in words, for those who cannot see them.</summary>
internal static class FigureDescription
{
    private const int Most = 24;

    internal static string Of(EmbeddingFigure figure)
    {
        var panels = figure.Panels.Take(Most).Select(p =>
        {
            var frustrated = p.Samples.Count(s => s.IsFrustrated);
            var labels = p.Labels.Take(Most).Select(l => $"{figure.Classes[l.Class]} at {TickText.Short(l.X)}, {TickText.Short(l.Y)}");
            var title = p.Title.Length > 0 ? p.Title + ": " : "";
            return $"{title}{Counting.Of(p.Samples.Count, "sample")}, {Counting.Number(frustrated)} of them frustrated; labels {string.Join("; ", labels)}.";
        });
        return Notation.Plain($"Scatter plot, {figure.X.Label} across and {figure.Y.Label} up. {string.Join(' ', panels)}");
    }

    internal static string Of(PhasePlaneFigure figure)
    {
        var paths = figure.Trajectories.Take(Most).Select(t =>
        {
            var points = t.X.Zip(t.Y).Where(p => double.IsFinite(p.First) && double.IsFinite(p.Second)).ToArray();
            return points.Length == 0 ? $"{t.Name}: no values." : $"{t.Name}: from {Pair(points[0])} to {Pair(points[^1])}.";
        });
        return Notation.Plain($"Phase plane, {figure.X.Label} across and {figure.Y.Label} up. {string.Join(' ', paths)}{Named("Curves", figure.Curves)}");

        static string Pair((double X, double Y) point) => $"{TickText.Short(point.X)}, {TickText.Short(point.Y)}";
    }

    internal static string Of(SpectrumFigure figure)
    {
        var values = figure.Eigenvalues.Where(double.IsFinite).Order().ToArray();
        var range = values.Length == 0 ? "" : $", from {TickText.Short(values[0])} to {TickText.Short(values[^1])}";
        var theory = figure.Theory.Count == 0
            ? ""
            : $" Closed form: {string.Join("; ", figure.Theory.Take(Most).Select(t => $"{t.Label} = {TickText.Short(t.Value)}, {Counting.Of(t.Multiplicity, "time")}"))}.";
        return Notation.Plain($"Spectrum of {Counting.Of(figure.Eigenvalues.Count, "eigenvalue")}, {figure.Y.Label}{range}.{theory}");
    }

    internal static string Of(PhaseDiagramFigure figure)
    {
        var cells = figure.Values.SelectMany((row, i) => row.Select((value, j) => (Value: value, X: figure.Columns[j], Y: figure.Rows[i])))
            .Where(c => double.IsFinite(c.Value)).ToArray();
        var ends = cells.Length == 0
            ? "no values"
            : $"least {At(cells.MinBy(c => c.Value))}; most {At(cells.MaxBy(c => c.Value))}";
        return Notation.Plain($"Phase diagram of {figure.Color.Label} over {figure.X.Label} and {figure.Y.Label}: {ends}.{Named("Boundaries", figure.Boundaries)}");

        static string At((double Value, double X, double Y) cell) => $"{TickText.Short(cell.Value)} at {TickText.Short(cell.X)}, {TickText.Short(cell.Y)}";
    }

    internal static string Of(GraphFigure figure)
    {
        var clusters = figure.Nodes.GroupBy(n => n.Cluster).OrderBy(c => c.Key).Take(Most).Select(c => string.Join(", ", c.Take(Most).Select(n => n.Name)));
        var edges = figure.Edges.Where(e => e.Weight > 0).OrderByDescending(e => e.Weight).Take(Most)
            .Select(e => $"{figure.Nodes[e.From].Name} and {figure.Nodes[e.To].Name} by {TickText.Short(e.Weight)}");
        return Notation.Plain($"Graph of {Counting.Of(figure.Nodes.Count, "label")} in clusters: {string.Join("; ", clusters)}. Bound by {figure.Weight}: {string.Join("; ", edges)}.");
    }

    private static string Named(string what, IReadOnlyList<Curve> curves)
    {
        var labels = curves.Select(c => c.Label).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        return labels.Length == 0 ? "" : $" {what}: {string.Join("; ", labels)}.";
    }
}
