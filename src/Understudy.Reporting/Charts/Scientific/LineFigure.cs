using Understudy.Reporting.Charts.Axes;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>Lines over an abscissa that all panels share. Drawn by <see cref="ScientificFigures.Lines"/>.</summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Caption">How to read it.</param>
/// <param name="X">The horizontal axis of all panels.</param>
/// <param name="Y">The vertical axis of all panels that have none of their own.</param>
/// <param name="Panels">The panels, row by row.</param>
public sealed record LineFigure(string Title, string Caption, Axis X, Axis Y, IReadOnlyList<Panel> Panels)
{
    /// <summary>Panels in a row on a wide page; a phone shows at most two, and one where panels have axes of their own.</summary>
    /// <value>1, if not set.</value>
    public int Columns { get; init; } = 1;
}
