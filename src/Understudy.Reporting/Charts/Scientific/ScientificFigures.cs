namespace Understudy.Reporting.Charts.Scientific;

/// <summary>
/// The figures of the collapse laboratory. Pure functions: numbers in, a drawing out. Numbers that have no place (not finite,
/// beyond 1e100, or not above zero on a logarithmic axis) leave gaps. Texts may hold indices and exponents:
/// <c>D_{min}</c>, <c>10^{−3}</c>.
/// </summary>
public static class ScientificFigures
{
    /// <summary>Courses over time or a parameter: simulation and theory, in one panel or several.</summary>
    /// <remarks>On a wide page names stand at the lines' ends where they fit; else, and on a phone, in a legend.</remarks>
    /// <exception cref="ArgumentException">There is no panel, a series' lists differ in length, or an axis' limits make no range.</exception>
    public static Figure Lines(LineFigure figure)
    {
        FigureCheck.Some(figure.Panels.Count, nameof(figure.Panels));
        foreach (var series in figure.Panels.SelectMany(p => p.Series)) FigureCheck.Pairs(series.Name, series.X, series.Y);
        var hues = SeriesHues.Of(figure.Panels.SelectMany(p => p.Series).Select(s => (s.Name, s.Hue)));
        var wide = new LineChart(figure, hues, Page.WideWidth);
        var labelled = wide.Labelled();
        return new Figure(
            figure.Title,
            figure.Caption,
            LineDescription.Of(figure),
            labelled ?? wide.Plain(),
            new LineChart(figure, hues, Page.NarrowWidth).Plain(),
            LineLegend.Of(figure, hues, labelled is not null));
    }

    /// <summary>Samples and labels in a plane, at one moment or several.</summary>
    /// <remarks>Of more than 1500 samples in a panel those at equal steps are drawn, and the caption says so.</remarks>
    /// <exception cref="ArgumentException">There is no panel, an embedding's class does not exist, or an axis is not linear.</exception>
    public static Figure Embeddings(EmbeddingFigure figure)
    {
        FigureCheck.Some(figure.Panels.Count, nameof(figure.Panels));
        FigureCheck.Linear(figure.X);
        FigureCheck.Linear(figure.Y);
        foreach (var point in figure.Panels.SelectMany(p => p.Samples.Concat(p.Labels)))
            FigureCheck.Index(point.Class, figure.Classes.Count, nameof(Embedding.Class));
        var stride = figure.Panels.Max(EmbeddingChart.Stride);
        return new Figure(
            figure.Title,
            figure.Caption + (stride > 1 ? $" One sample of {Counting.Number(stride)} is drawn." : ""),
            FigureDescription.Of(figure),
            EmbeddingChart.Draw(figure, Page.WideWidth),
            EmbeddingChart.Draw(figure, Page.NarrowWidth),
            EmbeddingChart.Legend(figure));
    }

    /// <summary>Trajectories in a plane of two order parameters, with invariants, fixed points and thresholds.</summary>
    /// <exception cref="ArgumentException">There is no trajectory, lists differ in length, or an axis' limits make no range.</exception>
    public static Figure PhasePlane(PhasePlaneFigure figure)
    {
        FigureCheck.Some(figure.Trajectories.Count, nameof(figure.Trajectories));
        foreach (var trajectory in figure.Trajectories) FigureCheck.Pairs(trajectory.Name, trajectory.X, trajectory.Y);
        foreach (var curve in figure.Curves) FigureCheck.Pairs(curve.Label, curve.X, curve.Y);
        var hues = SeriesHues.Of(figure.Trajectories.Select(t => (t.Name, (Hue?)null)));
        var (wide, named) = PhasePlaneChart.Draw(figure, hues, Page.WideWidth);
        var paths = hues.Where(h => h.Key.Length > 0)
            .Select(h => new LegendEntry(Ink.Of(h.Value), h.Key) { Key = LegendKeys.Line(Ink.Of(h.Value), 2, glyph: Glyphs.Of(h.Value)) });
        return new Figure(
            figure.Title,
            figure.Caption,
            FigureDescription.Of(figure),
            wide,
            PhasePlaneChart.Draw(figure, hues, Page.NarrowWidth).Drawing,
            [.. paths, .. Curves.Legend(figure.Curves, named)]);
    }

    /// <summary>Eigenvalues in ascending order beside the values of a closed form.</summary>
    /// <exception cref="ArgumentException">There are no eigenvalues, a multiplicity is below 1, or the axis' limits make no range.</exception>
    public static Figure Spectrum(SpectrumFigure figure)
    {
        FigureCheck.Some(figure.Eigenvalues.Count, nameof(figure.Eigenvalues));
        foreach (var form in figure.Theory)
            if (form.Multiplicity is < 1 or > 1_000_000) throw new ArgumentException(FormattableString.Invariant($"closed form '{form.Label}' has multiplicity {form.Multiplicity}; it must be 1 to 1000000"), nameof(figure));
        var (wide, named) = SpectrumChart.Draw(figure, Page.WideWidth);
        return new Figure(
            figure.Title,
            figure.Caption,
            FigureDescription.Of(figure),
            wide,
            SpectrumChart.Draw(figure, Page.NarrowWidth).Drawing,
            [.. SpectrumChart.Legend(figure, named)]);
    }

    /// <summary>A quantity over two parameters as colours, with boundaries of theory.</summary>
    /// <exception cref="ArgumentException">
    /// Parameters are not strictly ascending, have no place on their axis or are fewer than two; the values' rows or columns
    /// are not as many; or the colours' limits make no range.
    /// </exception>
    public static Figure PhaseDiagram(PhaseDiagramFigure figure)
    {
        FigureCheck.Ascending(figure.X, figure.Columns);
        FigureCheck.Ascending(figure.Y, figure.Rows);
        FigureCheck.Matrix(figure.Values, figure.Rows.Count, figure.Columns.Count);
        foreach (var curve in figure.Boundaries) FigureCheck.Pairs(curve.Label, curve.X, curve.Y);
        var (wide, named) = PhaseDiagramChart.Draw(figure, Page.WideWidth);
        return new Figure(
            figure.Title,
            figure.Caption,
            FigureDescription.Of(figure),
            wide,
            PhaseDiagramChart.Draw(figure, Page.NarrowWidth).Drawing,
            [.. Curves.Legend(figure.Boundaries, named)]);
    }

    /// <summary>A small graph of labels: what binds them, and which clusters they form.</summary>
    /// <exception cref="ArgumentException">There are no nodes, an edge ends nowhere, or a weight is not finite.</exception>
    public static Figure Graph(GraphFigure figure)
    {
        FigureCheck.Some(figure.Nodes.Count, nameof(figure.Nodes));
        foreach (var node in figure.Nodes) FigureCheck.Index(node.Cluster, int.MaxValue, nameof(GraphNode.Cluster));
        foreach (var edge in figure.Edges)
        {
            FigureCheck.Index(edge.From, figure.Nodes.Count, nameof(GraphEdge.From));
            FigureCheck.Index(edge.To, figure.Nodes.Count, nameof(GraphEdge.To));
            if (!double.IsFinite(edge.Weight)) throw new ArgumentException(FormattableString.Invariant($"edge {edge.From}-{edge.To} has weight {edge.Weight}; give a finite number"), nameof(figure));
        }

        return new Figure(
            figure.Title,
            figure.Caption,
            FigureDescription.Of(figure),
            GraphChart.Draw(figure, Page.WideWidth),
            GraphChart.Draw(figure, Page.NarrowWidth),
            [.. GraphChart.Legend(figure)]);
    }
}
