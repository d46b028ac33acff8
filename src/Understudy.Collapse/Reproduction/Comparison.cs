namespace Understudy.Collapse.Reproduction;

/// <summary>What theory says beside what the run gave.</summary>
/// <param name="Quantity">What is compared, with its symbol.</param>
/// <param name="Predicted">Theory's number.</param>
/// <param name="Seen">The run's number; not a number where the run did not get there.</param>
/// <param name="Tolerance">How far apart they may be, measured as <see cref="Deviation"/> is.</param>
public sealed record Comparison(string Quantity, double Predicted, double Seen, double Tolerance)
{
    /// <summary>What the prediction rests on where it is not exact, such as "N to infinity"; empty where it is.</summary>
    public string Note { get; init; } = "";

    /// <summary>What differences are measured in; null for the prediction itself, or 1 where that is 0.</summary>
    public double? Unit { get; init; }

    /// <summary>How far apart they are, in <see cref="Unit"/>.</summary>
    public double Deviation => Math.Abs(Seen - Predicted) / (Unit ?? (Predicted == 0 ? 1 : Math.Abs(Predicted)));

    /// <summary>Whether they are as close as theory claims.</summary>
    public bool Holds => Deviation <= Tolerance;
}
