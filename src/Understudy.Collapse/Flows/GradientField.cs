using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Flows;

/// <summary>
/// The gradient flow of every variant: minus rate times the gradient of the sum loss, with what stop-gradient detaches left out.
/// </summary>
/// <remarks>
/// With D_r, D_c the diagonal matrices of row and column sums (derived here from the losses of <see cref="MinimalModel"/>):
/// <list type="bullet">
/// <item>no head: gX = D_r X - A W, gW = D_c W - A^T X;</item>
/// <item>both: the same two times B = P^T P, and gP = P (gX0^T X + gW0^T W) with gX0, gW0 those without a head;</item>
/// <item>online: Ex = D_r X P^T - A W, Ew = D_c W P^T - A^T X; gX = Ex P, gW = Ew P, gP = Ex^T X + Ew^T W, and without
/// stop-gradient also D_r X - A W P^T and D_c W - A^T X P^T.</item>
/// </list>
/// One-sided stop-gradient keeps the samples' or the labels' half of each. A student's map V gets Xi^T gX.
/// </remarks>
public sealed class GradientField : IVectorField
{
    private readonly MinimalModel _model;
    private readonly StateLayout _layout;
    private readonly double[] _x;
    private readonly double[] _gx;
    private readonly double[] _gw;
    private readonly double[] _aw;
    private readonly double[] _ax;
    private readonly double[] _ex;
    private readonly double[] _ew;
    private readonly double[] _square;

    /// <summary>The field of a model.</summary>
    public GradientField(MinimalModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        (_model, _layout) = (model, new StateLayout(model));
        var (samples, labels) = (model.Population.Samples * model.Dimension, model.Population.Classes * model.Dimension);
        _x = new double[model.Inputs is null ? 0 : samples];
        (_gx, _aw, _ex) = (new double[samples], new double[samples], new double[samples]);
        (_gw, _ax, _ew) = (new double[labels], new double[labels], new double[labels]);
        _square = new double[model.Head == Head.Both ? 2 * model.Dimension * model.Dimension : 0];
    }

    /// <inheritdoc/>
    public int Size => _layout.Size;

    private bool SamplesLearn => _model.StopGradient != StopGradient.Samples;

    private bool LabelsLearn => _model.StopGradient != StopGradient.Labels;

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> state, Span<double> velocity)
    {
        velocity.Clear();
        var x = Embeddings(state);
        var w = state[_layout.Labels];
        var head = state[_layout.Head];
        var coupling = _model.Population.Coupling;
        coupling.Times(w, _aw, _model.Dimension);
        coupling.TransposeTimes(x, _ax, _model.Dimension);
        switch (_model.Head)
        {
            case Head.None:
                Rows.ScaledMinus(x, coupling.RowSums, _aw, _gx, _model.Dimension);
                Rows.ScaledMinus(w, coupling.ColumnSums, _ax, _gw, _model.Dimension);
                break;
            case Head.Both:
                Both(x, w, head, velocity[_layout.Head]);
                break;
            default:
                Online(x, w, head, velocity[_layout.Head]);
                break;
        }

        if (SamplesLearn) MoveSamples(velocity[_layout.Samples]);
        if (LabelsLearn) TensorPrimitives.Multiply(_gw, -_model.Rates.Labels, velocity[_layout.Labels]);
    }

    private ReadOnlySpan<double> Embeddings(ReadOnlySpan<double> state)
    {
        if (_model.Inputs is null) return state[_layout.Samples];
        Array.Clear(_x);
        var student = state[_layout.Samples];
        var width = _model.Dimension;
        for (var i = 0; i < _model.Population.Samples; i++)
        {
            var input = _model.Inputs.Row(i);
            var row = _x.AsSpan(i * width, width);
            for (var j = 0; j < input.Length; j++) TensorPrimitives.MultiplyAdd(student.Slice(j * width, width), input[j], row, row);
        }

        return _x;
    }

    private void MoveSamples(Span<double> velocity)
    {
        if (_model.Inputs is null) TensorPrimitives.Multiply(_gx, -_model.Rates.Samples, velocity);
        else Rows.AddOuter(_model.Inputs.Span, _gx, -_model.Rates.Samples, velocity, _model.Inputs.Columns, _model.Dimension);
    }

    private void Both(ReadOnlySpan<double> x, ReadOnlySpan<double> w, ReadOnlySpan<double> head, Span<double> headVelocity)
    {
        var (width, coupling) = (_model.Dimension, _model.Population.Coupling);
        var square = _square.AsSpan(0, width * width);
        var moment = _square.AsSpan(width * width);
        Rows.ScaledMinus(x, coupling.RowSums, _aw, _ex, width);
        Rows.ScaledMinus(w, coupling.ColumnSums, _ax, _ew, width);
        square.Clear();
        Rows.AddOuter(head, head, 1, square, width, width);
        Array.Clear(_gx);
        Array.Clear(_gw);
        Rows.AddPulledBack(_ex, square, 1, _gx, width);
        Rows.AddPulledBack(_ew, square, 1, _gw, width);
        moment.Clear();
        if (SamplesLearn) Rows.AddOuter(_ex, x, 1, moment, width, width);
        if (LabelsLearn) Rows.AddOuter(_ew, w, 1, moment, width, width);
        for (var a = 0; a < width; a++)
        {
            var row = headVelocity.Slice(a * width, width);
            for (var b = 0; b < width; b++)
                TensorPrimitives.MultiplyAdd(moment.Slice(b * width, width), -_model.Rates.Head * head[(a * width) + b], row, row);
        }
    }

    private void Online(ReadOnlySpan<double> x, ReadOnlySpan<double> w, ReadOnlySpan<double> head, Span<double> headVelocity)
    {
        var (width, coupling) = (_model.Dimension, _model.Population.Coupling);
        // Ex and Ew; gX and gW lend their room to P x and P w until their turn comes.
        Rows.Project(x, head, _gx, width);
        Rows.ScaledMinus(_gx, coupling.RowSums, _aw, _ex, width);
        Rows.Project(w, head, _gw, width);
        Rows.ScaledMinus(_gw, coupling.ColumnSums, _ax, _ew, width);
        if (SamplesLearn) Rows.AddOuter(_ex, x, -_model.Rates.Head, headVelocity, width, width);
        if (LabelsLearn) Rows.AddOuter(_ew, w, -_model.Rates.Head, headVelocity, width, width);
        if (_model.StopGradient == StopGradient.None)
        {
            // Each side also feels the term in which it is the target.
            coupling.TransposeTimes(_gx, _ax, width);
            coupling.Times(_gw, _aw, width);
            PulledAsTargets(x, w);
        }
        else
        {
            Array.Clear(_gx);
            Array.Clear(_gw);
        }

        Rows.AddPulledBack(_ex, head, 1, _gx, width);
        Rows.AddPulledBack(_ew, head, 1, _gw, width);
    }

    // D_r X - A (W P^T) into gX and D_c W - A^T (X P^T) into gW.
    private void PulledAsTargets(ReadOnlySpan<double> x, ReadOnlySpan<double> w)
    {
        Rows.ScaledMinus(x, _model.Population.Coupling.RowSums, _aw, _gx, _model.Dimension);
        Rows.ScaledMinus(w, _model.Population.Coupling.ColumnSums, _ax, _gw, _model.Dimension);
    }
}
