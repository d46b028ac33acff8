using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Observables;

namespace Understudy.Collapse.Theory;

/// <summary>Where the scalars of <see cref="Level3"/> start.</summary>
/// <param name="LabelAmplitude">|q| of a class mode: Drms(0) / sqrt(2), for random labels about sqrt(d) sw.</param>
/// <param name="SampleVariance">sx^2, variance of a sample's coordinate; not negative.</param>
/// <param name="HeadScale">p0.</param>
/// <param name="SampleAmplitude">pt of a class mode, along q; 0 for N without bound.</param>
public sealed record Level3Start(double LabelAmplitude, double SampleVariance, double HeadScale = 1, double SampleAmplitude = 0)
{
    /// <summary>
    /// The start nearest to a state: |q| from its Drms, sx^2 from the mean square of its sample embeddings, p0 from the mean of the head's diagonal, and pt = 0 as for N without bound.
    /// </summary>
    /// <exception cref="ArgumentException">The state does not fit, or has no head.</exception>
    public static Level3Start Of(MinimalModel model, State initial)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Require(initial);
        if (initial.Head is not { } head) throw new ArgumentException("the state has no head");
        var embeddings = model.Embeddings(initial).Span;
        var trace = 0.0;
        for (var a = 0; a < model.Dimension; a++) trace += head[a, a];
        return new Level3Start(
            Separation.Of(initial.Labels).Rms / Math.Sqrt(2),
            System.Numerics.Tensors.TensorPrimitives.SumOfSquares<double>(embeddings) / embeddings.Length,
            trace / model.Dimension);
    }
}

/// <summary>
/// Level 3 of the self-consistent theory: N and d without bound, every class mode in a direction of its own. Six numbers: pt, q, pi, Q of a class mode and p_b, Q_b of the
/// bulk (derived here; the paper states a self-consistency of dynamical mean-field kind, this form is ours).
/// </summary>
/// <remarks>
/// With e_p = pi pt - rho q, e_q = pi q - rho pt: pt' = -kx pi e_p, q' = -kw pi e_q, pi' = -kP [(e_p pt + e_q q)/C + pi Q], Q' = -2 kx pi^2 Q under stop-gradient;
/// without, pt' = -kx (pi e_p + pt - rho pi q), q' = -kw (pi e_q + q - rho pi pt), Q' = -2 kx (pi^2 + 1) Q. `both`: pt' = -kx pi^2 (pt - rho q), q' = -kw pi^2 (q - rho pt),
/// pi' = -kP pi [(pt^2 - 2 rho pt q + q^2)/C + Q]. The bulk obeys the same without pt and q. Assumes that all class modes have one g and that they and the mean are orthogonal.
/// </remarks>
/// <param name="Classes">C.</param>
/// <param name="Frustration">g of the class modes, 0 to 1.</param>
/// <param name="Rates">kx, kw and kP.</param>
/// <param name="Head">Where the head sits; not <see cref="Head.None"/>.</param>
/// <param name="StopGradient">Which targets are detached.</param>
public sealed record Level3(int Classes, double Frustration, EffectiveRates Rates, Head Head = Head.Online, StopGradient StopGradient = StopGradient.Symmetric)
{
    /// <summary>Level 3 of a model.</summary>
    /// <exception cref="ArgumentException">It has no head, modes that are not exact, or class modes of several g.</exception>
    public static Level3 Of(MinimalModel model)
    {
        var modes = ModeReduction.Of(model);
        modes.RequireExact();
        if (!modes.IsDegenerate) throw new ArgumentException("the class modes have several frustrations; level 3 is of designs where they have one");
        return new Level3(modes.Count, modes.Frustrations[modes.ClassModes[0]], EffectiveRates.Of(model), model.Head, model.StopGradient);
    }

    /// <summary>The equations as a vector field over pt, q, pi, Q, p_b, Q_b.</summary>
    /// <exception cref="ArgumentException">A parameter is out of range; the message names it.</exception>
    public IVectorField Field => new ScalarField(this);

