using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Labels;

/// <summary>One connected component of labels, dense.</summary>
/// <param name="Labels">The labels, ascending.</param>
/// <param name="Columns">nu_c of each.</param>
/// <param name="Products">For each row sum r, G_r = sum over its samples of a a^T.</param>
internal sealed record LabelBlock(int[] Labels, double[] Columns, IReadOnlyList<(double RowSum, Matrix Products)> Products)
{
    // An eigenvalue of a connected component is below 1; rounding must not make its mode last for ever.
    private const double LeastFrustration = 1e-15;

    /// <summary>The blocks of all components, one at a time.</summary>
    public static IEnumerable<LabelBlock> Split(LabelLinks links, IReadOnlyList<int[]> components)
    {
        var (component, place) = (new int[links.Labels], new int[links.Labels]);
        for (var g = 0; g < components.Count; g++)
        {
            for (var i = 0; i < components[g].Length; i++) (component[components[g][i]], place[components[g][i]]) = (g, i);
        }

        // Sorted by component once, so that a graph of many components is not gone through for each.
        var entries = links.Products()
            .SelectMany(p => p.Products.Select(e => (p.RowSum, e.Low, e.High, e.Sum)))
            .ToLookup(e => component[e.Low]);
        for (var g = 0; g < components.Count; g++)
        {
            var products = new SortedDictionary<double, Matrix>();
            foreach (var (rowSum, low, high, sum) in entries[g])
            {
                if (!products.TryGetValue(rowSum, out var matrix)) products[rowSum] = matrix = new Matrix(components[g].Length, components[g].Length);
                matrix[place[low], place[high]] = matrix[place[high], place[low]] = sum;
            }

            yield return new LabelBlock(components[g], [.. components[g].Select(c => links.ColumnSums[c])], [.. products.Select(p => (p.Key, p.Value))]);
        }
    }

    /// <summary>
    /// The modes in which the labels differ, slowest first: g_k = 1 - rho_k^2 and as rows phi_k = D_c^-1/2 v_k, with rho_k^2 and v_k
    /// of K = D_c^-1/2 A^T D_r^-1 A D_c^-1/2. The mode rho = 1, in which all labels are alike, is left out.
    /// </summary>
    public (double[] Frustrations, Matrix Parts) Modes()
    {
        var n = Labels.Length;
        var k = new double[n * n];
        foreach (var (rowSum, products) in Products)
        {
            for (var i = 0; i < n; i++)
                for (var j = 0; j < n; j++) k[(i * n) + j] += products[i, j] / rowSum / Math.Sqrt(Columns[i]) / Math.Sqrt(Columns[j]);
        }

        var (values, vectors) = SymmetricEigen.Decompose(k, n);
        var parts = new Matrix(n - 1, n);
        for (var m = 0; m < n - 1; m++)
            for (var c = 0; c < n; c++) parts[m, c] = vectors[m + 1, c] / Math.Sqrt(Columns[c]);
        return ([.. values[1..].Select(rho => Math.Clamp(1 - rho, LeastFrustration, 1))], parts);
    }
}
