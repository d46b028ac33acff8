using System.Text.Json;
using System.Text.Json.Serialization;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Double.Solvers;
using MathNet.Numerics.LinearAlgebra.Solvers;
using Understudy.Collapse.Preferences;

namespace Understudy.Bench;

/// <summary>
/// The baseline: the same job with the means at hand. Lines become strings and records, pairs a dictionary; the scores come
/// from MathNet's sparse matrices; the whole decomposition, at sizes where that is possible, from dense pseudo-inverses.
/// </summary>
internal static partial class PairsBaseline
{
    /// <summary>Reads lines and adds up pairs; returns how many different ones there are.</summary>
    public static int Read(byte[] lines)
    {
        var items = new Dictionary<string, int>();
        var pairs = new Dictionary<(int, int), (double Wins, double Losses, double Ties)>();
        using var reader = new StreamReader(new MemoryStream(lines));
        while (reader.ReadLine() is { } line)
        {
            var record = JsonSerializer.Deserialize(line, LineJson.Default.Line)!;
            var (a, b, wins) = (Number(record.Winner), Number(record.Loser), true);
            if (a == b) continue;
            if (a > b) (a, b, wins) = (b, a, false);
            var pair = pairs.GetValueOrDefault((a, b));
            pairs[(a, b)] = record.Tie ? pair with { Ties = pair.Ties + 1 } : wins ? pair with { Wins = pair.Wins + 1 } : pair with { Losses = pair.Losses + 1 };
        }

        return pairs.Count;

        int Number(string name)
        {
            if (!items.TryGetValue(name, out var number)) items[name] = number = items.Count;
            return number;
        }
    }

    /// <summary>Scores by MathNet: the Laplacian with each component's last vertex held at 0, BiCgStab to 1e-10.</summary>
    public static double[] Gradient(ComparisonGraph graph)
    {
        var held = new bool[graph.Vertices];
        for (var c = 0; c < graph.Components; c++) held[graph.ComponentStart[c + 1] - 1] = true;
        var entries = new List<(int, int, double)>(4 * graph.Edges);
        var diagonal = new double[graph.Vertices];
        var b = new double[graph.Vertices];
        for (var e = 0; e < graph.Edges; e++)
        {
            var (from, to, weight) = (graph.From[e], graph.To[e], graph.Weight[e]);
            if (!held[from] && !held[to]) entries.AddRange([(from, to, -weight), (to, from, -weight)]);
            diagonal[from] += weight;
            diagonal[to] += weight;
            b[from] += weight * graph.Flow[e];
            b[to] -= weight * graph.Flow[e];
        }

        for (var v = 0; v < graph.Vertices; v++)
        {
            entries.Add((v, v, held[v] ? 1 : diagonal[v]));
            if (held[v]) b[v] = 0;
        }

        var matrix = SparseMatrix.OfIndexed(graph.Vertices, graph.Vertices, entries);
        var scores = new DenseVector(graph.Vertices);
        var until = new Iterator<double>(new ResidualStopCriterion<double>(1e-10), new IterationCountStopCriterion<double>(10_000));
        new BiCgStab().Solve(matrix, new DenseVector(b), scores, until, new DiagonalPreconditioner());
        return scores.Values;
    }

    /// <summary>The sums of gradient and curl by dense projections.</summary>
    public static (double Gradient, double Curl) Dense(ComparisonGraph graph)
    {
        var roots = Vector<double>.Build.Dense(graph.Edges, e => Math.Sqrt(graph.Weight[e]));
        var y = Vector<double>.Build.Dense(graph.Edges, e => roots[e] * graph.Flow[e]);
        var incidence = Matrix<double>.Build.Dense(graph.Edges, graph.Vertices);
        var edge = new Dictionary<(int, int), int>();
        for (var e = 0; e < graph.Edges; e++)
        {
            (incidence[e, graph.From[e]], incidence[e, graph.To[e]]) = (roots[e], -roots[e]);
            edge[(graph.From[e], graph.To[e])] = e;
        }

        var gradient = incidence * (incidence.PseudoInverse() * y);
        var triangles = (from i in Enumerable.Range(0, graph.Vertices)
                         from j in Enumerable.Range(i + 1, graph.Vertices - i - 1)
                         where edge.ContainsKey((i, j))
                         from k in Enumerable.Range(j + 1, graph.Vertices - j - 1)
                         where edge.ContainsKey((j, k)) && edge.ContainsKey((i, k))
                         select (edge[(i, j)], edge[(j, k)], edge[(i, k)])).ToList();
        var curls = Matrix<double>.Build.Dense(graph.Edges, triangles.Count);
        for (var t = 0; t < triangles.Count; t++)
        {
            var (ij, jk, ik) = triangles[t];
            (curls[ij, t], curls[jk, t], curls[ik, t]) = (1 / roots[ij], 1 / roots[jk], -1 / roots[ik]);
        }

        var curl = curls * (curls.PseudoInverse() * (y - gradient));
        return (gradient.DotProduct(gradient), curl.DotProduct(curl));
    }

    internal sealed record Line(string Winner, string Loser, bool Tie);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(Line))]
    private sealed partial class LineJson : JsonSerializerContext;
}
