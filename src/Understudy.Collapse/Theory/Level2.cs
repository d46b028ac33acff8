using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>
/// Level 2 of the self-consistent theory: N without bound. Sums over samples average out, pt_k(0) = 0 and Qp(0) = sx^2 times the identity, so that only the labels' start is
/// random (derived here; the paper states a self-consistency of dynamical mean-field kind, this form is ours).
/// </summary>
/// <remarks>
/// With P(0) a multiple of the identity nothing but the labels tells directions apart: P and Qp stay multiples of the identity outside the labels' span. So the
/// equations close on that span (at most C directions) and two numbers for all others, at the cost of C^3 for any d. Steady states follow the closed form
/// exactly only where the labels' mean is orthogonal to their differences.
/// </remarks>
public sealed class Level2
{
    private readonly ModeReduction _modes;
    private readonly Matrix _span;
    private readonly double[] _start;

    private Level2(MinimalModel model, ModeReduction modes, Matrix labels, double sampleVariance, double headScale)
    {
        (_modes, _span) = (modes, SpanOf(labels));
        (Dimension, Field) = (model.Dimension, new ModeField(model, modes, _span.Rows, bulk: _span.Rows < model.Dimension));
        var amplitudes = new ModeAmplitudes(
            new Matrix(modes.Count, _span.Rows),
            modes.LabelModes.Times(labels).Times(_span.Transpose()),
            Matrix.Identity(_span.Rows, sampleVariance));
        _start = Field.Pack(Matrix.Identity(_span.Rows, headScale), headScale, amplitudes, sampleVariance);
    }

    /// <summary>The equations on the labels' span and the bulk.</summary>
    internal ModeField Field { get; }

    /// <summary>The start in the field's coordinates.</summary>
    internal ReadOnlySpan<double> Start => _start;

    /// <summary>d.</summary>
    private int Dimension { get; }

    /// <summary>Level 2 of a model. Not for several threads at once.</summary>
    /// <param name="model">With a head, and modes that are exact.</param>
    /// <param name="labels">W(0), C x d.</param>
    /// <param name="sampleVariance">sx^2, the variance of a sample's coordinate.</param>
    /// <param name="headScale">p0; the head starts as p0 times the identity.</param>
    /// <exception cref="ArgumentException">The model has no head or modes that are not exact, or the labels have another shape.</exception>
    public static Level2 Of(MinimalModel model, Matrix labels, double sampleVariance, double headScale = 1)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var modes = ModeReduction.Of(model);
        if (labels.Rows != modes.Count || labels.Columns != model.Dimension)
            throw new ArgumentException($"labels is {labels.Rows} x {labels.Columns}; the model asks for {modes.Count} x {model.Dimension}");
        if (!(sampleVariance >= 0 && double.IsFinite(sampleVariance))) throw new ArgumentException($"the sample variance is {sampleVariance}; it is finite and not negative");
        if (!double.IsFinite(headScale)) throw new ArgumentException($"p0 is {headScale}; it is finite");
        return new Level2(model, modes, labels, sampleVariance, headScale);
    }

    /// <summary>Level 2 from the labels of a state; sx^2 and p0 are taken as in <see cref="Level3Start.Of"/>.</summary>
    /// <exception cref="ArgumentException">As of the other, or the state does not fit.</exception>
    public static Level2 Of(MinimalModel model, State initial)
    {
        var start = Level3Start.Of(model, initial);
        return Of(model, initial.Labels, start.SampleVariance, start.HeadScale);
    }

    /// <summary>The order parameters at the times asked for, by direct integration.</summary>
    /// <param name="times">At least one; ascending, finite, not negative.</param>
    /// <param name="tolerance">Of the integration; null for the default.</param>
    /// <exception cref="DivergedException">The numbers left the finite ones.</exception>
    public IReadOnlyList<LevelPoint> Trajectory(IReadOnlyList<double> times, Tolerance? tolerance = null) =>
        LevelFlow.Run(Field, _start, times, tolerance, Observed);

    /// <summary>The same as a self-consistent iteration: embeddings in a guessed head give the moments that move the head, until both agree. See <see cref="SelfConsistentIteration"/>.</summary>
    /// <exception cref="DivergedException">No window is short enough to converge in.</exception>
    public SelfConsistentSolution Iterate(IReadOnlyList<double> times) => SelfConsistentIteration.Run(this, times);

    internal LevelPoint Observed(double time, ReadOnlySpan<double> state)
    {
        var (amplitudes, bulk) = Field.AmplitudesOf(state);
        var (head, bulkGain) = Field.HeadOf(state);
        var silent = Dimension - _span.Rows;
        var variance = silent > 0 ? silent * bulk : 0;
        for (var a = 0; a < _span.Rows; a++) variance += amplitudes.Bulk[a, a];
        var labels = _modes.Labels(amplitudes.Labels);
        return LevelPoint.Of(time, labels, head, silent > 0 ? bulkGain : null, variance / Dimension) with { Labels = labels.Times(_span) };
    }

    // An orthonormal basis of the rows' span, one direction a row: Gram-Schmidt, each row cleaned twice.
    private static Matrix SpanOf(Matrix rows)
    {
        var least = 1e-12 * TensorPrimitives.Norm<double>(rows.Span);
        var basis = new List<double[]>();
        for (var c = 0; c < rows.Rows && basis.Count < rows.Columns; c++)
        {
            var rest = rows.Row(c).ToArray();
            foreach (var direction in basis.Concat(basis)) TensorPrimitives.MultiplyAdd(direction, -TensorPrimitives.Dot<double>(direction, rest), rest, rest);
            var norm = TensorPrimitives.Norm<double>(rest);
            if (norm <= least) continue;
            TensorPrimitives.Divide(rest, norm, rest);
            basis.Add(rest);
        }

        // Labels that are all zero span nothing; one direction still stands for them.
        if (basis.Count == 0) basis.Add([1, .. new double[rows.Columns - 1]]);
        return new Matrix(basis.Count, rows.Columns, [.. basis.SelectMany(direction => direction)]);
    }
}
