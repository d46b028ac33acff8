using System.Numerics.Tensors;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Geometry;

/// <summary>How well the nearest class mean does, and whether it decides as the classifier.</summary>
/// <param name="Rows">Labelled rows of the second pass.</param>
/// <param name="Accuracy">The share of rows nearest to the mean of their own class.</param>
/// <param name="ClassifierAccuracy">The share of rows nearest to their own label embedding; null without label embeddings.</param>
/// <param name="Agreement">
/// NC4 (Papyan, Han and Donoho, 2020) as agreement, 1 when collapsed: the share of rows whose nearest class mean and nearest
/// label embedding are of one class. The paper's classifier takes the largest score <c>w x + b</c>; here it is the nearest label
/// embedding, as in the collapse model. Null without label embeddings.
/// </param>
public sealed record NearestMeanReport(long Rows, double? Accuracy, double? ClassifierAccuracy, double? Agreement);

/// <summary>
/// The second pass: class means are known only when the first is over. O(C d) a row. Ties go to the lowest class.
/// </summary>
public sealed class NearestMean
{
    private readonly Prototypes _means;
    private readonly Prototypes? _labels;
    private readonly double[] _row;
    private long _rows;
    private long _right;
    private long _classifierRight;
    private long _agree;

    /// <summary>A check against class means.</summary>
    /// <param name="classMeans">From <see cref="GeometryAccumulator.ClassMeans"/>; a row with NaN is a class without rows and never the nearest.</param>
    /// <param name="labelEmbeddings">Row c for class c, or null.</param>
    /// <exception cref="ArgumentException">The label embeddings do not have a row of the same dimension for each class.</exception>
    public NearestMean(Matrix classMeans, Matrix? labelEmbeddings = null)
    {
        ArgumentNullException.ThrowIfNull(classMeans);
        if (labelEmbeddings is { } w && (w.Columns != classMeans.Columns || w.Rows < classMeans.Rows))
            throw new ArgumentException($"label embeddings of {w.Rows} x {w.Columns} for class means of {classMeans.Rows} x {classMeans.Columns}", nameof(labelEmbeddings));
        _means = new Prototypes(classMeans);
        _labels = labelEmbeddings is null ? null : new Prototypes(labelEmbeddings);
        _row = new double[classMeans.Columns];
    }

    /// <summary>A row of the second pass.</summary>
    /// <param name="row">d values.</param>
    /// <param name="label">The number of its class.</param>
    /// <exception cref="ArgumentException">The row is not d long.</exception>
    public void Add(ReadOnlySpan<double> row, int label)
    {
        if (row.Length != _row.Length) throw new ArgumentException($"a row of {row.Length} values where the dimension is {_row.Length}", nameof(row));
        _rows++;
        var nearest = _means.Nearest(row, _row);
        if (nearest == label) _right++;
        if (_labels is null) return;
        var chosen = _labels.Nearest(row, _row);
        if (chosen == label) _classifierRight++;
        if (chosen == nearest) _agree++;
    }

    /// <summary>The shares so far.</summary>
    public NearestMeanReport Report() => new(_rows, Share(_right), _labels is null ? null : Share(_classifierRight), _labels is null ? null : Share(_agree));

    private double? Share(long count) => _rows == 0 ? null : count / (double)_rows;

    // The nearest of some points by |p|^2/2 - x p, all taken about the mean of the points, so that an offset costs no digits.
    private sealed class Prototypes
    {
        private readonly Matrix _points;
        private readonly double[] _centre;
        private readonly double[] _halves;

        public Prototypes(Matrix points)
        {
            _points = points.Copy();
            _centre = new double[points.Columns];
            _halves = new double[points.Rows];
            var seen = 0;
            for (var c = 0; c < points.Rows; c++)
            {
                if (double.IsNaN(TensorPrimitives.Sum<double>(points.Row(c)))) continue;
                seen++;
                for (var i = 0; i < _centre.Length; i++) _centre[i] += (points[c, i] - _centre[i]) / seen;
            }

            for (var c = 0; c < points.Rows; c++)
            {
                TensorPrimitives.Subtract(_points.Row(c), _centre, _points.Row(c));
                _halves[c] = TensorPrimitives.SumOfSquares<double>(_points.Row(c)) / 2;
            }
        }

        public int Nearest(ReadOnlySpan<double> row, double[] scratch)
        {
            TensorPrimitives.Subtract(row, _centre, scratch);
            var (best, least) = (-1, double.PositiveInfinity);
            for (var c = 0; c < _halves.Length; c++)
            {
                // NaN compares as false: an empty class is never taken.
                var distance = _halves[c] - TensorPrimitives.Dot<double>(scratch, _points.Row(c));
                if (distance < least) (best, least) = (c, distance);
            }

            return best;
        }
    }
}
