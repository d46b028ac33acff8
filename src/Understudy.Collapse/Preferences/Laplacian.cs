namespace Understudy.Collapse.Preferences;

/// <summary>
/// B^T W B of a comparison graph, or of the part whose vertices are kept: row after row in compressed form. A vertex that
/// is not kept has an empty row.
/// </summary>
internal sealed class Laplacian
{
    private readonly int[] _start;
    private readonly int[] _neighbour;
    private readonly double[] _weight;

    /// <summary>The Laplacian over the kept vertices and the edges between them.</summary>
    public Laplacian(ComparisonGraph graph, ReadOnlySpan<bool> kept)
    {
        _start = new int[graph.Vertices + 1];
        Diagonal = new double[graph.Vertices];
        for (var e = 0; e < graph.Edges; e++)
        {
            var (from, to) = (graph.From[e], graph.To[e]);
            if (!kept[from] || !kept[to]) continue;
            _start[from + 1]++;
            _start[to + 1]++;
            Diagonal[from] += graph.Weight[e];
            Diagonal[to] += graph.Weight[e];
        }

        ComparisonGraph.Accumulate(_start);
        _neighbour = new int[_start[^1]];
        _weight = new double[_start[^1]];
        var next = _start.AsSpan(0, graph.Vertices).ToArray();
        for (var e = 0; e < graph.Edges; e++)
        {
            var (from, to) = (graph.From[e], graph.To[e]);
            if (!kept[from] || !kept[to]) continue;
            (_neighbour[next[from]], _weight[next[from]++]) = (to, graph.Weight[e]);
            (_neighbour[next[to]], _weight[next[to]++]) = (from, graph.Weight[e]);
        }
    }

    /// <summary>The sum of the weights at each vertex.</summary>
    public double[] Diagonal { get; }

    /// <summary>The product with a vector, over a range of vertices that no edge leaves.</summary>
    public void Multiply(ReadOnlySpan<double> x, Span<double> product, int first, int end)
    {
        for (var v = first; v < end; v++)
        {
            var sum = Diagonal[v] * x[v];
            for (var i = _start[v]; i < _start[v + 1]; i++) sum -= _weight[i] * x[_neighbour[i]];
            product[v] = sum;
        }
    }
}
