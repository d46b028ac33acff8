using MathNet.Numerics.LinearAlgebra;
using Understudy.Collapse.Preferences;

namespace Understudy.Collapse.Tests.Preferences;

/// <summary>
/// The decomposition once more, as the textbook has it: dense matrices, projections by pseudo-inverse, all triples tried.
/// Shares no line with what it checks.
/// </summary>
internal sealed class DenseHodge
{
    public DenseHodge(IEnumerable<PairedComparison> comparisons)
    {
        var records = comparisons.Where(r => r.First != r.Second)
            .Select(r => r.First < r.Second ? (A: r.First, B: r.Second, Y: (double)(int)r.Outcome, W: r.Weight) : (A: r.Second, B: r.First, Y: -(double)(int)r.Outcome, W: r.Weight)).ToList();
        Edges = [.. records.GroupBy(r => (r.A, r.B)).Select(g => (g.Key.A, g.Key.B, W: g.Sum(r => r.W), Y: Mean(g)))];
        Total = records.Sum(r => r.W * r.Y * r.Y);
        Within = records.Sum(r => r.W * Math.Pow(r.Y - Edges.Single(e => e.A == r.A && e.B == r.B).Y, 2));
        Items = [.. Edges.SelectMany(e => new[] { e.A, e.B }).Distinct().Order()];
        if (Edges.Count == 0) return;

        var roots = Vector<double>.Build.DenseOfEnumerable(Edges.Select(e => Math.Sqrt(e.W)));
        var y = Vector<double>.Build.DenseOfEnumerable(Edges.Select(e => e.Y)).PointwiseMultiply(roots);
        var b = Matrix<double>.Build.Dense(Edges.Count, Items.Count, (e, i) => (Edges[e].A == Items[i] ? roots[e] : 0) - (Edges[e].B == Items[i] ? roots[e] : 0));
        Scores = b.PseudoInverse() * y;
        var gradient = b * Scores;
        var rest = y - gradient;
        Triangles = [.. from i in Items from j in Items from k in Items where i < j && j < k && Find(i, j) >= 0 && Find(j, k) >= 0 && Find(i, k) >= 0 select (Find(i, j), Find(j, k), Find(i, k))];
        var curl = rest * 0;
        if (Triangles.Count > 0)
        {
            var k = Matrix<double>.Build.Dense(Edges.Count, Triangles.Count, (e, t) => (e == Triangles[t].Item1 || e == Triangles[t].Item2 ? 1 : e == Triangles[t].Item3 ? -1 : 0) / roots[e]);
            curl = k * (k.PseudoInverse() * rest);
        }

        Gradient = gradient.DotProduct(gradient);
        CurlSum = curl.DotProduct(curl);
        Harmonic = (rest - curl).DotProduct(rest - curl);
    }

    public List<(int A, int B, double W, double Y)> Edges { get; }

    public List<int> Items { get; }

    public List<(int Ij, int Jk, int Ik)> Triangles { get; } = [];

    public Vector<double>? Scores { get; }

    public double Total { get; }

    public double Within { get; }

    public double Gradient { get; }

    public double CurlSum { get; }

    public double Harmonic { get; }

    /// <summary>The steps of the shortest way from each item to each other over strict majorities; infinite where there is none (Floyd and Warshall).</summary>
    public double[,] Distances(int items)
    {
        var distance = new double[items, items];
        for (var i = 0; i < items; i++)
            for (var j = 0; j < items; j++) distance[i, j] = double.PositiveInfinity;
        foreach (var e in Edges.Where(e => e.Y != 0)) distance[e.Y > 0 ? e.A : e.B, e.Y > 0 ? e.B : e.A] = 1;
        for (var k = 0; k < items; k++)
            for (var i = 0; i < items; i++)
                for (var j = 0; j < items; j++) distance[i, j] = Math.Min(distance[i, j], distance[i, k] + distance[k, j]);
        return distance;
    }

    // Sums of decimal weights balance only up to rounding.
    private static double Mean(IEnumerable<(int A, int B, double Y, double W)> records)
    {
        var mean = records.Sum(r => r.W * r.Y) / records.Sum(r => r.W);
        return Math.Abs(mean) < 1e-12 ? 0 : mean;
    }

    private int Find(int a, int b) => Edges.FindIndex(e => e.A == a && e.B == b);
}
