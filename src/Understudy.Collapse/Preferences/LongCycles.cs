using System.Collections.Immutable;

namespace Understudy.Collapse.Preferences;

/// <summary>
/// Cycles of four and more: the shortest directed cycle through each of the edges that the scores explain worst, those of
/// greatest w_e R_e^2. Where that is a triangle it is left to <see cref="WorstTriangles"/>.
/// </summary>
internal sealed class LongCycles
{
    // Each edge costs a search that may see the whole graph; in dense graphs most find a triangle.
    private const int EdgesForACycle = 8;

    private readonly ComparisonGraph _graph;
    private readonly MajorityGraph _majority;
    private readonly StrongComponents _groups;
    private readonly int[] _edgeBefore; // The edge over which a search came to each vertex, plus one; zero where it did not come.
    private readonly Queue<int> _waiting = new();
    private readonly List<int> _seen = [];

    private LongCycles(ComparisonGraph graph, MajorityGraph majority, StrongComponents groups)
    {
        (_graph, _majority, _groups) = (graph, majority, groups);
        _edgeBefore = new int[graph.Vertices];
    }

    /// <summary>At most as many cycles as asked for, those through the worst edges first.</summary>
    public static ImmutableArray<PreferenceCycle> Find(ComparisonGraph graph, MajorityGraph majority, StrongComponents groups, double[] remainder, int count, CancellationToken cancellationToken)
    {
        var search = new LongCycles(graph, majority, groups);
        var cycles = new List<PreferenceCycle>();
        foreach (var edge in search.WorstEdges(remainder, checked(EdgesForACycle * count)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (cycles.Count == count) break;
            if (search.Through(edge) is { } cycle && !cycles.Exists(c => c.Items.AsSpan().SequenceEqual(cycle.Items.AsSpan()))) cycles.Add(cycle);
        }

        return [.. cycles];
    }

    private List<int> WorstEdges(double[] remainder, int count)
    {
        var worst = new PriorityQueue<int, (double, int)>();
        for (var e = 0; e < _graph.Edges && count > 0; e++)
        {
            if (_graph.Flow[e] == 0 || _groups.Of[_graph.From[e]] != _groups.Of[_graph.To[e]]) continue;
            var badness = (_graph.Weight[e] * remainder[e] * remainder[e], -e);
            if (worst.Count < count) worst.Enqueue(e, badness);
            else worst.EnqueueDequeue(e, badness);
        }

        return [.. worst.UnorderedItems.OrderByDescending(e => e.Priority).Select(e => e.Element)];
    }

    // Breadth first from the loser to the winner, inside their group: outside it no way leads back.
    private PreferenceCycle? Through(int edge)
    {
        var (winner, loser) = (MajorityGraph.Winner(_graph, edge), MajorityGraph.Loser(_graph, edge));
        var group = _groups.Of[winner];
        Clear();
        See(loser, edge);
        while (_edgeBefore[winner] == 0)
        {
            var v = _waiting.Dequeue();
            for (var arc = _majority.Start[v]; arc < _majority.Start[v + 1]; arc++)
            {
                var next = _majority.Losers[arc];
                if (_edgeBefore[next] == 0 && _groups.Of[next] == group) See(next, _majority.Edges[arc]);
            }
        }

        return Cycle(winner);
    }

    private PreferenceCycle? Cycle(int winner)
    {
        var items = new List<int>();
        var (circulation, smallest) = (0.0, double.PositiveInfinity);
        var v = winner;
        do
        {
            var edge = _edgeBefore[v] - 1;
            items.Add(_graph.Items[v]);
            circulation += Math.Abs(_graph.Flow[edge]);
            smallest = Math.Min(smallest, _graph.Weight[edge]);
            v = MajorityGraph.Winner(_graph, edge);
        }
        while (v != winner);
        if (items.Count < 4) return null;
        items.Reverse();
        return PreferenceCycle.Of([.. items], circulation, smallest);
    }

    private void See(int vertex, int edge)
    {
        _edgeBefore[vertex] = edge + 1;
        _waiting.Enqueue(vertex);
        _seen.Add(vertex);
    }

    private void Clear()
    {
        foreach (var v in _seen) _edgeBefore[v] = 0;
        _seen.Clear();
        _waiting.Clear();
    }
}
