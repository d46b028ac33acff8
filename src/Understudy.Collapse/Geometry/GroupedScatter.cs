using System.Numerics.Tensors;

namespace Understudy.Collapse.Geometry;

/// <summary>
/// Counts, means and the scatter of rows about the mean of their group, W = sum over groups of sum over rows of
/// (x - mean)(x - mean)^T, in one pass and in O(d^2 + groups x d) memory.
/// </summary>
/// <remarks>
/// Welford's identity: the n-th row of a group adds (n-1)/n (x - m)(x - m)^T, m the mean before it. So the row
/// sqrt((n-1)/n) (x - m) is handed to a <see cref="GramAccumulator"/>. Nothing is ever subtracted from W: an offset of the
/// data, however large, costs no digits beyond those that the rows themselves have lost. Two parts merge by Chan, Golub
/// and LeVeque (The American Statistician 37, 1983). The sums depend on the order of the rows, not on how calls cut them.
/// </remarks>
internal sealed class GroupedScatter
{
    private readonly GramAccumulator _scatter;
    private readonly double[] _residual;
    private long[] _counts;
    private double[] _means;

    public GroupedScatter(int dimension, int groups)
    {
        Dimension = dimension;
        _scatter = new GramAccumulator(dimension);
        _residual = new double[Stride];
        _counts = new long[groups];
        _means = new double[checked(groups * Stride)];
        Groups = groups;
    }

    public int Dimension { get; }

    /// <summary>The length of a row with the zeros behind it.</summary>
    public int Stride => _scatter.Stride;

    /// <summary>Groups known so far, those without rows included.</summary>
    public int Groups { get; private set; }

    /// <summary>Rows of all groups.</summary>
    public long Rows { get; private set; }

    public long Count(int group) => _counts[group];

    /// <summary>The mean of a group's rows, <see cref="Stride"/> long; zeros where it has none.</summary>
    public ReadOnlySpan<double> Mean(int group) => _means.AsSpan(group * Stride, Stride);

    /// <summary>Makes room for more groups; takes at most twice the memory needed.</summary>
    public void Grow(int groups)
    {
        if (groups > _counts.Length)
        {
            var room = (int)Math.Max(groups, Math.Min(2L * _counts.Length, Array.MaxLength / Stride));
            Array.Resize(ref _means, checked(room * Stride));
            Array.Resize(ref _counts, room);
        }

        Groups = Math.Max(Groups, groups);
    }

    /// <summary>One row, <see cref="Stride"/> long.</summary>
    public void Add(ReadOnlySpan<double> row, int group)
    {
        Rows++;
        var n = ++_counts[group];
        var mean = _means.AsSpan(group * Stride, Stride);
        TensorPrimitives.Subtract(row, mean, _residual);
        TensorPrimitives.MultiplyAdd(_residual, 1.0 / n, mean, mean);
        // The first row of a group is its mean.
        if (n > 1) Push(Math.Sqrt((n - 1.0) / n));
    }

    /// <summary>Adds what another has seen, group by group.</summary>
    public void Merge(GroupedScatter other)
    {
        Grow(other.Groups);
        _scatter.Add(other._scatter);
        for (var g = 0; g < other.Groups; g++) AddMean(other.Mean(g), other._counts[g], g);
    }

    /// <summary>Adds so many rows that all lie at their mean.</summary>
    public void AddMean(ReadOnlySpan<double> itsMean, long its, int group)
    {
        if (its == 0) return;
        var mine = _counts[group];
        var mean = _means.AsSpan(group * Stride, Stride);
        var share = its / (double)(mine + its);
        TensorPrimitives.Subtract(itsMean, mean, _residual);
        TensorPrimitives.MultiplyAdd(_residual, share, mean, mean);
        _counts[group] = mine + its;
        Rows += its;
        if (mine > 0) Push(Math.Sqrt(mine * share));
    }

    /// <summary>The scatter W, d x d, row after row, symmetric.</summary>
    public double[] Within() => _scatter.Sum();

    private void Push(double scale)
    {
        TensorPrimitives.Multiply(_residual, scale, _residual);
        _scatter.Add(_residual);
    }
}
