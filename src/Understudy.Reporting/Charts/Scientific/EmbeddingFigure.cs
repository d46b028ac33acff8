using Understudy.Reporting.Charts.Axes;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>
/// Embeddings in a plane: samples small, frustrated ones hollow, labels large. In a panel one unit is as long across as up.
/// Drawn by <see cref="ScientificFigures.Embeddings"/>.
/// </summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Caption">How to read it; which two directions the plane has.</param>
/// <param name="X">The horizontal axis, linear.</param>
/// <param name="Y">The vertical axis, linear.</param>
/// <param name="Classes">The names of the classes.</param>
/// <param name="Panels">Moments or models, side by side.</param>
public sealed record EmbeddingFigure(
    string Title,
    string Caption,
    Axis X,
    Axis Y,
    IReadOnlyList<string> Classes,
    IReadOnlyList<EmbeddingPanel> Panels)
{
    /// <summary>Whether all panels have one scale, so that a contraction is seen; else each fills its own.</summary>
    /// <value>True, if not set.</value>
    public bool SharesScale { get; init; } = true;
}

/// <summary>One moment or model.</summary>
/// <param name="Title">Its title, such as <c>t = 5</c>; may be empty.</param>
/// <param name="Samples">The samples' embeddings.</param>
/// <param name="Labels">The labels' embeddings.</param>
public sealed record EmbeddingPanel(string Title, IReadOnlyList<Embedding> Samples, IReadOnlyList<Embedding> Labels);

/// <summary>An embedding in the plane.</summary>
/// <param name="X">First coordinate; a point with one that is not finite is left out.</param>
/// <param name="Y">Second coordinate.</param>
/// <param name="Class">Index into <see cref="EmbeddingFigure.Classes"/>; for a frustrated sample its primary label.</param>
/// <param name="IsFrustrated">Whether the sample is bound to several labels.</param>
public readonly record struct Embedding(double X, double Y, int Class, bool IsFrustrated = false);
