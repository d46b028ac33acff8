namespace Understudy.Collapse.Preferences;

/// <summary>
/// Groups of items each of which beats every other over some chain of majorities: the strongly connected components (Tarjan,
/// 1972), with a stack of its own, since a chain may be as long as there are items.
/// </summary>
internal sealed class StrongComponents
{
    private readonly MajorityGraph _graph;
    private readonly int[] _found;
    private readonly int[] _low;
    private readonly Stack<int> _open = new();
    private int _time;

    private StrongComponents(MajorityGraph graph)
    {
        _graph = graph;
        (_found, _low) = (new int[graph.Vertices], new int[graph.Vertices]);
        Of = new int[graph.Vertices];
        Array.Fill(Of, -1);
        var next = graph.Start.AsSpan(0, graph.Vertices).ToArray();
        var path = new Stack<int>();
        for (var root = 0; root < graph.Vertices; root++)
        {
            if (_found[root] == 0) Walk(root, next, path);
        }
    }

    /// <summary>The group of each vertex, numbered from 0.</summary>
    public int[] Of { get; }

    /// <summary>How many vertices each group has.</summary>
    public List<int> Sizes { get; } = [];

    /// <summary>The groups of a majority graph.</summary>
    public static StrongComponents In(MajorityGraph graph) => new(graph);

    private void Walk(int root, int[] next, Stack<int> path)
    {
        Open(root, path);
        while (path.TryPeek(out var v))
        {
            if (next[v] < _graph.Start[v + 1])
            {
                var w = _graph.Losers[next[v]++];
                if (_found[w] == 0) Open(w, path);
                else if (Of[w] < 0) _low[v] = Math.Min(_low[v], _found[w]);
                continue;
            }

            path.Pop();
            if (path.TryPeek(out var parent)) _low[parent] = Math.Min(_low[parent], _low[v]);
            if (_low[v] == _found[v]) Close(v);
        }
    }

    private void Open(int v, Stack<int> path)
    {
        _found[v] = _low[v] = ++_time;
        path.Push(v);
        _open.Push(v);
    }

    private void Close(int root)
    {
        var size = 0;
        for (var v = -1; v != root; size++)
        {
            v = _open.Pop();
            Of[v] = Sizes.Count;
        }

        Sizes.Add(size);
    }
}
