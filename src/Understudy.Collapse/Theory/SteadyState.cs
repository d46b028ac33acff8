using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>One principal direction of the centred labels, from its start to its end.</summary>
/// <param name="LabelSquare">The square of the direction's singular value at the start: sum over classes of the square of the centred label's part in it.</param>
/// <param name="SampleVariance">v^T X^T X v / N.</param>
/// <param name="HeadSquare">|P v|^2.</param>
/// <param name="FinalSquare">q_inf^2, the direction's share of sum |w_c - wbar|^2 in the end; 0 where it collapses.</param>
/// <param name="CriticalFrustration">g from which the direction collapses; above 1 where none makes it.</param>
public sealed record SteadyDirection(double LabelSquare, double SampleVariance, double HeadSquare, double FinalSquare, double CriticalFrustration)
{
    /// <summary>Whether the classes stay apart in this direction: |pt|^2 + |q|^2 + C Q &gt; (k C/kP)(p0^2 - rho^2) for kx = kw = k.</summary>
    public bool Survives => FinalSquare > 0;
}

/// <summary>Where `online` with symmetric stop-gradient ends (derived here): apart where labels and samples start large enough, collapsed otherwise.</summary>
/// <remarks>
/// The conserved pi^2 - kP [pt^2/(C kx) + q^2/(C kw) + Q/kx] joins the start to pi = rho, pt = q, Q = 0:
/// q_inf^2 = max(0, [q0^2/kw + C sx^2/kx + C (rho^2 - p0^2)/kP] / (1/kx + 1/kw)), sx^2 counting all of the samples' second moment, that of the modes included.
/// For finite d it is taken in each principal direction of the centred labels, and Drms^2 = 2/(C-1) times the sum: directions collapse one after another as g grows.
/// Exact on level 2 where the labels' mean is orthogonal to their differences; on level 3 always. Assumes class modes of one g and one branch: all aligned (pi = rho), or all
/// anti-aligned (pi = -rho); from large starts a mixture is reached.
/// </remarks>
public sealed class SteadyState
{
    private SteadyState(IReadOnlyList<SteadyDirection> directions, int classes) =>
        (Directions, Drms) = (directions, Spread.Drms(directions.Sum(direction => direction.FinalSquare), classes));

    /// <summary>The principal directions, the one with the largest labels first.</summary>
    public IReadOnlyList<SteadyDirection> Directions { get; }

    /// <summary>Drms in the end.</summary>
    public double Drms { get; }

    /// <summary>How many directions keep classes apart.</summary>
    public int Surviving => Directions.Count(direction => direction.Survives);

    /// <summary>The end of a start, direction by direction.</summary>
    /// <exception cref="ArgumentException">The model is not `online` with symmetric stop-gradient, its class modes are not exact or have several g, or a rate is 0.</exception>
    public static SteadyState Of(MinimalModel model, State initial)
    {
        var modes = ModeReduction.Of(model);
        modes.RequireExact();
        if (model is not { Head: Head.Online, StopGradient: StopGradient.Symmetric }) throw new ArgumentException("the steady state is of head `online` with symmetric stop-gradient");
        if (!modes.IsDegenerate) throw new ArgumentException("the class modes have several frustrations; the closed form is of designs where they have one");
        model.Require(initial);
        var rates = EffectiveRates.Of(model);
        var g = modes.Frustrations[modes.ClassModes[0]];
        var embeddings = model.Embeddings(initial);
        var directions = new List<SteadyDirection>();
        foreach (var (square, direction) in PrincipalDirections(Spread.Centred(initial.Labels)))
        {
            var variance = TensorPrimitives.SumOfSquares<double>(embeddings.Times(direction).Span) / embeddings.Rows;
            var head = TensorPrimitives.SumOfSquares<double>(initial.Head!.Times(direction).Span);
            directions.Add(new SteadyDirection(
                square,
                variance,
                head,
                FinalSquare(rates, modes.Count, g, square, variance, head),
                CriticalFrustration(rates, modes.Count, square, variance, head)));
        }

        return new SteadyState(directions, modes.Count);
    }

    /// <summary>q_inf^2 of a class mode or direction.</summary>
    /// <param name="rates">kx, kw and kP, all above 0.</param>
    /// <param name="classes">C.</param>
    /// <param name="frustration">g.</param>
    /// <param name="labelSquare">q0^2; on level 3 Drms(0)^2/2, about d sw^2.</param>
    /// <param name="sampleVariance">sx^2, or v^T X^T X v / N.</param>
    /// <param name="headSquare">p0^2, or |P v|^2.</param>
    /// <exception cref="ArgumentException">A rate is not above 0.</exception>
    public static double FinalSquare(EffectiveRates rates, int classes, double frustration, double labelSquare, double sampleVariance, double headSquare)
    {
        RequirePositive(rates);
        var left = (labelSquare / rates.Labels) + (classes * sampleVariance / rates.Samples) + (classes * (1 - frustration - headSquare) / rates.Head);
        return Math.Max(0, left) / ((1 / rates.Samples) + (1 / rates.Labels));
    }

    /// <summary>Drms in the end on level 3, all class modes alike: sqrt(2) q_inf.</summary>
    public static double Isotropic(Level3 level, Level3Start start)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentNullException.ThrowIfNull(start);
        var variance = start.SampleVariance + (start.SampleAmplitude * start.SampleAmplitude / level.Classes);
        return Math.Sqrt(2 * FinalSquare(level.Rates, level.Classes, level.Frustration, start.LabelAmplitude * start.LabelAmplitude, variance, start.HeadScale * start.HeadScale));
    }

    /// <summary>g_c = 1 - p0^2 + (kP/C)(q0^2/kw + C sx^2/kx): from this frustration on the mode collapses; above 1 it never does. Parameters as in <see cref="FinalSquare"/>.</summary>
    /// <exception cref="ArgumentException">A rate is not above 0.</exception>
    public static double CriticalFrustration(EffectiveRates rates, int classes, double labelSquare, double sampleVariance, double headSquare)
    {
        RequirePositive(rates);
        return 1 - headSquare + (rates.Head / classes * ((labelSquare / rates.Labels) + (classes * sampleVariance / rates.Samples)));
    }

    private static void RequirePositive(EffectiveRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        if (!(rates.Samples > 0 && rates.Labels > 0 && rates.Head > 0)) throw new ArgumentException("the rates of samples, labels and head are above 0 here");
    }

    // Squared singular values and right singular vectors (d x 1), descending, by the smaller Gram matrix W W^T.
    private static IEnumerable<(double Square, Matrix Direction)> PrincipalDirections(Matrix centred)
    {
        var (values, vectors) = SymmetricSpectrum.Of(centred.Times(centred.Transpose()));
        for (var j = values.Length - 1; j >= 0; j--)
        {
            if (!(values[j] > 1e-14 * values[^1])) continue;
            var direction = centred.TransposeTimes(new Matrix(centred.Rows, 1, vectors.Row(j).ToArray()));
            TensorPrimitives.Multiply(direction.Span, 1 / Math.Sqrt(values[j]), direction.Span);
            yield return (values[j], direction);
        }
    }
}
