using System.Numerics.Tensors;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Geometry;

/// <summary>The means of the classes that have rows, and what their arrangement says.</summary>
internal sealed class ClassGeometry
{
    private const double LeastWithin = 1e-20;

    private readonly GroupedScatter _scatter;
    private readonly Matrix _centred;
    private readonly int[] _classes;

    public ClassGeometry(GroupedScatter scatter)
    {
        _scatter = scatter;
        _classes = [.. Enumerable.Range(0, scatter.Groups).Where(g => scatter.Count(g) > 0)];
        Means = new Matrix(_classes.Length, scatter.Dimension);
        var grand = new double[scatter.Dimension];
        for (var c = 0; c < _classes.Length; c++)
        {
            scatter.Mean(_classes[c])[..scatter.Dimension].CopyTo(Means.Row(c));
            // Step by step, so that neither a sum overflows nor an offset costs digits.
            for (var i = 0; i < grand.Length; i++) grand[i] += (Means[c, i] - grand[i]) / (c + 1);
        }

        _centred = Means.Copy();
        for (var c = 0; c < _classes.Length; c++) TensorPrimitives.Subtract(_centred.Row(c), grand, _centred.Row(c));
    }

    /// <summary>One row for each class that has rows, in the order of the classes' numbers.</summary>
    public Matrix Means { get; }

    public ClassReport Report(double[] within)
    {
        double sw = 0, sb = 0;
        for (var i = 0; i < _scatter.Dimension; i++) sw += within[(i * _scatter.Dimension) + i];
        sw /= Math.Max(1, _scatter.Rows);
        for (var c = 0; c < _classes.Length; c++) sb += TensorPrimitives.SumOfSquares<double>(_centred.Row(c)) / _classes.Length;

        double least = double.PositiveInfinity, sum = 0;
        ClassPair? closest = null;
        for (var a = 0; a < _classes.Length; a++)
        {
            for (var b = a + 1; b < _classes.Length; b++)
            {
                var distance = TensorPrimitives.Distance<double>(_centred.Row(a), _centred.Row(b));
                sum += distance;
                if (distance >= least) continue;
                (least, closest) = (distance, new ClassPair(_classes[a], _classes[b]));
            }
        }

        var several = _classes.Length > 1;
        var pairs = _classes.Length * (_classes.Length - 1.0) / 2;
        return new ClassReport(
            _classes.Length,
            _scatter.Groups - _classes.Length,
            _scatter.Rows,
            several ? least : null,
            closest,
            several ? sum / pairs : null,
            // Over pairs the squares add up to C times those about the mean.
            several ? Math.Sqrt(sb * _classes.Length * 2 / (_classes.Length - 1)) : null,
            sw,
            sb,
            several && sw > LeastWithin ? sb / sw : null);
    }

    public NeuralCollapseReport? NeuralCollapse(double[] within, Matrix? labelEmbeddings)
    {
        if (_classes.Length < 2) return null;
        var norms = new double[_classes.Length];
        for (var c = 0; c < norms.Length; c++) norms[c] = TensorPrimitives.Norm<double>(_centred.Row(c));
        var angles = Angles(norms);
        return new NeuralCollapseReport(
            WithinVariability(within),
            angles is null ? null : Deviation(norms) / TensorPrimitives.Average<double>(norms),
            angles?.Deviation,
            angles?.FromSimplex,
            labelEmbeddings is null ? null : SelfDuality(labelEmbeddings));
    }

    // tr(Sw Sb^+)/C = sum over the directions v of Sb of v^T Sw v / (l C).
    private double? WithinVariability(double[] within)
    {
        var (values, directions) = BetweenDirections();
        var largest = values.Max();
        if (!(largest > 0)) return null;
        var image = new double[_scatter.Dimension];
        var trace = 0.0;
        for (var k = 0; k < values.Length; k++)
        {
            // Class means centred on their own mean have at least one direction of rounding.
            if (values[k] <= 1e-12 * largest) continue;
            var direction = directions.Row(k);
            TensorPrimitives.Divide(direction, TensorPrimitives.Norm<double>(direction), direction);
            for (var i = 0; i < image.Length; i++) image[i] = TensorPrimitives.Dot<double>(within.AsSpan(i * image.Length, image.Length), direction);
            trace += TensorPrimitives.Dot<double>(direction, image) / values[k];
        }

        return trace / _scatter.Rows / _classes.Length;
    }

    // Eigenvalues and vectors, as rows, of Sb = M^T M / C. It shares them with the smaller M M^T / C where there are fewer
    // classes than dimensions: u there is M^T u here, up to its length.
    private (double[] Values, Matrix Directions) BetweenDirections()
    {
        var few = _classes.Length <= _scatter.Dimension;
        var side = few ? _centred : _centred.Transpose();
        var gram = side.Times(side.Transpose());
        var (values, vectors) = SymmetricEigen.Decompose(gram.Span, gram.Rows);
        return ([.. values.Select(l => l / _classes.Length)], few ? vectors.Times(_centred) : vectors);
    }

    // Standard deviation of the cosines over pairs, and their mean distance from the simplex; null where a class mean is the mean of all.
    private (double Deviation, double FromSimplex)? Angles(double[] norms)
    {
        if (TensorPrimitives.Min<double>(norms) <= 1e-12 * TensorPrimitives.Max<double>(norms)) return null;
        double count = 0, mean = 0, squares = 0, fromSimplex = 0;
        for (var a = 0; a < _classes.Length; a++)
        {
            for (var b = a + 1; b < _classes.Length; b++)
            {
                var cosine = TensorPrimitives.Dot<double>(_centred.Row(a), _centred.Row(b)) / (norms[a] * norms[b]);
                var step = cosine - mean;
                mean += step / ++count;
                squares += step * (cosine - mean);
                fromSimplex += Math.Abs(cosine + (1.0 / (_classes.Length - 1)));
            }
        }

        return (Math.Sqrt(squares / count), fromSimplex / count);
    }

    private double? SelfDuality(Matrix labels)
    {
        double own = 0, its = 0;
        for (var c = 0; c < _classes.Length; c++)
        {
            own += TensorPrimitives.SumOfSquares<double>(_centred.Row(c));
            its += TensorPrimitives.SumOfSquares<double>(labels.Row(_classes[c]));
        }

        if (own == 0 || its == 0) return null;
        var sum = 0.0;
        for (var c = 0; c < _classes.Length; c++)
        {
            for (var i = 0; i < labels.Columns; i++)
            {
                var gap = (labels[_classes[c], i] / Math.Sqrt(its)) - (_centred[c, i] / Math.Sqrt(own));
                sum += gap * gap;
            }
        }

        return sum;
    }

    private static double Deviation(double[] values)
    {
        var mean = TensorPrimitives.Average<double>(values);
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
