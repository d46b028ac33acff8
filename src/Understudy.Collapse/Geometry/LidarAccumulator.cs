using System.Numerics.Tensors;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Geometry;

/// <summary>What LiDAR says of embeddings of several views of each object.</summary>
/// <param name="Objects">n.</param>
/// <param name="Views">Embeddings of all objects together.</param>
/// <param name="Lidar">
/// exp of the entropy of p_k = l_k / sum l + 1e-7, l the eigenvalues of Sw^-1/2 Sb Sw^-1/2: how many directions tell
/// objects apart, measured by how much views of one object differ. At most min(n - 1, d). Null where the objects' means coincide.
/// </param>
/// <param name="Regularisation">
/// delta / (tr Sw / d), how large the number on Sw's diagonal is beside what it is added to. From some tenths on it decides
/// the result, since LiDAR with a fixed delta is not invariant to the scale of the embeddings. Null where views do not differ: then it decides alone.
/// </param>
public sealed record LidarReport(long Objects, long Views, double? Lidar, double? Regularisation);

/// <summary>
/// LiDAR (Thilak and others, ICLR 2024, eqs. 1-4): linear discriminant analysis with objects as classes and their views as samples.
/// Sb is the mean over objects of (m_o - m)(m_o - m)^T, Sw the mean over objects of the mean over views of
/// (x - m_o)(x - m_o)^T, plus delta on the diagonal. One pass, O(d^2) memory.
/// </summary>
public sealed class LidarAccumulator
{
    private readonly int _dimension;
    private readonly GroupedScatter _between;
    private readonly GramAccumulator _within;
    private readonly double[] _mean;
    private readonly double[] _row;
    private long _views;

    /// <summary>An accumulator that has seen nothing.</summary>
    /// <param name="dimension">d, the length of an embedding.</param>
    /// <exception cref="ArgumentOutOfRangeException">The dimension is not positive, or above <see cref="GeometryAccumulator.MostDimensions"/>.</exception>
    public LidarAccumulator(int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimension);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimension, GeometryAccumulator.MostDimensions);
        _dimension = dimension;
        _between = new GroupedScatter(dimension, 1);
        _within = new GramAccumulator(dimension);
        _mean = new double[_between.Stride];
        _row = new double[_between.Stride];
    }

    /// <summary>Adds one object.</summary>
    /// <param name="views">Its embeddings, row after row: at least two, and all of them.</param>
    /// <exception cref="ArgumentException">There are fewer than two whole rows, or a value is NaN, infinite or above 1e100 in magnitude; names the object.</exception>
    public void AddObject(ReadOnlySpan<double> views)
    {
        var count = views.Length / _dimension;
        if (count < 2 || count * _dimension != views.Length) throw new ArgumentException($"{views.Length} values are not two or more views of {_dimension}", nameof(views));
        if (!(Math.Abs(TensorPrimitives.MaxMagnitude(views)) <= GeometryAccumulator.Largest)) throw new ArgumentException($"object {_between.Rows} (from 0) holds a value that is NaN, infinite or too large; repair or drop it", nameof(views));
        var mean = _mean.AsSpan(0, _dimension);
        mean.Clear();
        for (var v = 0; v < count; v++)
        {
            TensorPrimitives.Subtract(views.Slice(v * _dimension, _dimension), mean, _row);
            TensorPrimitives.MultiplyAdd(_row.AsSpan(0, _dimension), 1.0 / (v + 1), mean, mean);
        }

        for (var v = 0; v < count; v++)
        {
            TensorPrimitives.Subtract(views.Slice(v * _dimension, _dimension), mean, _row);
            TensorPrimitives.Multiply(_row, 1 / Math.Sqrt(count), _row);
            _within.Add(_row);
        }

        _between.Add(_mean, 0);
        _views += count;
    }

    /// <summary>LiDAR of the objects seen so far; more may follow.</summary>
    /// <param name="delta">What is added to Sw's diagonal; the paper's is 1e-4.</param>
    /// <param name="epsilon">What is added to each normalised eigenvalue; the paper's is 1e-7.</param>
    /// <exception cref="ArgumentOutOfRangeException">Delta is not positive.</exception>
    public LidarReport Report(double delta = 1e-4, double epsilon = Spectra.RankMeEpsilon)
    {
        if (!(delta > 0)) throw new ArgumentOutOfRangeException(nameof(delta), delta, "delta is above 0");
        var objects = Math.Max(1, _between.Rows);
        var (within, between) = (_within.Sum(), _between.Within());
        TensorPrimitives.Divide(within, objects, within);
        TensorPrimitives.Divide(between, objects, between);
        var trace = 0.0;
        for (var i = 0; i < _dimension; i++)
        {
            trace += within[(i * _dimension) + i];
            within[(i * _dimension) + i] += delta;
        }

        return new LidarReport(_between.Rows, _views, Lidar(within, between, epsilon), trace > 0 ? delta / (trace / _dimension) : null);
    }

    private double? Lidar(double[] within, double[] between, double epsilon)
    {
        if (!Cholesky.Factor(within, _dimension)) return null;
        var eigenvalues = SymmetricEigen.Values(Cholesky.Whiten(within, between, _dimension), _dimension);
        return Spectra.RankMe(Spectra.Floored(eigenvalues, _between.Rows - 1), epsilon);
    }
}
