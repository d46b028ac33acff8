using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Model;

/// <summary>Where a run starts: independent entries of mean 0, the head a multiple of the identity.</summary>
/// <param name="SampleSpread">sx, the standard deviation of a sample's coordinate; sv, of an entry of the student's map, where there is one.</param>
/// <param name="LabelSpread">sw, the standard deviation of a label's coordinate.</param>
/// <param name="HeadScale">p0: the head starts as p0 times the identity.</param>
public sealed record InitialConditions(double SampleSpread = 1, double LabelSpread = 1, double HeadScale = 1)
{
    /// <summary>Which numbers are drawn; 0 is the reference initial condition of the named runs.</summary>
    public int Seed { get; init; }

    /// <summary>The stream of <see cref="SplitMix64"/> that the numbers of a thing come from.</summary>
    public static ulong StreamOf(Drawn thing, int seed) => (ulong)thing + (16 * (ulong)seed);

    /// <summary>The starting state of a model.</summary>
    /// <exception cref="ArgumentException">A spread is negative or not finite, or the seed is negative.</exception>
    public State For(MinimalModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Validate();
        return new State(
            SplitMix64.Fill(StreamOf(model.Inputs is null ? Drawn.Samples : Drawn.Student, Seed), model.Inputs?.Columns ?? model.Population.Samples, model.Dimension, SampleSpread),
            SplitMix64.Fill(StreamOf(Drawn.Labels, Seed), model.Population.Classes, model.Dimension, LabelSpread),
            model.Head == Head.None ? null : Matrix.Identity(model.Dimension, HeadScale));
    }

    /// <summary>Refuses numbers that nothing can start from.</summary>
    /// <exception cref="ArgumentException">A spread is negative or not finite, or the seed is negative.</exception>
    internal void Validate()
    {
        foreach (var (value, name) in new[] { (SampleSpread, "sx"), (LabelSpread, "sw") })
            if (!double.IsFinite(value) || value < 0) throw new ArgumentException($"{name} is {value}; it is finite and not negative");
        if (!double.IsFinite(HeadScale)) throw new ArgumentException($"p0 is {HeadScale}; it is finite");
        if (Seed < 0) throw new ArgumentException($"the seed is {Seed}; it is 0 or more");
    }
}
