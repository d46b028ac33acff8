namespace Understudy.Collapse.Flows;

/// <summary>How gradient descent goes.</summary>
/// <param name="StepSize">eta: each step changes a parameter by eta times its rate times its gradient, and takes eta of the flow's time.</param>
/// <remarks>Mini-batches, momentum and weight decay are extensions of ours: the paper's setting is deterministic full-batch gradient descent.</remarks>
public sealed record DescentOptions(double StepSize = 0.01)
{
    /// <summary>How many samples a step sees; null for all. Every epoch deals all samples, in a new order, into batches of this size or one less.</summary>
    public int? BatchSize { get; init; }

    /// <summary>Which orders of samples are dealt.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// How much of the last step's direction is kept, 0 to below 1: direction = momentum x last + (1 - momentum) x velocity, so that time runs as without.
    /// </summary>
    public double Momentum { get; init; }

    /// <summary>The rate at which every parameter that learns also decays, from 0: its velocity less this times itself.</summary>
    public double WeightDecay { get; init; }

    /// <summary>Whether to run although steps of this size are known to diverge.</summary>
    public bool EvenIfUnstable { get; init; }

    /// <summary>Checks all numbers.</summary>
    /// <exception cref="ArgumentException">One is out of range; the message names it.</exception>
    public void Validate()
    {
        if (!double.IsFinite(StepSize) || StepSize <= 0) throw new ArgumentException($"eta is {StepSize:g}; it is positive and finite");
        if (BatchSize < 1) throw new ArgumentException($"the batch size is {BatchSize}; it is at least 1");
        if (Seed < 0) throw new ArgumentException($"the seed is {Seed}; it is 0 or more");
        if (!(Momentum is >= 0 and < 1)) throw new ArgumentException($"momentum is {Momentum:g}; it is from 0 to below 1");
        if (!double.IsFinite(WeightDecay) || WeightDecay < 0) throw new ArgumentException($"weight decay is {WeightDecay:g}; it is finite and not negative");
    }
}
