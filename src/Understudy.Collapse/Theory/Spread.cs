using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>How far labels are from their mean.</summary>
internal static class Spread
{
    /// <summary>Drms of sum_c |w_c - wbar|^2, which is sum_k |q_k|^2 over the class modes: sqrt(2 sum / (C-1)); 0 for a single label.</summary>
    internal static double Drms(double squares, int classes) => classes < 2 ? 0 : Math.Sqrt(2 * squares / (classes - 1));

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
