namespace Understudy.Collapse.Preferences;

/// <summary>
/// Takes vertices with one edge out of the normal equations, again and again, and puts them back. That is exact, and it
/// leaves nothing of a tree, on which conjugate gradients would need as many steps as the tree is deep.
/// </summary>
internal sealed class Leaves
{
    private readonly List<(int Leaf, int Neighbour, double Weight)> _taken = [];
    private readonly List<double> _above = [];

    /// <summary>Finds the leaves, those that become leaves when they are gone, and so on.</summary>
    public Leaves(ComparisonGraph graph)
    {
        Kept = new bool[graph.Vertices];
        Array.Fill(Kept, true);
        var degree = new int[graph.Vertices];
        var edges = new int[graph.Vertices]; // All edges of a vertex by exclusive or: where one is left, it is that one.
        for (var e = 0; e < graph.Edges; e++)
        {
            degree[graph.From[e]]++;
            degree[graph.To[e]]++;
            edges[graph.From[e]] ^= e;
            edges[graph.To[e]] ^= e;
        }

        for (var v = 0; v < graph.Vertices; v++)
        {
            for (var leaf = v; degree[leaf] == 1;)
            {
                var edge = edges[leaf];
                var neighbour = graph.From[edge] == leaf ? graph.To[edge] : graph.From[edge];
                _taken.Add((leaf, neighbour, graph.Weight[edge]));
                (Kept[leaf], degree[leaf]) = (false, 0);
                degree[neighbour]--;
                edges[neighbour] ^= edge;
                // One that comes later in the loop is found there.
                leaf = neighbour < v ? neighbour : v;
            }
        }
    }

    /// <summary>Whether a vertex stays in the equations.</summary>
    public bool[] Kept { get; }

    /// <summary>How many vertices are taken out.</summary>
    public int Count => _taken.Count;

    /// <summary>Takes the leaves out of a right-hand side: the neighbour inherits what stood at the leaf.</summary>
    public void Eliminate(double[] b)
    {
        foreach (var (leaf, neighbour, weight) in _taken)
        {
            _above.Add(b[leaf] / weight);
            b[neighbour] += b[leaf];
            b[leaf] = 0;
        }
    }

    /// <summary>Gives the leaves their scores, last taken first.</summary>
    public void Restore(double[] scores)
    {
        for (var i = _taken.Count - 1; i >= 0; i--) scores[_taken[i].Leaf] = scores[_taken[i].Neighbour] + _above[i];
    }
}
