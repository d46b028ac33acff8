using Understudy.Reporting.Charts.Axes;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>A quantity over two parameters, as colours, with boundaries of theory. Drawn by <see cref="ScientificFigures.PhaseDiagram"/>.</summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Caption">How to read it.</param>
/// <param name="X">The horizontal axis; it shows all columns, whatever its limits.</param>
/// <param name="Y">The vertical axis; it shows all rows.</param>
/// <param name="Color">What the colours measure, linear or logarithmic, with limits if wanted; values outside take the nearest end.</param>
/// <param name="Columns">The parameter across, strictly ascending; at least two values.</param>
/// <param name="Rows">The parameter up, strictly ascending; at least two values.</param>
/// <param name="Values">For each row, one value for each column; one without a place is left open.</param>
public sealed record PhaseDiagramFigure(
    string Title,
    string Caption,
    Axis X,
    Axis Y,
    Axis Color,
    IReadOnlyList<double> Columns,
    IReadOnlyList<double> Rows,
    IReadOnlyList<IReadOnlyList<double>> Values)
{
    /// <summary>Boundaries of theory.</summary>
    public IReadOnlyList<Curve> Boundaries { get; init; } = [];
}
