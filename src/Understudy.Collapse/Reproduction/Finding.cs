namespace Understudy.Collapse.Reproduction;

/// <summary>What an experiment asked and found.</summary>
/// <param name="Question">The question.</param>
/// <param name="Theory">What theory says, with its formulas.</param>
/// <param name="Seen">What was seen, in words, with the numbers of this run.</param>
/// <param name="Claim">Whose claim it is: what the paper's abstract states and what was derived here.</param>
/// <param name="Comparisons">Theory beside the run, number by number; at least one.</param>
/// <param name="Plots">What to draw, each plot a figure of its own.</param>
public sealed record Finding(
    string Question,
    string Theory,
    string Seen,
    string Claim,
    IReadOnlyList<Comparison> Comparisons,
    IReadOnlyList<Plot> Plots)
{
    /// <summary>The graph of labels and what ties them, where the experiment is about one.</summary>
    public LabelGraph? Graph { get; init; }

    /// <summary>Whether every comparison holds.</summary>
    public bool Holds => Comparisons.All(c => c.Holds);
}

/// <summary>Labels as nodes; an edge for every pair that frustrated samples tie.</summary>
/// <param name="Components">For each label its connected component, numbered from 0.</param>
/// <param name="Edges">Pairs of labels with the number of samples tied to both.</param>
public sealed record LabelGraph(IReadOnlyList<int> Components, IReadOnlyList<LabelEdge> Edges);

/// <summary>Two labels that share frustrated samples.</summary>
/// <param name="From">One label.</param>
/// <param name="To">The other.</param>
/// <param name="Samples">How many samples are tied to both.</param>
public sealed record LabelEdge(int From, int To, int Samples);
