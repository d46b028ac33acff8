using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>
/// The flow with a head in the coordinates of the modes: fields (the head P) in which embeddings respond (pt_k, q_k and the bulk's second moment Qp). Derived here.
/// </summary>
/// <remarks>
/// <para>Vectors are rows. With e_p = pt P^T - rho q, e_q = q P^T - rho pt, B = P^T P:</para>
/// <list type="bullet">
/// <item>online, stop-gradient: pt' = -kx e_p P, q' = -kw e_q P, Qp' = -kx (B Qp + Qp B);</item>
/// <item>online without: pt' = -kx (e_p P + pt - rho q P^T), q' = -kw (e_q P + q - rho pt P^T), Qp' with B + 1 for B;</item>
/// <item>both: pt' = -kx (pt - rho q) B, q' = -kw (q - rho pt) B, Qp' with B;</item>
/// <item>P' = -kP (P M - R), for both -kP P (M - R), with M = (1/C) sum (pt^T pt + q^T q) + Qp and R = (1/C) sum rho (q^T pt + pt^T q).</item>
/// </list>
/// <para>One-sided stop-gradient leaves out what does not learn. Where P and Qp are multiples p_b, Q_b of the identity outside the directions that are
/// written out, these two numbers stand for all others: p_b' = -kP p_b Q_b, Q_b' = -2 kx p_b^2 Q_b (p_b^2 + 1 without stop-gradient).</para>
/// <para>A state is P, p_b, then pt, q, Qp, Q_b, each row after row.</para>
/// </remarks>
internal sealed class ModeField : IVectorField
{
    private readonly double[] _rho;
    private readonly bool _bulk;
    private readonly bool _both;
    private readonly bool _free;
    private readonly bool _samplesLearn;
    private readonly bool _labelsLearn;
    private readonly double _kx;
    private readonly double _kw;
    private readonly double _kp;
    private readonly double[] _moments;
    private readonly double[] _transposed;
    private readonly double[] _square;
    private readonly double[] _scaled;
    private readonly double[] _residual;
    private readonly double[] _seen;

    /// <param name="model">Rates and variant.</param>
    /// <param name="modes">Exact modes of the model.</param>
    /// <param name="width">How many directions are written out.</param>
    /// <param name="bulk">Whether p_b and Q_b stand for others.</param>
    internal ModeField(MinimalModel model, ModeReduction modes, int width, bool bulk)
    {
        if (model.Head == Head.None) throw new ArgumentException("there is no head; the model without one has closed forms (PlainTheory)");
        modes.RequireExact();
        (_rho, Width, _bulk) = ([.. modes.Correlations], width, bulk);
        _both = model.Head == Head.Both;
        _free = model is { Head: Head.Online, StopGradient: StopGradient.None };
        (_samplesLearn, _labelsLearn) = (model.StopGradient != StopGradient.Samples, model.StopGradient != StopGradient.Labels);
        (_kx, _kw, _kp) = (model.SampleRate, model.LabelRate, model.HeadRate);
        var (square, rows) = (width * width, _rho.Length * width);
        _moments = new double[MomentSize];
        (_transposed, _square) = (new double[square], new double[square]);
        (_scaled, _residual, _seen) = (new double[rows], new double[rows], new double[rows]);
    }

    public int Size => FieldSize + ResponseSize;

    /// <summary>The head, samples, labels and bulk: each exact in itself.</summary>
    public IReadOnlyList<Range> Parts
    {
        get
        {
            var (rows, first) = (_rho.Length * Width, FieldSize);
            return [Range.EndAt(first), first..(first + rows), (first + rows)..(first + (2 * rows)), (first + (2 * rows))..Size];
        }
    }

    /// <summary>How many directions are written out.</summary>
    internal int Width { get; }

    /// <summary>How many numbers the head has: P and p_b.</summary>
    internal int FieldSize => (Width * Width) + (_bulk ? 1 : 0);

    /// <summary>How many numbers respond to it: pt, q, Qp and Q_b.</summary>
    internal int ResponseSize => (2 * _rho.Length * Width) + (Width * Width) + (_bulk ? 1 : 0);

    /// <summary>How many numbers of the responses move the head: M, R and Q_b.</summary>
    internal int MomentSize => (2 * Width * Width) + (_bulk ? 1 : 0);

    /// <summary>The larger of kx and kw.</summary>
    internal double EmbeddingRate => Math.Max(_kx, _kw);

    /// <summary>kP.</summary>
    internal double HeadRate => _kp;

    private Range P => ..(Width * Width);

    private Range Pt => ..(_rho.Length * Width);

    private Range Q => (_rho.Length * Width)..(2 * _rho.Length * Width);

    private Range Qp => (2 * _rho.Length * Width)..((2 * _rho.Length * Width) + (Width * Width));

    public void Evaluate(ReadOnlySpan<double> state, Span<double> velocity)
    {
        var fields = state[..FieldSize];
        var responses = state[FieldSize..];
        Respond(fields, responses, velocity[FieldSize..]);
        Moments(responses, _moments);
        Steer(fields, _moments, velocity[..FieldSize]);
    }

    /// <summary>A state from its parts.</summary>
    internal double[] Pack(Matrix head, double bulkHead, ModeAmplitudes amplitudes, double bulkMoment)
    {
        double[] tail = _bulk ? [bulkMoment] : [];
        return [.. head.Span, .. _bulk ? [bulkHead] : Array.Empty<double>(), .. amplitudes.Samples.Span, .. amplitudes.Labels.Span, .. amplitudes.Bulk.Span, .. tail];
    }

