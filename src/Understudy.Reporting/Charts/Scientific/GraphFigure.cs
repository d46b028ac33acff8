namespace Understudy.Reporting.Charts.Scientific;

/// <summary>A small graph of labels on a circle; edges are as thick as what binds them. Drawn by <see cref="ScientificFigures.Graph"/>.</summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Caption">How to read it.</param>
/// <param name="Nodes">The labels, clockwise from the top.</param>
/// <param name="Edges">What binds them.</param>
public sealed record GraphFigure(string Title, string Caption, IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges)
{
    /// <summary>What an edge's weight counts.</summary>
    /// <value><c>frustrated samples</c>, if not set.</value>
    public string Weight { get; init; } = "frustrated samples";
}

/// <summary>A label.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cluster">The number of its cluster, from 0; labels of one cluster share a colour.</param>
public sealed record GraphNode(string Name, int Cluster);

/// <summary>A bond between two labels.</summary>
/// <param name="From">Index into <see cref="GraphFigure.Nodes"/>.</param>
/// <param name="To">Another.</param>
/// <param name="Weight">Its strength, finite; an edge without any (0 or less) is not drawn.</param>
public sealed record GraphEdge(int From, int To, double Weight);
