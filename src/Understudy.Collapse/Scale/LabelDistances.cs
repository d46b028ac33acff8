using System.Numerics.Tensors;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Scale;

/// <summary>How far apart the labels stand.</summary>
/// <param name="RootMeanSquare">Drms: the root of the mean of |w_c - w_c'|^2 over all pairs, that is sqrt(2 sum |w_c - mean|^2 / (C - 1)).</param>
/// <param name="Least">Dmin: the smallest distance of two labels.</param>
public sealed record LabelDistances(double RootMeanSquare, double Least)
{
    /// <summary>The distances of label embeddings, one a row. Dmin looks at all C (C - 1) / 2 pairs.</summary>
    /// <exception cref="ArgumentException">There are fewer than two labels.</exception>
    public static LabelDistances Of(Matrix labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Rows < 2) throw new ArgumentException($"there are {labels.Rows} labels; distances need two", nameof(labels));
        var mean = new double[labels.Columns];
        for (var c = 0; c < labels.Rows; c++) TensorPrimitives.MultiplyAdd(labels.Row(c), 1.0 / labels.Rows, mean, mean);
        var (sum, least) = (0.0, double.PositiveInfinity);
        for (var c = 0; c < labels.Rows; c++)
        {
            var distance = TensorPrimitives.Distance<double>(labels.Row(c), mean);
            sum += distance * distance;
            for (var o = 0; o < c; o++) least = Math.Min(least, TensorPrimitives.Distance<double>(labels.Row(c), labels.Row(o)));
        }

        return new LabelDistances(Math.Sqrt(2 * sum / (labels.Rows - 1)), least);
    }
}
