using System.Runtime.InteropServices;

namespace Understudy.Collapse.Preferences;

/// <summary>
/// All triangles of a comparison graph, each found once: from its vertex of least degree over edges that lead to higher
/// degrees, of which no vertex has more than sqrt(2 E) (Chiba and Nishizeki, 1985; Latapy, 2008).
/// </summary>
internal sealed class Triangles
{
    private readonly List<int> _edges = [];

    private Triangles()
    {
    }

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>
    /// Three edges for each triangle of vertices u, v, w in rising order: u to v, v to w, u to w; the third against the round.
    /// Null where there are more triangles than the cap.
    /// </summary>
    public ReadOnlyMemory<int>? Edges { get; private set; }

    /// <summary>Lists the triangles.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="cap">Of more triangles than this only the number is kept.</param>
    /// <param name="worst">Is shown every triangle.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    public static Triangles List(ComparisonGraph graph, int cap, WorstTriangles worst, CancellationToken cancellationToken)
    {
        var triangles = new Triangles();
        var edgeOfU = new int[graph.Vertices]; // The edge from u to each vertex, plus one; zero where there is none.
        for (var u = 0; u < graph.Vertices; u++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (first, end) = (graph.Start[u], graph.Start[u + 1]);
            if (end - first < 2) continue;
            for (var uv = first; uv < end; uv++) edgeOfU[graph.To[uv]] = uv + 1;
            for (var uv = first; uv < end; uv++)
            {
                var v = graph.To[uv];
                for (var vw = graph.Start[v]; vw < graph.Start[v + 1]; vw++)
                {
                    var uw = edgeOfU[graph.To[vw]] - 1;
                    if (uw < 0) continue;
                    triangles.Add(uv, vw, uw, cap);
                    worst.Offer(uv, vw, uw);
                }
            }

            for (var uv = first; uv < end; uv++) edgeOfU[graph.To[uv]] = 0;
        }

        if (triangles.Count <= cap) triangles.Edges = triangles._edges.ToArray();
        return triangles;
    }

    private void Add(int uv, int vw, int uw, int cap)
    {
        if (++Count > cap)
        {
            _edges.Clear();
            return;
        }

        var place = _edges.Count;
        CollectionsMarshal.SetCount(_edges, place + 3);
        var span = CollectionsMarshal.AsSpan(_edges)[place..];
        (span[0], span[1], span[2]) = (uv, vw, uw);
    }
}
