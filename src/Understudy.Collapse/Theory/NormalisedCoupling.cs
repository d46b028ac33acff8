using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>I - B, where B = D_c^-1/2 A^T D_r^-1 A D_c^-1/2 is the coupling of the labels through their samples (C x C).</summary>
/// <remarks>Its eigenvalues are the frustrations g_k = 1 - rho_k^2. Taken from the differences, not from B, they are right to the last digits also where g is small.</remarks>
internal static class NormalisedCoupling
{
    /// <summary>Free samples: the diagonal is the sum of what leaves a label, so that a coupling without frustration gives exact zeros.</summary>
    internal static Matrix Frustration(Coupling coupling)
    {
        var shared = Shared(coupling, Enumerable.Range(0, coupling.Samples), i => 1 / coupling.RowSums[i]);
        var sums = coupling.ColumnSums;
        var result = new Matrix(coupling.Labels, coupling.Labels);
        for (var c = 0; c < coupling.Labels; c++)
        {
            for (var other = 0; other < coupling.Labels; other++)
            {
                if (other == c) continue;
                result[c, c] += shared[c, other] / sums[c];
                result[c, other] = -shared[c, other] / Math.Sqrt(sums[c] * sums[other]);
            }
        }

        return result;
    }

    /// <summary>A linear student: labels are coupled through what of them a linear map of the inputs can say, D_r^-1 becoming Xi (Xi^T D_r Xi)^+ Xi^T.</summary>
    internal static Matrix Frustration(Coupling coupling, Matrix inputs)
    {
        var (values, vectors) = SymmetricSpectrum.Of(Moment(coupling, inputs));
        var seen = coupling.TransposeTimes(inputs).Times(vectors.Transpose());
        for (var j = 0; j < values.Length; j++)
        {
            var scale = values[j] > 1e-12 * values[^1] ? 1 / Math.Sqrt(values[j]) : 0;
            for (var c = 0; c < coupling.Labels; c++) seen[c, j] *= scale / Math.Sqrt(coupling.ColumnSums[c]);
        }

        return Matrix.Identity(coupling.Labels).Plus(seen.Times(seen.Transpose()), -1);
    }

    /// <summary>sum_i h_i A_i^T A_i over some samples, A_i being a sample's row (C x C).</summary>
    internal static Matrix Shared(Coupling coupling, IEnumerable<int> samples, Func<int, double> heaviness)
    {
        var shared = new Matrix(coupling.Labels, coupling.Labels);
        foreach (var i in samples)
        {
            var labels = coupling.LabelsOf(i);
            var weights = coupling.WeightsOf(i);
            var heavy = heaviness(i);
            for (var a = 0; a < labels.Length; a++)
                for (var b = 0; b < labels.Length; b++) shared[labels[a], labels[b]] += heavy * weights[a] * weights[b];
        }

        return shared;
    }

    /// <summary>Xi^T D_r Xi: the second moment of the inputs, each weighted with its row sum (D x D).</summary>
    internal static Matrix Moment(Coupling coupling, Matrix inputs)
    {
        var weighted = inputs.Copy();
        for (var i = 0; i < inputs.Rows; i++)
            foreach (ref var entry in weighted.Row(i)) entry *= coupling.RowSums[i];
        return inputs.TransposeTimes(weighted);
    }
}
