using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Flows;

/// <summary>The gradient flow of every variant: minus rate times the gradient of the sum loss, with what stop-gradient detaches left out.</summary>
/// <remarks>A student's map V gets Xi^T gX; parameters that do not learn stand still. Not for several threads at once.</remarks>
public sealed class GradientField : IVectorField
{
    private readonly MinimalModel _model;
    private readonly StateLayout _layout;
    private readonly SumGradient _gradient;
    private readonly double[] _x;
    private readonly Range[] _parts;
    private double[] _inputs = [];

    /// <summary>The field of a model.</summary>
    public GradientField(MinimalModel model)
        : this(model, null)
    {
    }

    /// <summary>The field of a model, with room for batches of at most <paramref name="batch"/> samples, or (null) for all samples at once.</summary>
    internal GradientField(MinimalModel model, int? batch)
    {
        ArgumentNullException.ThrowIfNull(model);
        var most = batch ?? model.Population.Samples;
        (_model, _layout, _gradient) = (model, new StateLayout(model), new SumGradient(model, most));
        _parts = model.Head == Head.None ? [_layout.Samples, _layout.Labels] : [_layout.Samples, _layout.Labels, _layout.Head];
        _x = new double[model.Inputs is null && batch is null ? 0 : most * model.Dimension];
    }

    /// <inheritdoc/>
    public int Size => _layout.Size;

    /// <summary>Samples, labels and, where there is one, the head.</summary>
    public IReadOnlyList<Range> Parts => _parts;

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> state, Span<double> velocity)
    {
        var x = _model.Inputs is null ? state[_layout.Samples] : Embeddings(_model.Inputs.Span, state[_layout.Samples]);
        _gradient.Evaluate(_model.Population.Coupling, x, state[_layout.Labels], state[_layout.Head]);
        var samples = velocity[_layout.Samples];
        if (_model.StopGradient == StopGradient.Samples) samples.Clear();
        else if (_model.Inputs is null) TensorPrimitives.Multiply(_gradient.OfSamples, -_model.Rates.Samples, samples);
        else MoveStudent(_model.Inputs.Span, 1, samples);
        MoveShared(1, velocity);
    }

    /// <summary>The same from some samples only, their gradient times N/b: an unbiased estimate when each sample is as likely as any other.</summary>
    /// <param name="state">All parameters.</param>
    /// <param name="batch">Different samples, at most as many as there is room for.</param>
    /// <param name="velocity">Overwritten; zero for samples that are not in the batch.</param>
    internal void EvaluateBatch(ReadOnlySpan<double> state, ReadOnlySpan<int> batch, Span<double> velocity)
    {
        var (width, weight) = (_model.Dimension, _model.Population.Samples / (double)batch.Length);
        var parameters = state[_layout.Samples];
        var inputs = Gather(batch);
        if (_model.Inputs is null)
            for (var b = 0; b < batch.Length; b++) parameters.Slice(batch[b] * width, width).CopyTo(_x.AsSpan(b * width));
        var x = _model.Inputs is null ? _x.AsSpan(0, batch.Length * width) : Embeddings(inputs, parameters);
        _gradient.Evaluate(_model.Population.Coupling.Of(batch), x, state[_layout.Labels], state[_layout.Head]);
        var samples = velocity[_layout.Samples];
        samples.Clear();
        if (_model.StopGradient != StopGradient.Samples)
        {
            if (_model.Inputs is not null) MoveStudent(inputs, weight, samples);
            else MoveRows(batch, weight, samples);
        }

        MoveShared(weight, velocity);
    }

    private void MoveRows(ReadOnlySpan<int> batch, double weight, Span<double> velocity)
    {
        var width = _model.Dimension;
        for (var b = 0; b < batch.Length; b++)
            TensorPrimitives.Multiply(_gradient.OfSamples.Slice(b * width, width), -_model.Rates.Samples * weight, velocity.Slice(batch[b] * width, width));
    }

    private void MoveShared(double weight, Span<double> velocity)
    {
        if (_model.StopGradient == StopGradient.Labels) velocity[_layout.Labels].Clear();
        else TensorPrimitives.Multiply(_gradient.OfLabels, -_model.Rates.Labels * weight, velocity[_layout.Labels]);
        TensorPrimitives.Multiply(_gradient.OfHead, -_model.Rates.Head * weight, velocity[_layout.Head]);
    }

    private void MoveStudent(ReadOnlySpan<double> inputs, double weight, Span<double> velocity)
    {
        velocity.Clear();
        TiledProduct.AddTransposed(inputs, _gradient.OfSamples, -_model.Rates.Samples * weight, velocity, _model.Dimension);
    }

    private Span<double> Embeddings(ReadOnlySpan<double> inputs, ReadOnlySpan<double> student)
    {
        var columns = _model.Inputs!.Columns;
        var x = _x.AsSpan(0, inputs.Length / columns * _model.Dimension);
        x.Clear();
        TiledProduct.Add(inputs, student, 1, x, columns, _model.Dimension);
        return x;
    }

    private ReadOnlySpan<double> Gather(ReadOnlySpan<int> batch)
    {
        if (_model.Inputs is null) return [];
        var columns = _model.Inputs.Columns;
        if (_inputs.Length < batch.Length * columns) _inputs = new double[batch.Length * columns];
        for (var b = 0; b < batch.Length; b++) _model.Inputs.Row(batch[b]).CopyTo(_inputs.AsSpan(b * columns));
        return _inputs.AsSpan(0, batch.Length * columns);
    }
}
