using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

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
        var sets = new DisjointSets(coupling.Labels);
        for (var i = 0; i < coupling.Samples; i++)
        {
            var labels = coupling.LabelsOf(i);
            foreach (var label in labels[1..]) sets.Join(labels[0], label);
        }

        var ofLabel = new int[coupling.Labels];
        var count = 0;
        for (var c = 0; c < ofLabel.Length; c++)
        {
            // The lowest label of its component, so it has its number before the others ask for it.
            var root = sets.Find(c);
            ofLabel[c] = root == c ? count++ : ofLabel[root];
        }

        return new ConnectedComponents(ofLabel, count);
    }
}
