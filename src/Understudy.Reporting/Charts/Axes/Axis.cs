namespace Understudy.Reporting.Charts.Axes;

/// <summary>What an axis measures. Texts may hold indices and exponents: <c>D_{min}</c>, <c>10^{−3}</c>.</summary>
/// <param name="Name">The quantity, such as <c>time t</c>.</param>
/// <param name="Unit">Its unit, such as <c>1/k_{x}</c>; empty for a pure number.</param>
public sealed record Axis(string Name, string Unit = "")
{
    /// <summary>How values lie along it.</summary>
    /// <value>Linear, if not set.</value>
    public Spacing Spacing { get; init; }

    /// <summary>Where it begins; what lies before is cut off. Null: where the data begin.</summary>
    /// <value>Finite, at most 1e100 in size; above zero on a logarithmic axis.</value>
    public double? From { get; init; }

    /// <summary>Where it ends; what lies behind is cut off. Null: where the data end.</summary>
    /// <value>As <see cref="From"/>, and above it.</value>
    public double? To { get; init; }

    /// <summary>The quantity and its unit as they stand at the axis.</summary>
    internal string Label => Unit.Length == 0 ? Name : $"{Name} ({Unit})";
}
