using System.Numerics.Tensors;
using Understudy.Collapse.Geometry;

namespace Understudy.Collapse.Labels;

/// <summary>
/// In which order the labels of a component come together: single linkage by the mean lifetime of their squared distance
/// (<see cref="LabelMerge.Lifetime"/>), that is, the edges of the minimum spanning tree, shortest first. Ours.
/// </summary>
internal static class MergeOrder
{
    /// <summary>The component's merges, one fewer than it has labels.</summary>
    /// <param name="block">The component.</param>
    /// <param name="rates">mu_k of each mode.</param>
    /// <param name="parts">phi_k of each mode, as rows.</param>
    public static IEnumerable<LabelMerge> Of(LabelBlock block, double[] rates, Numerics.Matrix parts)
    {
        // R = sum of phi_k phi_k^T / (2 mu_k); a pair's integral is R_cc + R_c'c' - 2 R_cc', as a resistance is. The squared distance
        // at 0 is 1/nu_c + 1/nu_c', since all modes together, the common one included, make D_c^-1.
        var n = block.Labels.Length;
        var sum = new GramAccumulator(n);
        var row = new double[sum.Stride];
        for (var k = 0; k < rates.Length; k++)
        {
            TensorPrimitives.Multiply(parts.Row(k), 1 / Math.Sqrt(2 * rates[k]), row);
            sum.Add(row);
        }

        var r = sum.Sum();
        double Lifetime(int a, int b) => (r[(a * n) + a] + r[(b * n) + b] - (2 * r[(a * n) + b])) / ((1 / block.Columns[a]) + (1 / block.Columns[b]));

        // Prim's tree: each label outside keeps its nearest one inside.
        var (nearest, lifetime, inside) = (new int[n], new double[n], new bool[n]);
        Array.Fill(lifetime, double.PositiveInfinity);
        var edges = new List<(int First, int Second, double Lifetime)>();
        for (var (added, next) = (0, 0); added < n; added++)
        {
            inside[next] = true;
            if (added > 0) edges.Add((Math.Min(next, nearest[next]), Math.Max(next, nearest[next]), lifetime[next]));
            var last = next;
            next = -1;
            for (var c = 0; c < n; c++)
            {
                if (inside[c]) continue;
                if (Lifetime(last, c) is var t && t < lifetime[c]) (nearest[c], lifetime[c]) = (last, t);
                if (next < 0 || lifetime[c] < lifetime[next]) next = c;
            }
        }

        var clusters = new DisjointSets();
        clusters.Grow(n);
        foreach (var (first, second, t) in edges.OrderBy(e => e.Lifetime).ThenBy(e => e.First).ThenBy(e => e.Second))
        {
            clusters.Join(first, second);
            yield return new LabelMerge(block.Labels[first], block.Labels[second], t, clusters.Size(first));
        }
    }
}
