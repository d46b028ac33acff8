using Understudy.Reporting.Charts.Axes;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>Trajectories of a flow in a plane, over the curves that order them. Drawn by <see cref="ScientificFigures.PhasePlane"/>.</summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Caption">How to read it.</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Trajectories">The paths, each from its beginning to its end: a hollow point, arrow heads, a full point.</param>
public sealed record PhasePlaneFigure(string Title, string Caption, Axis X, Axis Y, IReadOnlyList<Trajectory> Trajectories)
{
    /// <summary>Invariants, fixed points and thresholds.</summary>
    public IReadOnlyList<Curve> Curves { get; init; } = [];
}

/// <summary>A path in time.</summary>
/// <param name="Name">What began so; paths of one name share a colour.</param>
/// <param name="X">Abscissas in the order of time; one without a place leaves a gap.</param>
/// <param name="Y">Ordinates, as many.</param>
public sealed record Trajectory(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y);
