using Understudy.Collapse.Model;

namespace Understudy.Collapse.Theory;

/// <summary>
/// Which labels hang together through samples they share. Collapse happens inside a component: without a head each component
/// keeps one weighted mean, so that as many label clusters survive as there are components (derived here).
/// </summary>
public sealed class ConnectedComponents
{
    private readonly int[] _ofLabel;

    private ConnectedComponents(int[] ofLabel, int count) => (_ofLabel, Count) = (ofLabel, count);

    /// <summary>How many components there are; the number of zero modes of L = [[D_r, -A], [-A^T, D_c]].</summary>
    public int Count { get; }

    /// <summary>The component of each label; components are numbered by their lowest label.</summary>
    public IReadOnlyList<int> OfLabel => _ofLabel;

    /// <summary>The components of a coupling.</summary>
    public static ConnectedComponents Of(Coupling coupling)
    {
        ArgumentNullException.ThrowIfNull(coupling);
        var parent = Enumerable.Range(0, coupling.Labels).ToArray();
        for (var i = 0; i < coupling.Samples; i++)
        {
            var labels = coupling.LabelsOf(i);
            var first = Root(parent, labels[0]);
            foreach (var label in labels[1..])
            {
                var root = Root(parent, label);
                // The lower label stays the root, so that the numbering does not depend on the order of samples.
                (parent[Math.Max(first, root)], first) = (Math.Min(first, root), Math.Min(first, root));
            }
        }

        var ofLabel = new int[coupling.Labels];
        var count = 0;
        for (var c = 0; c < ofLabel.Length; c++)
        {
            var root = Root(parent, c);
            ofLabel[c] = root == c ? count++ : ofLabel[root];
        }

        return new ConnectedComponents(ofLabel, count);
    }

    private static int Root(int[] parent, int label)
    {
        while (parent[label] != label) label = parent[label] = parent[parent[label]];
        return label;
    }
}
