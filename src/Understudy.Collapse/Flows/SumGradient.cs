using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Flows;

/// <summary>The gradient of the sum loss with respect to sample embeddings X, label embeddings W and head P, less what stop-gradient detaches.</summary>
/// <remarks>
/// With D_r, D_c the diagonal matrices of row and column sums of the coupling A (derived here from the losses of <see cref="MinimalModel"/>):
/// <list type="bullet">
/// <item>no head: gX = D_r X - A W, gW = D_c W - A^T X;</item>
/// <item>both: the same two times B = P^T P, and gP = P (gX0^T X + gW0^T W) with gX0, gW0 those without a head;</item>
/// <item>online: Ex = D_r X P^T - A W, Ew = D_c W P^T - A^T X; gX = Ex P, gW = Ew P, gP = Ex^T X + Ew^T W, and without
/// stop-gradient also D_r X - A W P^T and D_c W - A^T X P^T.</item>
/// </list>
/// One-sided stop-gradient keeps the samples' or the labels' half of each. Keeps its room from call to call; not for several threads at once.
/// </remarks>
internal sealed class SumGradient
{
    private readonly Head _kind;
    private readonly StopGradient _stop;
    private readonly int _width;
    private readonly double[] _gx;
    private readonly double[] _aw;
    private readonly double[] _ex;
    private readonly double[] _gw;
    private readonly double[] _ax;
    private readonly double[] _ew;
    private readonly double[] _gp;
    private readonly double[] _square;
    private int _samples;

    /// <summary>Room for gradients of couplings of at most <paramref name="mostSamples"/> samples.</summary>
    internal SumGradient(MinimalModel model, int mostSamples)
    {
        (_kind, _stop, _width) = (model.Head, model.StopGradient, model.Dimension);
        var (samples, labels) = (mostSamples * _width, model.Population.Classes * _width);
        (_gx, _aw, _ex) = (new double[samples], new double[samples], new double[samples]);
        (_gw, _ax, _ew) = (new double[labels], new double[labels], new double[labels]);
        var square = _kind == Head.None ? 0 : _width * _width;
        (_gp, _square) = (new double[square], new double[square]);
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
        coupling.Times(w, _aw.AsSpan(0, x.Length), _width);
        coupling.TransposeTimes(x, _ax, _width);
        switch (_kind)
        {
            case Head.None:
                ScaledMinus(x, coupling.RowSums, _aw, _gx);
                ScaledMinus(w, coupling.ColumnSums, _ax, _gw);
                break;
            case Head.Both:
                Both(coupling, x, w, head);
                break;
            default:
                Online(coupling, x, w, head);
                break;
        }
    }

    private void Both(Coupling coupling, ReadOnlySpan<double> x, ReadOnlySpan<double> w, ReadOnlySpan<double> head)
    {
        var moment = _gp;
        Array.Clear(moment);
        Array.Clear(_square);
        TiledProduct.AddTransposed(head, head, 1, _square, _width);
        if (SamplesLearn)
        {
            ScaledMinus(x, coupling.RowSums, _aw, _ex);
            TiledProduct.AddTransposed(_ex.AsSpan(0, x.Length), x, 1, moment, _width);
            Pull(_ex.AsSpan(0, x.Length), _square, _gx);
        }

        if (LabelsLearn)
        {
            ScaledMinus(w, coupling.ColumnSums, _ax, _ew);
            TiledProduct.AddTransposed(_ew, w, 1, moment, _width);
            Pull(_ew, _square, _gw);
        }

        moment.CopyTo(_square, 0);
        Array.Clear(_gp);
        TiledProduct.Add(head, _square, 1, _gp, _width, _width);
    }

    private void Online(Coupling coupling, ReadOnlySpan<double> x, ReadOnlySpan<double> w, ReadOnlySpan<double> head)
    {
        var gx = _gx.AsSpan(0, x.Length);
        var ex = _ex.AsSpan(0, x.Length);
        // gX and gW lend their room to P x and P w until their own turn comes.
        Transpose(head);
        Pull(x, _square, gx);
        Pull(w, _square, _gw);
        ScaledMinus(gx, coupling.RowSums, _aw, ex);
        ScaledMinus(_gw, coupling.ColumnSums, _ax, _ew);
        Array.Clear(_gp);
        if (SamplesLearn) TiledProduct.AddTransposed(ex, x, 1, _gp, _width);
        if (LabelsLearn) TiledProduct.AddTransposed(_ew, w, 1, _gp, _width);
        if (_stop == StopGradient.None)
        {
            // Each side also feels the term in which it is the target.
            coupling.TransposeTimes(gx, _ax, _width);
            coupling.Times(_gw, _aw.AsSpan(0, x.Length), _width);
            ScaledMinus(x, coupling.RowSums, _aw, gx);
            ScaledMinus(w, coupling.ColumnSums, _ax, _gw);
        }
        else
        {
            gx.Clear();
            Array.Clear(_gw);
        }

        if (SamplesLearn) TiledProduct.Add(ex, head, 1, gx, _width, _width);
        if (LabelsLearn) TiledProduct.Add(_ew, head, 1, _gw, _width, _width);
    }

    private void Transpose(ReadOnlySpan<double> head)
    {
        for (var a = 0; a < _width; a++)
            for (var b = 0; b < _width; b++) _square[(b * _width) + a] = head[(a * _width) + b];
    }

    // Z M over the room of the product.
    private void Pull(ReadOnlySpan<double> z, ReadOnlySpan<double> square, Span<double> product)
    {
        product = product[..z.Length];
        product.Clear();
        TiledProduct.Add(z, square, 1, product, _width, _width);
    }

    // D Z - Y, where D scales row i by sums[i].
    private void ScaledMinus(ReadOnlySpan<double> z, ReadOnlySpan<double> sums, ReadOnlySpan<double> y, Span<double> difference)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            var row = difference.Slice(i * _width, _width);
            TensorPrimitives.Multiply(z.Slice(i * _width, _width), sums[i], row);
            TensorPrimitives.Subtract(row, y.Slice(i * _width, _width), row);
        }
    }
}
