using System.Collections.Immutable;

namespace Understudy.Collapse.Preferences;

/// <summary>
/// Measures how far pairwise preferences contradict each other: the Hodge decomposition of the mean outcomes on the graph of
/// what was compared (Jiang, Lim, Yao and Ye, "Statistical ranking and combinatorial Hodge theory", 2011), with the
/// contradictions among repeats beside it.
/// </summary>
public static class Inconsistency
{
    // Scores are sums of mean outcomes, which are of order 1; below this two are the same, rounding and tolerance included.
    private const double SameScore = 1e-8;

    /// <summary>The inconsistency of comparisons.</summary>
    /// <param name="comparisons">The comparisons, in any order.</param>
    /// <param name="options">How far to go; the defaults where it is null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">A comparison has a negative number, no outcome, or a weight out of range.</exception>
    public static InconsistencyReport Of(IEnumerable<PairedComparison> comparisons, InconsistencyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        var tally = new ComparisonTally();
        foreach (var comparison in comparisons) tally.Add(comparison);
        return Of(tally, options, cancellationToken);
    }

    /// <summary>The inconsistency of what a tally holds; the tally stays as it is.</summary>
    /// <param name="tally">The comparisons.</param>
    /// <param name="options">How far to go; the defaults where it is null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static InconsistencyReport Of(ComparisonTally tally, InconsistencyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tally);
        options ??= new InconsistencyOptions();
        var graph = ComparisonGraph.Of(tally);
        var potential = Potential.Fit(graph, cancellationToken);
        var gradient = new double[graph.Edges];
        var remainder = new double[graph.Edges];
        for (var e = 0; e < graph.Edges; e++)
        {
            gradient[e] = potential[graph.From[e]] - potential[graph.To[e]];
            remainder[e] = graph.Flow[e] - gradient[e];
        }

        var worst = new WorstTriangles(graph, options.Worst);
        var triangles = Triangles.List(graph, options.Triangles, worst, cancellationToken);
        var curl = triangles.Edges is { } edges ? Curl.Fit(graph, edges.Span, remainder, cancellationToken) : null;
        var sums = Sums(tally, graph, gradient, remainder, curl);
        var majority = new MajorityGraph(graph);
        var groups = StrongComponents.In(majority);
        var scores = Scores(tally, graph, potential);
        var (violated, unranked) = AgainstTheRanking(tally, scores);
        return new InconsistencyReport
        {
            Records = tally.Records,
            SelfPairs = tally.SelfPairs,
            Ties = tally.Ties,
            Items = graph.Vertices,
            Pairs = graph.Edges,
            Components = graph.Components,
            Triangles = triangles.Count,
            Sums = sums,
            Split = triangles.Edges is null ? CycleSplit.TooManyTriangles : curl is null ? CycleSplit.NotConverged : CycleSplit.Done,
            Violated = violated,
            Unranked = unranked,
            ItemsInCycles = groups.Sizes.Where(size => size > 1).Sum(),
            NoiseRatio = NoiseRatio(tally, graph, sums),
            WorstTriangles = worst.ToCycles(),
            WorstLongerCycles = LongCycles.Find(graph, majority, groups, remainder, options.Worst, cancellationToken),
            Scores = scores,
            GradientResidual = Potential.Residual(graph, remainder),
        };
    }

    /// <summary>A ratio; null where the denominator is 0.</summary>
    internal static double? Ratio(double? numerator, double denominator) => denominator == 0 ? null : numerator / denominator;

    private static SumsOfSquares Sums(ComparisonTally tally, ComparisonGraph graph, double[] gradient, double[] remainder, double[]? curl)
    {
        var (total, within) = (new CompensatedSum(), new CompensatedSum());
        foreach (ref readonly var pair in tally.Pairs)
        {
            total.Add(pair.Wins + pair.Losses);
            within.Add(pair.Within);
        }

        return new SumsOfSquares
        {
            Total = total.Value,
            Within = within.Value,
            Between = Square(graph, graph.Flow),
            Gradient = Square(graph, gradient),
            Cyclic = Square(graph, remainder),
            Curl = curl is null ? null : Square(graph, curl),
            Harmonic = curl is null ? null : Square(graph, [.. remainder.Zip(curl, (r, c) => r - c)]),
        };
    }

    private static double Square(ComparisonGraph graph, double[] flow)
    {
        var sum = new CompensatedSum();
        for (var e = 0; e < flow.Length; e++) sum.Add(graph.Weight[e] * flow[e] * flow[e]);
        return sum.Value;
    }

    private static double? NoiseRatio(ComparisonTally tally, ComparisonGraph graph, SumsOfSquares sums)
    {
        var cycles = graph.Edges - graph.Vertices + graph.Components;
        var repeats = tally.Records - graph.Edges;
        if (cycles == 0 || repeats == 0) return null;
        return Ratio((sums.Curl + sums.Harmonic ?? sums.Cyclic) / cycles, sums.Within / repeats);
    }

    private static ImmutableArray<double> Scores(ComparisonTally tally, ComparisonGraph graph, double[] potential)
    {
        var scores = new double[tally.ItemNumbers];
        Array.Fill(scores, double.NaN);
        for (var v = 0; v < graph.Vertices; v++) scores[graph.Items[v]] = potential[v];
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(scores);
    }

    private static (double? Violated, double? Unranked) AgainstTheRanking(ComparisonTally tally, ImmutableArray<double> scores)
    {
        var (violated, unranked, all) = (0.0, 0.0, 0.0);
        foreach (ref readonly var pair in tally.Pairs)
        {
            var lead = scores[pair.A] - scores[pair.B];
            all += pair.Weight;
            if (Math.Abs(lead) <= SameScore) unranked += pair.Wins + pair.Losses;
            else violated += lead > 0 ? pair.Losses : pair.Wins;
        }

        return (Ratio(violated, all), Ratio(unranked, all));
    }
}