    /// <summary>A start in the field's coordinates.</summary>
    public static double[] Start(Level3Start start)
    {
        ArgumentNullException.ThrowIfNull(start);
        if (!(start.SampleVariance >= 0)) throw new ArgumentException($"the sample variance is {start.SampleVariance}; it is not negative");
        return [start.SampleAmplitude, start.LabelAmplitude, start.HeadScale, start.SampleVariance, start.HeadScale, start.SampleVariance];
    }

    /// <summary>The order parameters at the times asked for.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="times">At least one; ascending, finite, not negative.</param>
    /// <param name="tolerance">Of the integration; null for the default.</param>
    /// <exception cref="DivergedException">The numbers left the finite ones.</exception>
    public IReadOnlyList<LevelPoint> Trajectory(Level3Start start, IReadOnlyList<double> times, Tolerance? tolerance = null) =>
        LevelFlow.Run(Field, Start(start), times, tolerance, Observed);

    /// <summary>
    /// pi^2 - kP [pt^2/(C kx) + q^2/(C kw) + Q/kx]: constant in time with stop-gradient and for `both` (not for `online` without).
    /// </summary>
    /// <param name="state">pt, q, pi, Q and on.</param>
    public double Invariant(ReadOnlySpan<double> state)
    {
        var (pt, q, pi, bulk) = (state[0], state[1], state[2], state[3]);
        return (pi * pi) - (Rates.Head * ((pt * pt / (Classes * Rates.Samples)) + (q * q / (Classes * Rates.Labels)) + (bulk / Rates.Samples)));
    }

    private static LevelPoint Observed(double time, ReadOnlySpan<double> state)
    {
        var (q, pi) = (state[1], state[2]);
        var drms = Math.Sqrt(2) * Math.Abs(q);
        return new LevelPoint(time, drms, Math.Abs(pi) * drms, pi, pi * pi, state[4], state[5]);
    }

    private sealed class ScalarField : IVectorField
    {
        private readonly Level3 _level;
        private readonly double _rho;
        private readonly bool _free;

        internal ScalarField(Level3 level)
        {
            if (level.Head == Head.None) throw new ArgumentException("there is no head; the model without one has closed forms (PlainTheory)");
            if (!(level.Frustration >= 0 && level.Frustration <= 1)) throw new ArgumentException($"g is {level.Frustration}; it is between 0 and 1");
            if (level.Classes < 2) throw new ArgumentException($"classes is {level.Classes}; it is at least 2");
            (_level, _rho, _free) = (level, Math.Sqrt(1 - level.Frustration), level is { Head: Head.Online, StopGradient: StopGradient.None });
        }

        public int Size => 6;

        public void Evaluate(ReadOnlySpan<double> state, Span<double> velocity)
        {
            velocity.Clear();
            var (pt, q, pi, bulk) = (state[0], state[1], state[2], state[3]);
            var (kx, kw, kp, share) = (_level.Rates.Samples, _level.Rates.Labels, _level.Rates.Head, 1.0 / _level.Classes);
            if (_level.StopGradient != StopGradient.Samples)
            {
                var (move, torque) = Side(pt, q, pi);
                var damping = _free ? 1 : 0;
                velocity[0] = -kx * move;
                velocity[2] -= kp * ((torque * pt * share) + (pi * bulk));
                velocity[3] = -2 * kx * ((pi * pi) + damping) * bulk;
                velocity[4] = -kp * state[4] * state[5];
                velocity[5] = -2 * kx * ((state[4] * state[4]) + damping) * state[5];
            }

            if (_level.StopGradient != StopGradient.Labels)
            {
                var (move, torque) = Side(q, pt, pi);
                velocity[1] = -kw * move;
                velocity[2] -= kp * torque * q * share;
            }
        }

        // One side z against the other: its gradient, and the residual that turns the head.
        private (double Move, double Torque) Side(double z, double other, double pi)
        {
            if (_level.Head == Head.Both)
            {
                var apart = z - (_rho * other);
                return (pi * pi * apart, pi * apart);
            }

            var residual = (pi * z) - (_rho * other);
            return ((pi * residual) + (_free ? z - (_rho * pi * other) : 0), residual);
        }
    }
}
