namespace Understudy.Collapse.Preferences;

/// <summary>
/// The graph of what was compared. Vertices are numbered by component and within it by degree, and every edge goes from the
/// lower number to the higher: so a component is a range, and a triangle is found from its vertex of least degree.
/// </summary>
internal sealed class ComparisonGraph
{
    private ComparisonGraph(int[] items, int[] componentStart, int edges)
    {
        (Items, ComponentStart) = (items, componentStart);
        Start = new int[items.Length + 1];
        (From, To) = (new int[edges], new int[edges]);
        (Weight, Flow) = (new double[edges], new double[edges]);
    }

    /// <summary>The item at each vertex. Items that were compared with no other have none.</summary>
    public int[] Items { get; }

    /// <summary>The first vertex of each component, and the number of vertices at the end.</summary>
    public int[] ComponentStart { get; }

    /// <summary>The first edge that leaves each vertex, and the number of edges at the end.</summary>
    public int[] Start { get; }

    /// <summary>Where each edge begins.</summary>
    public int[] From { get; }

    /// <summary>Where each edge ends.</summary>
    public int[] To { get; }

    /// <summary>w_e, the weight of each edge.</summary>
    public double[] Weight { get; }

    /// <summary>Y_e, the mean outcome of each edge for the vertex it begins at, from -1 to 1.</summary>
    public double[] Flow { get; }

    /// <summary>How many vertices.</summary>
    public int Vertices => Items.Length;

    /// <summary>How many edges.</summary>
    public int Edges => From.Length;

    /// <summary>How many components.</summary>
    public int Components => ComponentStart.Length - 1;

    /// <summary>The graph of a tally.</summary>
    public static ComparisonGraph Of(ComparisonTally tally)
    {
        var pairs = tally.Pairs;
        var degree = new int[tally.ItemNumbers];
        var sets = new DisjointSets(tally.ItemNumbers);
        foreach (ref readonly var pair in pairs)
        {
            degree[pair.A]++;
            degree[pair.B]++;
            sets.Join(pair.A, pair.B);
        }

        var (items, componentStart) = Order(degree, sets);
        var graph = new ComparisonGraph(items, componentStart, pairs.Length);
        var vertex = new int[degree.Length];
        for (var v = 0; v < items.Length; v++) vertex[items[v]] = v;
        graph.Fill(pairs, vertex);
        return graph;
    }

    private static (int[] Items, int[] ComponentStart) Order(int[] degree, DisjointSets sets)
    {
        var component = new int[degree.Length];
        var keys = new List<(int Component, int Degree, int Item)>();
        var components = 0;
        for (var item = 0; item < degree.Length; item++)
        {
            if (degree[item] == 0) continue;
            var root = sets.Find(item); // The lowest item of its set, so it has its number before the others ask for it.
            component[item] = root == item ? components++ : component[root];
            keys.Add((component[item], degree[item], item));
        }

        keys.Sort();
        var start = new int[components + 1];
        foreach (var key in keys) start[key.Component + 1]++;
        Accumulate(start);
        return ([.. keys.Select(k => k.Item)], start);
    }

    private void Fill(ReadOnlySpan<PairTally> pairs, int[] vertex)
    {
        foreach (ref readonly var pair in pairs) Start[Math.Min(vertex[pair.A], vertex[pair.B]) + 1]++;
        Accumulate(Start);
        var next = Start.AsSpan(0, Vertices).ToArray();
        foreach (ref readonly var pair in pairs)
        {
            var (a, b) = (vertex[pair.A], vertex[pair.B]);
            var edge = next[Math.Min(a, b)]++;
            (From[edge], To[edge]) = (Math.Min(a, b), Math.Max(a, b));
            Weight[edge] = pair.Weight;
            Flow[edge] = a < b ? pair.Mean : -pair.Mean;
        }
    }

    /// <summary>Counts become the places where the counted begin.</summary>
    internal static void Accumulate(Span<int> counts)
    {
        for (var i = 1; i < counts.Length; i++) counts[i] += counts[i - 1];
    }
}
