using System.Numerics.Tensors;

namespace Understudy.Collapse.Preferences;

/// <summary>
/// The curl part: of what the gradient leaves, that which circulates around triangles; W^-1 K^T phi with phi that minimises
/// |R - W^-1 K^T phi| in the weighted norm (Jiang, Lim, Yao and Ye, "HodgeRank", 2011, section 2).
/// </summary>
internal static class Curl
{
    private const double Tolerance = 1e-10;
    private const double Rounding = 1e-14;
    private const int Steps = 5_000;

    // Each round solves for what the true residual still holds: rounding adds up over millions of triangles.
    private const int Rounds = 4;

    /// <summary>The curl part on every edge; null where the iteration did not converge.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="triangles">Three edges a triangle, the third walked backwards.</param>
    /// <param name="remainder">R on every edge.</param>
    /// <param name="cancellationToken">Stops the iteration.</param>
    public static double[]? Fit(ComparisonGraph graph, ReadOnlySpan<int> triangles, double[] remainder, CancellationToken cancellationToken)
    {
        var curl = new double[graph.Edges];
        if (triangles.IsEmpty) return curl;
        var incidence = new TriangleIncidence(triangles, graph.Weight);
        var (left, flow, part) = (new double[incidence.Rows], new double[incidence.Rows], new double[incidence.Rows]);
        var squares = 0.0;
        for (var row = 0; row < left.Length; row++)
        {
            var (edge, weight) = (incidence.Edges[row], graph.Weight[incidence.Edges[row]]);
            left[row] = Math.Sqrt(weight) * remainder[edge];
            squares += weight * ((graph.Flow[edge] * graph.Flow[edge]) + (remainder[edge] * remainder[edge]));
        }

        // A curl below the rounding of the flows it is the difference of is no curl.
        var curls = new double[incidence.Columns];
        var tolerance = Math.Max(Tolerance * CurlOf(left), Rounding * Math.Sqrt(squares));
        for (var round = 0; CurlOf(left) > tolerance; round++)
        {
            var (circulations, converged) = Lsqr.Solve(incidence, left, tolerance, Steps, cancellationToken);
            if (!converged || round == Rounds) return null;
            incidence.Multiply(circulations, part);
            TensorPrimitives.Subtract(left, part, left);
            TensorPrimitives.Add(flow, part, flow);
        }

        for (var row = 0; row < flow.Length; row++) curl[incidence.Edges[row]] = flow[row] / Math.Sqrt(graph.Weight[incidence.Edges[row]]);
        return curl;

        double CurlOf(double[] flow)
        {
            incidence.MultiplyTransposed(flow, curls);
            return TensorPrimitives.Norm<double>(curls);
        }
    }
}
