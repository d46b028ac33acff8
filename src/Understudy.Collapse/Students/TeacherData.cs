using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Students;

/// <summary>
/// Random inputs that a random linear teacher labels: y = argmax (T xi), the lowest of equal ones. Every r-th label may be flipped to another one. Even without flips
/// no linear student reproduces the teacher's argmax exactly, so that this task is frustrated in itself.
/// </summary>
/// <param name="Samples">N, how many inputs; all classes must occur among their labels.</param>
/// <param name="Classes">C, at least 2.</param>
/// <param name="Dimension">D, the dimension of the inputs.</param>
/// <remarks>
/// The definition is ours; the paper's linear teacher-student setting is known by name only. A sample's primary label is the teacher's, flipped or not; the
/// flipped samples are the frustrated ones, as no linear student follows both them and the others.
/// </remarks>
public sealed record TeacherData(int Samples = 400, int Classes = 4, int Dimension = 16)
{
    /// <summary>r: samples r-1, 2r-1, ... are flipped; 0 for none.</summary>
    public int FlipEvery { get; init; }

    /// <summary>Whether inputs, once labelled, are whitened: multiplied by the symmetric inverse root of Xi^T Xi/N, without centring.</summary>
    public bool White { get; init; } = true;

    /// <summary>Which numbers are drawn; 0 for the named runs.</summary>
    public int Seed { get; init; }

    /// <summary>The inputs and their labels.</summary>
    /// <exception cref="ArgumentException">A parameter is out of range, a class got no sample, or too few inputs are there to be whitened; the message says which.</exception>
    public StudentTask Build()
    {
        Validate();
        var inputs = SplitMix64.Fill(InitialConditions.StreamOf(Drawn.Inputs, Seed), Samples, Dimension, 1);
        var scores = inputs.Times(SplitMix64.Fill(InitialConditions.StreamOf(Drawn.Teacher, Seed), Classes, Dimension, 1).Transpose());
        var (primary, attached) = (new int[Samples], new int[Samples]);
        for (var i = 0; i < Samples; i++)
        {
            primary[i] = Highest(scores.Row(i));
            attached[i] = Flip(i, primary[i]);
        }

        var without = Enumerable.Range(0, Classes).Except(attached).FirstOrDefault(-1);
        if (without >= 0)
            throw new ArgumentException($"the teacher gives class {without} no sample; take more samples, fewer classes or another seed");
        var coupling = Coupling.FromRows(Classes, attached.Select(label => new[] { (label, 1.0) }));
        return new StudentTask(new Population(coupling, primary, [.. attached.Select((label, i) => label != primary[i])]), White ? Whitening.Of(inputs) : inputs);
    }

    private int Flip(int sample, int label) =>
        FlipEvery > 0 && sample % FlipEvery == FlipEvery - 1 ? (label + 1 + (sample / FlipEvery % (Classes - 1))) % Classes : label;

    private static int Highest(ReadOnlySpan<double> scores)
    {
        var highest = 0;
        for (var c = 1; c < scores.Length; c++)
            if (scores[c] > scores[highest]) highest = c;
        return highest;
    }

    private void Validate()
    {
        if (Samples < 1 || Samples > Design.MostSamples) throw new ArgumentException($"samples is {Samples}; it is from 1 to {Design.MostSamples}");
        if (Classes < 2) throw new ArgumentException($"classes is {Classes}; a teacher needs at least 2");
        if (Dimension < 1) throw new ArgumentException($"inputs has dimension {Dimension}; it is at least 1");
        if (FlipEvery < 0) throw new ArgumentException($"flip-every is {FlipEvery}; it is 0 or more");
        ArgumentOutOfRangeException.ThrowIfNegative(Seed);
    }
}
