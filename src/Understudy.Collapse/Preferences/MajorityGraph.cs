namespace Understudy.Collapse.Preferences;

/// <summary>Who beats whom by strict majority: an arc for every edge with Y_e other than 0, from the winner to the loser.</summary>
internal sealed class MajorityGraph
{
    /// <summary>The majority graph of what was compared, over the same vertices.</summary>
    public MajorityGraph(ComparisonGraph graph)
    {
        Start = new int[graph.Vertices + 1];
        for (var e = 0; e < graph.Edges; e++)
        {
            if (graph.Flow[e] != 0) Start[Winner(graph, e) + 1]++;
        }

        ComparisonGraph.Accumulate(Start);
        Losers = new int[Start[^1]];
        Edges = new int[Start[^1]];
        var next = Start.AsSpan(0, graph.Vertices).ToArray();
        for (var e = 0; e < graph.Edges; e++)
        {
            if (graph.Flow[e] == 0) continue;
            var winner = Winner(graph, e);
            (Losers[next[winner]], Edges[next[winner]++]) = (Loser(graph, e), e);
        }
    }

    /// <summary>The first arc of each vertex, and the number of arcs at the end.</summary>
    public int[] Start { get; }

    /// <summary>Where each arc ends.</summary>
    public int[] Losers { get; }

    /// <summary>The edge of each arc.</summary>
    public int[] Edges { get; }

    /// <summary>How many vertices.</summary>
    public int Vertices => Start.Length - 1;

    /// <summary>The vertex that an edge's majority prefers.</summary>
    public static int Winner(ComparisonGraph graph, int edge) => graph.Flow[edge] > 0 ? graph.From[edge] : graph.To[edge];

    /// <summary>The vertex that it does not.</summary>
    public static int Loser(ComparisonGraph graph, int edge) => graph.Flow[edge] > 0 ? graph.To[edge] : graph.From[edge];
}
