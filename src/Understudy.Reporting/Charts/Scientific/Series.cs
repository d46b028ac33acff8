namespace Understudy.Reporting.Charts.Scientific;

/// <summary>What the values of a series are, and so how they are drawn.</summary>
public enum SeriesKind
{
    /// <summary>A simulated course: a solid line; where there are few points, with the points.</summary>
    Simulation,

    /// <summary>Single measured values: points without a line.</summary>
    Measurement,

    /// <summary>A formula's course: a broken line.</summary>
    Theory,
}

/// <summary>Values over an abscissa, in the order in which the line runs through them.</summary>
/// <param name="Name">
/// What the series is, such as <c>f = 0.1</c>. Series of one name share a colour: a simulation and its theory.
/// </param>
/// <param name="X">Abscissas. One that is not finite, or not above zero on a logarithmic axis, leaves a gap.</param>
/// <param name="Y">Ordinates, as many; gaps alike.</param>
/// <param name="Kind">What the values are.</param>
public sealed record Series(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y, SeriesKind Kind = SeriesKind.Simulation)
{
    /// <summary>The colour; null for one chosen by the order of the names.</summary>
    public Hue? Hue { get; init; }
}
