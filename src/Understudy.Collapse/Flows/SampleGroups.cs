using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Flows;

/// <summary>Free samples in the coordinates in which they touch the labels.</summary>
/// <remarks>
/// Samples coupled alike feel the same pull: only their mean talks to the labels, what they differ by decays as exp(-l_x r t). The same holds
/// among all samples of one row sum r: the labels see at most C directions of them (the column space of their coupling), all else decays at l_x r.
/// So a design of any size has C coordinates for each value of the row sum, or fewer.
/// </remarks>
internal sealed class SampleGroups : ILinearCoordinates
{
    private readonly Coupling _coupling;
    private readonly int[] _groupOf;
    private readonly double[] _roots;
    private readonly double[] _rowSums;
    private readonly List<RowSumClass> _classes = [];

    internal SampleGroups(Coupling coupling)
    {
        _coupling = coupling;
        _groupOf = new int[coupling.Samples];
        var groups = new Dictionary<int, int>(new SameLinks(coupling));
        var (members, counts) = (new List<int>(), new List<int>());
        for (var i = 0; i < coupling.Samples; i++)
        {
            if (!groups.TryGetValue(i, out var group))
            {
                groups.Add(i, group = members.Count);
                members.Add(i);
                counts.Add(0);
            }

            _groupOf[i] = group;
            counts[group]++;
        }

        _roots = [.. counts.Select(count => Math.Sqrt(count))];
        _rowSums = [.. members.Select(i => coupling.RowSums[i])];
        foreach (var alike in Enumerable.Range(0, members.Count).GroupBy(group => _rowSums[group]))
        {
            int[] inClass = [.. alike];
            _classes.Add(new RowSumClass(alike.Key, Size, inClass, new Lazy<RowSumBasis>(() => RowSumBasis.Of(coupling, inClass, members, _roots))));
            Size += Math.Min(inClass.Length, coupling.Labels);
        }
    }

    /// <inheritdoc/>
    public int Size { get; }

    /// <inheritdoc/>
    public Matrix Factor()
    {
        var factor = new Matrix(Size + _coupling.Labels, Size + _coupling.Labels);
        foreach (var alike in _classes)
        {
            // r |z|^2 - 2 z^T R w + |R w|^2 / r, the last of which completes the square and is made up for in the labels' own rows.
            var (root, pull) = (Math.Sqrt(alike.RowSum), alike.Basis.Value.Pull);
            for (var k = 0; k < pull.Rows; k++)
            {
                factor[alike.First + k, alike.First + k] = root;
                TensorPrimitives.Multiply(pull.Row(k), -1 / root, factor.Row(alike.First + k)[Size..]);
            }
        }

        var labels = LabelLaplacian.Factor(_coupling);
        for (var c = 0; c < labels.Rows; c++) labels.Row(c).CopyTo(factor.Row(Size + c)[Size..]);
        return factor;
    }

    /// <inheritdoc/>
    public Matrix Compress(Matrix samples)
    {
        // The groups' means, times the root of how many they are.
        var means = new Matrix(_roots.Length, samples.Columns);
        for (var i = 0; i < samples.Rows; i++)
        {
            var mean = means.Row(_groupOf[i]);
            TensorPrimitives.MultiplyAdd(samples.Row(i), 1 / _roots[_groupOf[i]], mean, mean);
        }

        var coordinates = new Matrix(Size, samples.Columns);
        foreach (var alike in _classes)
        {
            var inClass = new Matrix(alike.Groups.Length, samples.Columns);
            for (var k = 0; k < inClass.Rows; k++) means.Row(alike.Groups[k]).CopyTo(inClass.Row(k));
            var part = alike.Basis.Value.Directions is { } directions ? directions.TransposeTimes(inClass) : inClass;
            part.Span.CopyTo(coordinates.Span[(alike.First * samples.Columns)..]);
        }

        return coordinates;
    }

    /// <inheritdoc/>
    public Matrix Expand(Matrix coordinates, Matrix initial, Matrix start, double progress)
    {
        if (progress == 0) return initial.Copy();
        var (now, then) = (Means(coordinates), Means(start));
        var samples = new Matrix(initial.Rows, initial.Columns);
        for (var i = 0; i < samples.Rows; i++)
        {
            // What the labels do not see decays; what they see has gone its own way.
            var group = _groupOf[i];
            var row = samples.Row(i);
            TensorPrimitives.Subtract(initial.Row(i), then.Row(group), row);
            TensorPrimitives.Multiply(row, Math.Exp(-progress * _rowSums[group]), row);
            TensorPrimitives.Add(row, now.Row(group), row);
        }

        return samples;
    }

    // Each group's mean, as far as the labels see it.
    private Matrix Means(Matrix coordinates)
    {
        var means = new Matrix(_roots.Length, coordinates.Columns);
        foreach (var alike in _classes)
        {
            var directions = alike.Basis.Value.Directions;
            var height = directions?.Columns ?? alike.Groups.Length;
            var part = new Matrix(height, coordinates.Columns, coordinates.Span.Slice(alike.First * coordinates.Columns, height * coordinates.Columns).ToArray());
            if (directions is not null) part = directions.Times(part);
            for (var k = 0; k < alike.Groups.Length; k++) TensorPrimitives.Divide(part.Row(k), _roots[alike.Groups[k]], means.Row(alike.Groups[k]));
        }

        return means;
    }

    // All groups of one row sum, and where their coordinates begin.
    private sealed record RowSumClass(double RowSum, int First, int[] Groups, Lazy<RowSumBasis> Basis);

    // What the labels see of the groups of one row sum: orthonormal directions, a column each (null for the groups themselves), and the pull of the labels along each.
    private sealed record RowSumBasis(Matrix? Directions, Matrix Pull)
    {
        internal static RowSumBasis Of(Coupling coupling, int[] groups, List<int> members, double[] roots)
        {
            var pull = new Matrix(groups.Length, coupling.Labels);
            for (var k = 0; k < groups.Length; k++)
            {
                var labels = coupling.LabelsOf(members[groups[k]]);
                var weights = coupling.WeightsOf(members[groups[k]]);
                for (var e = 0; e < labels.Length; e++) pull[k, labels[e]] = roots[groups[k]] * weights[e];
            }

            if (groups.Length <= coupling.Labels) return new RowSumBasis(null, pull);
            var decomposition = new HouseholderQr(pull);
            return new RowSumBasis(decomposition.Orthonormal(), decomposition.Triangle);
        }
    }

    // Samples are the same when their links are.
    private sealed class SameLinks(Coupling coupling) : IEqualityComparer<int>
    {
        public bool Equals(int a, int b) => coupling.LabelsOf(a).SequenceEqual(coupling.LabelsOf(b)) && coupling.WeightsOf(a).SequenceEqual(coupling.WeightsOf(b));

        public int GetHashCode(int sample)
        {
            var hash = new HashCode();
            foreach (var label in coupling.LabelsOf(sample)) hash.Add(label);
            foreach (var weight in coupling.WeightsOf(sample)) hash.Add(weight);
            return hash.ToHashCode();
        }
    }
}
