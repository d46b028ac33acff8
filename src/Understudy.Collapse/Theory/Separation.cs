using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>Distances between classes from label embeddings.</summary>
internal static class Separation
{
    /// <summary>Drms = sqrt(mean over pairs of |w_c - w_c'|^2) = sqrt(2 sum |w_c - wbar|^2 / (C-1)); 0 for a single label.</summary>
    internal static double Rms(Matrix labels)
    {
        var centred = Centred(labels);
        return OfSquares(System.Numerics.Tensors.TensorPrimitives.SumOfSquares<double>(centred.Span), labels.Rows);
    }

    /// <summary>Drms of sum_k |q_k|^2 over the class modes, which is sum_c |w_c - wbar|^2.</summary>
    internal static double OfSquares(double squares, int classes) => classes < 2 ? 0 : Math.Sqrt(2 * squares / (classes - 1));

    /// <summary>Labels without their mean.</summary>
    internal static Matrix Centred(Matrix labels)
    {
        var centred = labels.Copy();
        for (var j = 0; j < labels.Columns; j++)
        {
            var mean = 0.0;
            for (var c = 0; c < labels.Rows; c++) mean += labels[c, j] / labels.Rows;
            for (var c = 0; c < labels.Rows; c++) centred[c, j] -= mean;
        }

        return centred;
    }
}
