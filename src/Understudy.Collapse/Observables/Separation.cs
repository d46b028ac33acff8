using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Observables;

/// <summary>How far label embeddings are from each other.</summary>
/// <param name="Rms">The root of the mean squared distance over all pairs of labels, sqrt(2 sum |w - mean|^2 / (C - 1)).</param>
/// <param name="Least">The least distance of two labels.</param>
/// <param name="Mean">The mean distance over all pairs.</param>
/// <remarks>All are 0 for a single label.</remarks>
public readonly record struct Separation(double Rms, double Least, double Mean)
{
    /// <summary>The separation of labels, one a row.</summary>
    public static Separation Of(Matrix labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var (squares, least, total, pairs) = (0.0, double.PositiveInfinity, 0.0, 0L);
        for (var a = 0; a < labels.Rows; a++)
        {
            for (var b = 0; b < a; b++)
            {
                var square = Distance.Squared(labels.Row(a), labels.Row(b));
                (squares, least, total, pairs) = (squares + square, Math.Min(least, square), total + Math.Sqrt(square), pairs + 1);
            }
        }

        return pairs == 0 ? default : new Separation(Math.Sqrt(squares / pairs), Math.Sqrt(least), total / pairs);
    }
}
