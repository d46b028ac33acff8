using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Understudy.Collapse.Geometry;

/// <summary>Mean and variance of each dimension over rows scaled to length one, in one pass (Welford), mergeable (Chan and others).</summary>
internal sealed class UnitRows(int stride)
{
    private readonly double[] _mean = new double[stride];
    private readonly double[] _squares = new double[stride];
    private long _rows;

    /// <summary>Rows without a direction; they count as the zero vector.</summary>
    public long Zeros { get; private set; }

    /// <summary>One row, padded with zeros to the stride.</summary>
    public void Add(ReadOnlySpan<double> row)
    {
        var length = Math.Sqrt(TensorPrimitives.SumOfSquares(row));
        if (length == 0) Zeros++;
        var scale = new Vector<double>(length == 0 ? 0 : 1 / length);
        var share = new Vector<double>(1.0 / ++_rows);
        var from = MemoryMarshal.Cast<double, Vector<double>>(row);
        var mean = MemoryMarshal.Cast<double, Vector<double>>(_mean.AsSpan());
        var squares = MemoryMarshal.Cast<double, Vector<double>>(_squares.AsSpan());
        for (var i = 0; i < mean.Length && i < from.Length && i < squares.Length; i++)
        {
            var unit = from[i] * scale;
            var step = unit - mean[i];
            mean[i] += step * share;
            squares[i] += step * (unit - mean[i]);
        }
    }

    public void Merge(UnitRows other)
    {
        Zeros += other.Zeros;
        if (other._rows == 0) return;
        var (mine, its) = (_rows, other._rows);
        _rows += its;
        var share = its / (double)_rows;
        for (var i = 0; i < _mean.Length; i++)
        {
            var step = other._mean[i] - _mean[i];
            _mean[i] += step * share;
            _squares[i] += other._squares[i] + (step * step * mine * share);
        }
    }

    /// <summary>The standard deviation (over all rows, not N - 1) of each dimension, averaged over the dimensions; null without rows.</summary>
    public double? MeanDeviation(int dimension)
    {
        if (_rows == 0) return null;
        var sum = 0.0;
        foreach (var s in _squares.AsSpan(0, dimension)) sum += Math.Sqrt(s / _rows);
        return sum / dimension;
    }
}
