using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Flows;

/// <summary>A state as one row of numbers for the integrators: samples (or student), then labels, then head, each row after row.</summary>
public sealed class StateLayout
{
    private readonly int _sampleRows;
    private readonly int _labelRows;
    private readonly int _width;
    private readonly bool _head;

    /// <summary>The layout of a model's states.</summary>
    public StateLayout(MinimalModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        (_sampleRows, _labelRows) = (model.Inputs?.Columns ?? model.Population.Samples, model.Population.Classes);
        (_width, _head) = (model.Dimension, model.Head != Model.Head.None);
        Samples = ..(_sampleRows * _width);
        Labels = Samples.End.Value..(Samples.End.Value + (_labelRows * _width));
        Head = Labels.End.Value..(Labels.End.Value + (_head ? _width * _width : 0));
    }

    /// <summary>Where X (or V) stands.</summary>
    public Range Samples { get; }

    /// <summary>Where W stands.</summary>
    public Range Labels { get; }

    /// <summary>Where P stands; empty without a head.</summary>
    public Range Head { get; }

    /// <summary>How many numbers a state has.</summary>
    public int Size => Head.End.Value;

    /// <summary>The numbers of a state, copied.</summary>
    public double[] Pack(State state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var flat = new double[Size];
        state.Samples.Span.CopyTo(flat.AsSpan(Samples));
        state.Labels.Span.CopyTo(flat.AsSpan(Labels));
        state.Head?.Span.CopyTo(flat.AsSpan(Head));
        return flat;
    }

    /// <summary>The state of a row of numbers, copied.</summary>
    public State Unpack(ReadOnlySpan<double> flat) => new(
        new Matrix(_sampleRows, _width, flat[Samples].ToArray()),
        new Matrix(_labelRows, _width, flat[Labels].ToArray()),
        _head ? new Matrix(_width, _width, flat[Head].ToArray()) : null);
}
