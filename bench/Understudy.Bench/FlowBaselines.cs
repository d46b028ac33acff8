using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Understudy.Collapse.Scale;

namespace Understudy.Bench;

/// <summary>
/// The same step of gradient descent as one would first write it, on arrays: each thread its share of the samples and its own sums
/// for the labels. Samples lie in the order in which the large flow keeps them, which helps these as well.
/// </summary>
internal sealed class FlowBaselines
{
    private readonly LargePlainFlow _flow;
    private readonly Team _team;
    private readonly int _width;
    private readonly float[] _x;
    private readonly float[] _w;
    private readonly float[][] _sums;
    private readonly float[][] _spare;
    private readonly float _eta;

    public FlowBaselines(LargePlainFlow flow, float eta)
    {
        (_flow, _team, _width, _eta) = (flow, flow.Team, flow.Dimension, eta);
        _x = new float[checked(flow.Coupling.Samples * _width)];
        _w = new float[flow.Coupling.Labels * _width];
        for (var row = 0; row < flow.Coupling.Samples; row++) flow.Rows.Row(row).CopyTo(_x.AsSpan(row * _width, _width));
        for (var c = 0; c < flow.Coupling.Labels; c++) flow.Label(c).CopyTo(_w.AsSpan(c * _width, _width));
        _sums = [.. Enumerable.Range(0, _team.Threads).Select(_ => new float[_w.Length])];
        _spare = [.. Enumerable.Range(0, _team.Threads).Select(_ => new float[2 * _width])];
    }

    public ReadOnlySpan<float> Labels => _w;

    public void PlainLoop()
    {
        // Compiled in full from the first turn, as the kernels are.
        _team.Do([MethodImpl(MethodImplOptions.AggressiveOptimization)] (member) =>
        {
            var (x, w, sums, force, width, eta) = (_x, _w, _sums[member], _spare[member], _width, _eta * (float)_flow.Rates.Samples);
            for (var row = Share(member); row < Share(member + 1); row++)
            {
                var sample = _flow.Layout.SampleAt[row];
                var labels = _flow.Coupling.LabelsOf(sample);
                var weights = _flow.Coupling.WeightsOf(sample);
                Array.Clear(force);
                for (var e = 0; e < labels.Length; e++)
                {
                    var (label, weight) = (labels[e] * width, (float)weights[e]);
                    for (var j = 0; j < width; j++)
                    {
                        var residual = weight * (x[(row * width) + j] - w[label + j]);
                        sums[label + j] += residual;
                        force[j] += residual;
                    }
                }

                for (var j = 0; j < width; j++) x[(row * width) + j] -= eta * force[j];
            }
        });
        Merge();
    }

    public void Tensors()
    {
        _team.Do([MethodImpl(MethodImplOptions.AggressiveOptimization)] (member) =>
        {
            var residual = _spare[member].AsSpan(0, _width);
            var force = _spare[member].AsSpan(_width);
            for (var row = Share(member); row < Share(member + 1); row++)
            {
                var sample = _flow.Layout.SampleAt[row];
                var labels = _flow.Coupling.LabelsOf(sample);
                var weights = _flow.Coupling.WeightsOf(sample);
                var x = _x.AsSpan(row * _width, _width);
                force.Clear();
                for (var e = 0; e < labels.Length; e++)
                {
                    var sum = _sums[member].AsSpan(labels[e] * _width, _width);
                    TensorPrimitives.Subtract(x, _w.AsSpan(labels[e] * _width, _width), residual);
                    TensorPrimitives.MultiplyAdd(residual, (float)weights[e], sum, sum);
                    TensorPrimitives.MultiplyAdd(residual, (float)weights[e], force, force);
                }

                TensorPrimitives.MultiplyAdd(force, -_eta * (float)_flow.Rates.Samples, x, x);
            }
        });
        Merge();
    }

    // The limit: the same array, read, multiplied and written back by the same threads.
    public void ScaleByTensors() => _team.Do(member =>
    {
        const int block = 1 << 14;
        var end = Edge(member + 1);
        for (var at = Edge(member); at < end; at += block)
        {
            Span<float> values;
            unsafe
            {
                values = new Span<float>(_flow.Rows.Values + at, (int)Math.Min(block, end - at));
            }

            TensorPrimitives.Multiply(values, Shrink, values);
        }
    });

    public void ScaleByVectors() => _team.Do(member =>
    {
        unsafe
        {
            Scale(_flow.Rows.Values + Edge(member), _flow.Rows.Values + Edge(member + 1));
        }
    });

    private const float Shrink = 0.9999999f;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Scale(float* from, float* end)
    {
        var factor = new Vector<float>(Shrink);
        for (; from < end; from += Vector<float>.Count) (Vector.Load(from) * factor).Store(from);
    }

    private int Share(int member) => (int)((long)_flow.Coupling.Samples * member / _team.Threads);

    private long Edge(int member) => Share(member) * _flow.Rows.Stride;

    private void Merge()
    {
        foreach (var sums in _sums)
        {
            TensorPrimitives.MultiplyAdd(sums, _eta * (float)_flow.Rates.Labels, _w, _w);
            Array.Clear(sums);
        }
    }
}
