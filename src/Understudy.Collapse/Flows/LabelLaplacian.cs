using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Flows;

/// <summary>
/// What is left of the coupling's graph between labels once samples follow them at once: S = D_c - A^T D_r^-1 A, the Laplacian of the graph in which
/// frustrated samples tie their labels to each other. Its eigenvalues are the frustration that drives slow collapse; without frustration it is zero.
/// </summary>
internal static class LabelLaplacian
{
    /// <summary>F, C x C and upper triangular, with F^T F = S.</summary>
    /// <remarks>
    /// The elimination of Grassmann, Taksar and Heyman never subtracts: a pivot is the sum of the ties that are left, not a difference of large numbers.
    /// So every entry of F is exact to rounding however weak the ties, and each connected component ends in a row of zeros, its exact zero mode.
    /// </remarks>
    internal static Matrix Factor(Coupling coupling)
    {
        var ties = Ties(coupling);
        var factor = new Matrix(coupling.Labels, coupling.Labels);
        for (var k = 0; k < coupling.Labels; k++)
        {
            var pivot = 0.0;
            for (var j = k + 1; j < coupling.Labels; j++) pivot += ties[k, j];
            if (pivot == 0) continue;
            var root = Math.Sqrt(pivot);
            factor[k, k] = root;
            for (var j = k + 1; j < coupling.Labels; j++) factor[k, j] = -ties[k, j] / root;
            for (var i = k + 1; i < coupling.Labels; i++)
                for (var j = k + 1; j < coupling.Labels; j++)
                    if (i != j) ties[i, j] += ties[k, i] * ties[k, j] / pivot;
        }

        return factor;
    }

    // -S off the diagonal: sum_i A_ic A_ic' / r_i.
    private static Matrix Ties(Coupling coupling)
    {
        var ties = new Matrix(coupling.Labels, coupling.Labels);
        for (var i = 0; i < coupling.Samples; i++)
        {
            var labels = coupling.LabelsOf(i);
            var weights = coupling.WeightsOf(i);
            for (var a = 0; a < labels.Length; a++)
                for (var b = 0; b < labels.Length; b++)
                    if (a != b) ties[labels[a], labels[b]] += weights[a] * weights[b] / coupling.RowSums[i];
        }

        return ties;
    }
}
