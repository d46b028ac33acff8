using System.Numerics.Tensors;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>What a level of the theory says about one time.</summary>
/// <param name="Time">t.</param>
/// <param name="Drms">sqrt of the mean of |w_c - w_c'|^2 over pairs of classes.</param>
/// <param name="ProjectedDrms">The same with P w.</param>
/// <param name="Gain">&lt;P w, w&gt; / &lt;w, w&gt; of centred labels; tends to rho where stop-gradient holds the classes apart. Null where all labels are one point.</param>
/// <param name="SquaredGain">&lt;P P w, w&gt; / &lt;w, w&gt;, which tends to 1 - g there. Null as the gain.</param>
/// <param name="BulkGain">p_b, the head's gain where no class is; null where the level does not keep it apart.</param>
/// <param name="BulkVariance">Mean variance, per direction, of what of the samples no mode holds.</param>
public sealed record LevelPoint(double Time, double Drms, double ProjectedDrms, double? Gain, double? SquaredGain, double? BulkGain, double BulkVariance)
{
    /// <summary>P: d x d on level 1, within the span of the labels at the start on level 2, null on level 3.</summary>
    public Matrix? Head { get; init; }

    /// <summary>W, C x d; null on level 3.</summary>
    public Matrix? Labels { get; init; }

    /// <summary>The point of labels in the coordinates the head is in.</summary>
    internal static LevelPoint Of(double time, Matrix labels, Matrix head, double? bulkGain, double bulkVariance)
    {
        var centred = Spread.Centred(labels);
        var seen = centred.Times(head.Transpose());
        var size = TensorPrimitives.SumOfSquares<double>(centred.Span);
        // <P P w, w> = <P w, P^T w>.
        double? Share(Matrix left, Matrix right) => size > 0 ? TensorPrimitives.Dot<double>(left.Span, right.Span) / size : null;
        return new LevelPoint(
            time,
            Spread.Drms(size, labels.Rows),
            Spread.Drms(TensorPrimitives.SumOfSquares<double>(seen.Span), labels.Rows),
            Share(seen, centred),
            Share(seen, centred.Times(head)),
            bulkGain,
            bulkVariance)
        { Head = head };
    }
}
