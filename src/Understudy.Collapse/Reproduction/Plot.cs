namespace Understudy.Collapse.Reproduction;

/// <summary>A figure as numbers: panels over one abscissa.</summary>
/// <param name="Name">The name of its files.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Caption">How to read it.</param>
/// <param name="X">The abscissa of all panels.</param>
/// <param name="Panels">At least one.</param>
public sealed record Plot(string Name, string Title, string Caption, PlotAxis X, IReadOnlyList<PlotPanel> Panels);

/// <summary>An axis.</summary>
/// <param name="Name">The quantity, with its symbol.</param>
/// <param name="Logarithmic">Whether equal steps are equal factors.</param>
public sealed record PlotAxis(string Name, bool Logarithmic = false)
{
    /// <summary>Where it begins; null for where the data do.</summary>
    public double? From { get; init; }

    /// <summary>Where it ends; null for where the data do.</summary>
    public double? To { get; init; }
}

/// <summary>One panel of a figure.</summary>
/// <param name="Title">Its title; empty in a figure of one.</param>
/// <param name="Y">Its ordinate.</param>
/// <param name="Curves">What it shows.</param>
public sealed record PlotPanel(string Title, PlotAxis Y, IReadOnlyList<Curve> Curves)
{
    /// <summary>Values of the ordinate that are marked, with their labels.</summary>
    public IReadOnlyList<PlotMark> Levels { get; init; } = [];

    /// <summary>Values of the abscissa that are marked, with their labels.</summary>
    public IReadOnlyList<PlotMark> Moments { get; init; } = [];
}

/// <summary>A value that is marked across a panel.</summary>
/// <param name="At">The value.</param>
/// <param name="Label">What it is.</param>
public sealed record PlotMark(double At, string Label);

/// <summary>Values over an abscissa. A simulation and its theory have one name.</summary>
/// <param name="Name">What it is, such as <c>f = 0.1</c>.</param>
/// <param name="Kind">Where its values come from.</param>
/// <param name="X">Abscissas, in the order in which the curve runs.</param>
/// <param name="Y">As many ordinates; not a number where there is none.</param>
public sealed record Curve(string Name, CurveKind Kind, IReadOnlyList<double> X, IReadOnlyList<double> Y);

/// <summary>Where a curve's values come from.</summary>
public enum CurveKind
{
    /// <summary>A simulated course.</summary>
    Simulation,

    /// <summary>Single values measured on runs.</summary>
    Measurement,

    /// <summary>A formula, or a reduced theory.</summary>
    Theory,
}