    /// <summary>P and p_b (NaN without) of a state.</summary>
    internal (Matrix Head, double Bulk) HeadOf(ReadOnlySpan<double> state) =>
        (new Matrix(Width, Width, state[P].ToArray()), _bulk ? state[FieldSize - 1] : double.NaN);

    /// <summary>The amplitudes and Q_b (NaN without) of a state.</summary>
    internal (ModeAmplitudes Amplitudes, double Bulk) AmplitudesOf(ReadOnlySpan<double> state)
    {
        var responses = state[FieldSize..];
        return (
            new ModeAmplitudes(
                new Matrix(_rho.Length, Width, responses[Pt].ToArray()),
                new Matrix(_rho.Length, Width, responses[Q].ToArray()),
                new Matrix(Width, Width, responses[Qp].ToArray())),
            _bulk ? state[^1] : double.NaN);
    }

    /// <summary>How embeddings move in a head.</summary>
    internal void Respond(ReadOnlySpan<double> fields, ReadOnlySpan<double> responses, Span<double> velocity)
    {
        velocity.Clear();
        var head = fields[P];
        var pt = responses[Pt];
        var q = responses[Q];
        for (var a = 0; a < Width; a++)
            for (var b = 0; b < Width; b++) _transposed[(b * Width) + a] = head[(a * Width) + b];
        _square.AsSpan().Clear();
        TiledProduct.Add(_transposed, head, 1, _square, Width, Width);
        if (_samplesLearn)
        {
            Respond(pt, q, head, _kx, velocity[Pt]);
            Contract(responses[Qp], velocity[Qp]);
            if (_bulk) velocity[^1] = -2 * _kx * ((fields[^1] * fields[^1]) + (_free ? 1 : 0)) * responses[^1];
        }

        if (_labelsLearn) Respond(q, pt, head, _kw, velocity[Q]);
    }

    /// <summary>M, R and Q_b: what of the embeddings moves the head.</summary>
    internal void Moments(ReadOnlySpan<double> responses, Span<double> moments)
    {
        moments.Clear();
        var pt = responses[Pt];
        var q = responses[Q];
        var second = moments[..(Width * Width)];
        var cross = moments[(Width * Width)..(2 * Width * Width)];
        var inverse = 1.0 / _rho.Length;
        if (_samplesLearn)
        {
            TiledProduct.AddTransposed(pt, pt, inverse, second, Width);
            TensorPrimitives.Add(second, responses[Qp], second);
            TiledProduct.AddTransposed(Scaled(q), pt, inverse, cross, Width);
            if (_bulk) moments[^1] = responses[^1];
        }

        if (_labelsLearn)
        {
            TiledProduct.AddTransposed(q, q, inverse, second, Width);
            TiledProduct.AddTransposed(Scaled(pt), q, inverse, cross, Width);
        }
    }

    /// <summary>How the head moves in the moments: linear in the head.</summary>
    internal void Steer(ReadOnlySpan<double> fields, ReadOnlySpan<double> moments, Span<double> velocity)
    {
        var head = fields[P];
        var second = moments[..(Width * Width)];
        var cross = moments[(Width * Width)..(2 * Width * Width)];
        velocity.Clear();
        TiledProduct.Add(head, second, -_kp, velocity[P], Width, Width);
        if (_both) TiledProduct.Add(head, cross, _kp, velocity[P], Width, Width);
        else TensorPrimitives.MultiplyAdd(cross, _kp, velocity[P], velocity[P]);
        if (_bulk) velocity[^1] = -_kp * fields[^1] * moments[^1];
    }

    // One side z against the other: -k (z P^T - rho y) P, and what else its variant says.
    private void Respond(ReadOnlySpan<double> z, ReadOnlySpan<double> other, ReadOnlySpan<double> head, double rate, Span<double> velocity)
    {
        var target = Scaled(other);
        if (_both)
        {
            TensorPrimitives.Subtract(z, target, _residual);
            TiledProduct.Add(_residual, _square, -rate, velocity, Width, Width);
            return;
        }

        _seen.AsSpan().Clear();
        TiledProduct.Add(z, _transposed, 1, _seen, Width, Width);
        TensorPrimitives.Subtract<double>(_seen, target, _residual);
        TiledProduct.Add(_residual, head, -rate, velocity, Width, Width);
        if (!_free) return;
        // The side is the target of the other term too.
        TensorPrimitives.MultiplyAdd(z, -rate, velocity, velocity);
        TiledProduct.Add(target, _transposed, rate, velocity, Width, Width);
    }

    // Qp' = -kx (B Qp + Qp B), which is a matrix and its transpose.
    private void Contract(ReadOnlySpan<double> bulk, Span<double> velocity)
    {
        if (_free)
            for (var a = 0; a < Width; a++) _square[(a * Width) + a] += 1;
        TiledProduct.Add(_square, bulk, -_kx, velocity, Width, Width);
        for (var a = 0; a < Width; a++)
        {
            for (var b = 0; b <= a; b++)
                velocity[(a * Width) + b] = velocity[(b * Width) + a] = velocity[(a * Width) + b] + velocity[(b * Width) + a];
        }

        if (_free)
            for (var a = 0; a < Width; a++) _square[(a * Width) + a] -= 1;
    }

    private ReadOnlySpan<double> Scaled(ReadOnlySpan<double> rows)
    {
        for (var k = 0; k < _rho.Length; k++) TensorPrimitives.Multiply(rows.Slice(k * Width, Width), _rho[k], _scaled.AsSpan(k * Width, Width));
        return _scaled;
    }
}
