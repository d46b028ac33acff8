using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Students;

/// <summary>
/// Inputs in one cluster for each class: a along the axis of the class, for a frustrated sample a/k along each of its k axes, plus noise. Without frustration
/// and noise a linear student classifies them perfectly, so that collapse is due to frustration alone.
/// </summary>
/// <param name="Dimension">D, the dimension of the inputs; at least as many as classes.</param>
/// <param name="Amplitude">a, the distance of a cluster from the origin.</param>
/// <param name="Noise">The standard deviation of the noise in each coordinate, from 0.</param>
/// <remarks>The definition is ours; the paper's linear teacher-student setting is known by name only.</remarks>
public sealed record ClusterData(int Dimension = 8, double Amplitude = 2, double Noise = 0)
{
    /// <summary>Which numbers are drawn; 0 for the named runs.</summary>
    public int Seed { get; init; }

    /// <summary>The inputs of a design's samples.</summary>
    /// <exception cref="ArgumentException">A parameter is out of range, or the design is impossible; the message names it.</exception>
    public StudentTask Build(Design design)
    {
        ArgumentNullException.ThrowIfNull(design);
        if (Dimension < design.Classes)
            throw new ArgumentException($"student has inputs of dimension {Dimension} for {design.Classes} classes; clusters need at least one axis each (raise D)");
        if (!(Math.Abs(Amplitude) <= MinimalModel.LargestNumber)) throw new ArgumentException($"amplitude is {Amplitude}; it is at most {MinimalModel.LargestNumber} in size");
        if (!(Noise is >= 0 and <= MinimalModel.LargestNumber)) throw new ArgumentException($"noise is {Noise}; it is from 0 to {MinimalModel.LargestNumber}");
        ArgumentOutOfRangeException.ThrowIfNegative(Seed);
        var population = design.Build();
        var inputs = SplitMix64.Fill(InitialConditions.StreamOf(Drawn.Inputs, Seed), population.Samples, Dimension, Noise);
        for (var i = 0; i < population.Samples; i++)
        {
            var labels = population.Coupling.LabelsOf(i);
            foreach (var label in labels) inputs[i, label] += Amplitude / labels.Length;
        }

        return new StudentTask(population, inputs);
    }
}
