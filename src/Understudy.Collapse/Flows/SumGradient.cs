using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Flows;

/// <summary>The gradient of the sum loss with respect to sample embeddings X, label embeddings W and head P, less what stop-gradient detaches.</summary>
/// <remarks>
/// <para>With D_r, D_c the diagonal matrices of row and column sums of the coupling A, and Y = A^T X, every variant has the form (derived here from the losses
/// of <see cref="MinimalModel"/>)</para>
/// <para>gX = D_r X Q - A (W R), gW = D_c W Q - Y R, with</para>
/// <list type="bullet">
/// <item>no head: Q = R = 1;</item>
/// <item>both: Q = R = P^T P;</item>
/// <item>online: Q = P^T P, R = P, and without stop-gradient Q = P^T P + 1, R = P + P^T, as each side also feels the term in which it is the target.</item>
/// </list>
/// <para>The samples' term moves the head by S = X^T D_r X and T = W^T Y, the labels' by S = W^T D_c W and T = Y^T W: gP = P (S - T) for both, gP = P S - T
/// online, summed over the terms that are there. One-sided stop-gradient leaves out one of them.</para>
/// <para>So only X Q and X^T D_r X cost as much as N d^2. Keeps its room from call to call; not for several threads at once.</para>
/// </remarks>
internal sealed class SumGradient
{
    private readonly Head _kind;
    private readonly StopGradient _stop;
    private readonly int _width;
    private readonly double[] _gx;
    private readonly double[] _scaled;
    private readonly double[] _gw;
    private readonly double[] _scaledLabels;
    private readonly double[] _y;
    private readonly double[] _pull;
    private readonly double[] _gp;
    private readonly double[] _q;
    private readonly double[] _r;
    private int _samples;

    /// <summary>Room for gradients of couplings of at most <paramref name="mostSamples"/> samples.</summary>
    internal SumGradient(MinimalModel model, int mostSamples)
    {
        (_kind, _stop, _width) = (model.Head, model.StopGradient, model.Dimension);
        var (samples, labels) = (mostSamples * _width, model.Population.Classes * _width);
        var square = _kind == Head.None ? 0 : _width * _width;
        (_gx, _scaled) = (new double[samples], new double[_kind == Head.None ? 0 : samples]);
        (_gw, _scaledLabels, _y, _pull) = (new double[labels], new double[labels], new double[labels], new double[labels]);
        (_gp, _q, _r) = (new double[square], new double[square], new double[square]);
    }

    /// <summary>gX of the last evaluation; stands for nothing where samples do not learn.</summary>
    internal ReadOnlySpan<double> OfSamples => _gx.AsSpan(0, _samples * _width);

    /// <summary>gW of the last evaluation; stands for nothing where labels do not learn.</summary>
    internal ReadOnlySpan<double> OfLabels => _gw;

    /// <summary>gP of the last evaluation; empty without a head.</summary>
    internal ReadOnlySpan<double> OfHead => _gp;

    private bool SamplesLearn => _stop != StopGradient.Samples;

    private bool LabelsLearn => _stop != StopGradient.Labels;

    /// <summary>Evaluates at embeddings x (as many rows as the coupling has samples), labels w and head.</summary>
    internal void Evaluate(Coupling coupling, ReadOnlySpan<double> x, ReadOnlySpan<double> w, ReadOnlySpan<double> head)
    {
        _samples = coupling.Samples;
        coupling.TransposeTimes(x, _y, _width);
        if (_kind == Head.None) Plain(coupling, x, w);
        else Headed(coupling, x, w, head);
    }

    private void Plain(Coupling coupling, ReadOnlySpan<double> x, ReadOnlySpan<double> w)
    {
        var gx = _gx.AsSpan(0, x.Length);
        coupling.Times(w, gx, _width);
        ScaledMinus(x, coupling.RowSums, gx, gx);
        ScaledMinus(w, coupling.ColumnSums, _y, _gw);
    }

    private void Headed(Coupling coupling, ReadOnlySpan<double> x, ReadOnlySpan<double> w, ReadOnlySpan<double> head)
    {
        var gx = _gx.AsSpan(0, x.Length);
        var scaled = _scaled.AsSpan(0, x.Length);
        SetFactors(head);
        if (SamplesLearn)
        {
            Product(w, _r, _pull);
            coupling.Times(_pull, gx, _width);
            TensorPrimitives.Negate(gx, gx);
            Scale(x, coupling.RowSums, scaled);
            TiledProduct.Add(scaled, _q, 1, gx, _width, _width);
        }

        Scale(w, coupling.ColumnSums, _scaledLabels);
        if (LabelsLearn)
        {
            Product(_y, _r, _gw);
            TensorPrimitives.Negate(_gw, _gw);
            TiledProduct.Add(_scaledLabels, _q, 1, _gw, _width, _width);
        }

        MoveHead(x, w, scaled, head);
    }

    private void MoveHead(ReadOnlySpan<double> x, ReadOnlySpan<double> w, ReadOnlySpan<double> scaled, ReadOnlySpan<double> head)
    {
        // Q and R have done their work and lend their room to S and T.
        Array.Clear(_q);
        Array.Clear(_r);
        if (SamplesLearn)
        {
            TiledProduct.AddTransposed(scaled, x, 1, _q, _width);
            TiledProduct.AddTransposed(w, _y, 1, _r, _width);
        }

        if (LabelsLearn)
        {
            TiledProduct.AddTransposed(_scaledLabels, w, 1, _q, _width);
            TiledProduct.AddTransposed(_y, w, 1, _r, _width);
        }

        if (_kind == Head.Both)
        {
            TensorPrimitives.Subtract(_q, _r, _q);
            Product(head, _q, _gp);
        }
        else
        {
            TensorPrimitives.Negate(_r, _gp);
            TiledProduct.Add(head, _q, 1, _gp, _width, _width);
        }
    }

    private void SetFactors(ReadOnlySpan<double> head)
    {
        Array.Clear(_q);
        TiledProduct.AddTransposed(head, head, 1, _q, _width);
        if (_kind == Head.Both)
        {
            _q.CopyTo(_r, 0);
            return;
        }

        head.CopyTo(_r);
        if (_stop != StopGradient.None) return;
        for (var a = 0; a < _width; a++)
        {
            _q[(a * _width) + a] += 1;
            for (var b = 0; b < _width; b++) _r[(a * _width) + b] += head[(b * _width) + a];
        }
    }

    // Z M over the product's room.
    private void Product(ReadOnlySpan<double> z, ReadOnlySpan<double> square, Span<double> product)
    {
        product.Clear();
        TiledProduct.Add(z, square, 1, product, _width, _width);
    }

    // D Z, where D multiplies row i by sums[i].
    private void Scale(ReadOnlySpan<double> z, ReadOnlySpan<double> sums, Span<double> scaled)
    {
        for (var i = 0; i < sums.Length; i++) TensorPrimitives.Multiply(z.Slice(i * _width, _width), sums[i], scaled.Slice(i * _width, _width));
    }

    // D Z - Y, where the result may be Y.
    private void ScaledMinus(ReadOnlySpan<double> z, ReadOnlySpan<double> sums, ReadOnlySpan<double> y, Span<double> difference)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            var (factor, from) = (sums[i], i * _width);
            for (var a = from; a < from + _width; a++) difference[a] = (factor * z[a]) - y[a];
        }
    }
}
