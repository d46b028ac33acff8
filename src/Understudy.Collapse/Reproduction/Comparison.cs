namespace Understudy.Collapse.Reproduction;

/// <summary>What theory says beside what the run gave.</summary>
/// <param name="Quantity">What is compared, with its symbol.</param>
/// <param name="Predicted">Theory's number.</param>
/// <param name="Seen">The run's number; not a number where the run did not get there.</param>
/// <param name="Tolerance">How far apart they may be: as a share of the prediction, or absolute where the prediction is 0.</param>
public sealed record Comparison(string Quantity, double Predicted, double Seen, double Tolerance)
{
    /// <summary>What the prediction rests on where it is not exact, such as "N to infinity"; empty where it is.</summary>
    public string Note { get; init; } = "";

    /// <summary>How far apart they are, as a share of the prediction; absolute where that is 0.</summary>
    public double Deviation => Predicted == 0 ? Math.Abs(Seen) : Math.Abs((Seen / Predicted) - 1);

    /// <summary>Whether they are as close as theory claims.</summary>
    public bool Holds => Deviation <= Tolerance;
}
