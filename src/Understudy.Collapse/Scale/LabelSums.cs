using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Scale;

/// <summary>y = A^T X in float64, for the samples of each row sum by themselves: all that the labels ever feel of the samples.</summary>
internal static class LabelSums
{
    /// <summary>The sums of a large flow's samples, C x d for each group; one pass, the same bytes for any number of threads.</summary>
    public static unsafe Matrix[] Of(LargePlainFlow flow, RowSumGroups groups)
    {
        var (layout, coupling, stride) = (flow.Layout, flow.Coupling, flow.Rows.Stride);
        return [.. Enumerable.Range(0, groups.Values.Length).Select(Sum)];

        Matrix Sum(int group)
        {
            var slots = new double[layout.SlotStart[^1] * stride];
            var (taken, merged) = (-1, -1);
            var total = new Matrix(coupling.Labels, flow.Dimension);
            flow.Team.Do(_ =>
            {
                for (var next = Interlocked.Increment(ref taken); next < layout.ChunkList.Length; next = Interlocked.Increment(ref taken))
                    Add(layout.ChunkList[next], group, slots);
            });
            flow.Team.Do(_ =>
            {
                for (var c = Interlocked.Increment(ref merged); c < coupling.Labels; c = Interlocked.Increment(ref merged))
                    for (var slot = layout.SlotStart[c]; slot < layout.SlotStart[c + 1]; slot++)
                        TensorPrimitives.Add(total.Row(c), slots.AsSpan((int)(slot * stride), flow.Dimension), total.Row(c));
            });
            return total;
        }

        void Add(Chunk chunk, int group, double[] slots)
        {
            fixed (double* sums = slots)
            {
                foreach (var run in layout.Runs.AsSpan(chunk.FirstRun..chunk.EndRun))
                {
                    if (groups.Of(run.Weight) == group)
                        RowKernels.AddWidened(flow.Rows.Values + (run.Start * stride), run.End - run.Start, stride, run.Weight, sums + (run.Slot * stride));
                }

                if (chunk.FirstRun < chunk.EndRun) return;
                for (var row = chunk.Start; row < chunk.End; row++)
                {
                    var sample = layout.SampleAt[row];
                    if (groups.Of(coupling.RowSums[sample]) != group) continue;
                    var weights = coupling.WeightsOf(sample);
                    var first = layout.LinkStart[row - layout.Single];
                    for (var e = 0; e < weights.Length; e++)
                        RowKernels.AddWidened(flow.Rows.Values + (row * stride), 1, stride, weights[e], sums + (layout.Links[first + e].Slot * stride));
                }
            }
        }
    }

    /// <summary>The sums of samples in float64, N x d, in the coupling's order.</summary>
    public static Matrix[] Of(Coupling coupling, Matrix samples, RowSumGroups groups)
    {
        Matrix[] sums = [.. groups.Values.Select(_ => new Matrix(coupling.Labels, samples.Columns))];
        for (var i = 0; i < coupling.Samples; i++)
        {
            var labels = coupling.LabelsOf(i);
            var weights = coupling.WeightsOf(i);
            var row = samples.Row(i);
            for (var e = 0; e < labels.Length; e++)
            {
                var sum = sums[groups.Of(coupling.RowSums[i])].Row(labels[e]);
                for (var j = 0; j < row.Length; j++) sum[j] += weights[e] * row[j];
            }
        }

        return sums;
    }
}
