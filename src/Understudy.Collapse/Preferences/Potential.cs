using System.Numerics.Tensors;

namespace Understudy.Collapse.Preferences;

/// <summary>
/// The gradient part: scores s that minimise the sum of w_e (Y_e - (s_a - s_b))^2, the solution of least norm, with mean zero
/// in each component.
/// </summary>
internal static class Potential
{
    private const double Tolerance = 1e-10;
    private const double Rounding = 1e-15;

    /// <summary>The score of each vertex.</summary>
    public static double[] Fit(ComparisonGraph graph, CancellationToken cancellationToken)
    {
        var (b, gross) = RightHandSide(graph, graph.Flow);
        var leaves = new Leaves(graph);
        leaves.Eliminate(b);
        var scores = new double[graph.Vertices];
        if (leaves.Count < graph.Vertices - graph.Components)
        {
            var solver = new ConjugateGradient(new Laplacian(graph, leaves.Kept));
            for (var c = 0; c < graph.Components; c++)
            {
                var (first, end) = (graph.ComponentStart[c], graph.ComponentStart[c + 1]);
                // A net flow below the rounding of what flows is no flow: cycles alone.
                var norm = Norm(b, first, end);
                var tolerance = Math.Max(Tolerance * norm, Rounding * Norm(gross, first, end));
                if (norm > tolerance) solver.Solve(b, scores, first, end, tolerance, cancellationToken);
            }
        }

        leaves.Restore(scores);
        Centre(graph, scores);
        return scores;
    }

    /// <summary>
    /// What the normal equations leave: |B^T W R| over the norm of the absolute flows |B|^T W |Y|, which is not small where
    /// the net flows cancel.
    /// </summary>
    public static double Residual(ComparisonGraph graph, double[] remainder)
    {
        var (net, _) = RightHandSide(graph, remainder);
        var (_, gross) = RightHandSide(graph, graph.Flow);
        var scale = TensorPrimitives.Norm<double>(gross);
        return scale == 0 ? 0 : TensorPrimitives.Norm<double>(net) / scale;
    }

    /// <summary>B^T W of a flow on the edges, and the same with every contribution taken absolute.</summary>
    private static (double[] Net, double[] Gross) RightHandSide(ComparisonGraph graph, double[] flow)
    {
        var (net, gross) = (new double[graph.Vertices], new double[graph.Vertices]);
        for (var e = 0; e < graph.Edges; e++)
        {
            var part = graph.Weight[e] * flow[e];
            net[graph.From[e]] += part;
            net[graph.To[e]] -= part;
            gross[graph.From[e]] += Math.Abs(part);
            gross[graph.To[e]] += Math.Abs(part);
        }

        return (net, gross);
    }

    private static double Norm(double[] values, int first, int end) => TensorPrimitives.Norm<double>(values.AsSpan(first, end - first));

    private static void Centre(ComparisonGraph graph, double[] scores)
    {
        for (var c = 0; c < graph.Components; c++)
        {
            var part = scores.AsSpan(graph.ComponentStart[c]..graph.ComponentStart[c + 1]);
            TensorPrimitives.Subtract(part, TensorPrimitives.Sum<double>(part) / part.Length, part);
        }
    }
}
