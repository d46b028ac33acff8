using System.Numerics.Tensors;

namespace Understudy.Collapse.Numerics;

/// <summary>How fast the fastest mode of a field moves near a point.</summary>
public static class SpectralRadius
{
    private const int Settling = 60;
    private const int Measured = 40;

    /// <summary>
    /// The largest magnitude of an eigenvalue of the field's Jacobian at a point, by power iteration; approached from below, usually to a percent or better.
    /// </summary>
    /// <param name="field">Smooth about the point.</param>
    /// <param name="point">As many numbers as the field asks for.</param>
    /// <param name="stream">The stream of <see cref="SplitMix64"/> that gives the first direction.</param>
    /// <remarks>
    /// Products with the Jacobian are central differences of the field, exact for fields of second order. Complex pairs are measured by their mean growth.
    /// </remarks>
    public static double Of(IVectorField field, ReadOnlySpan<double> point, ulong stream)
    {
        ArgumentNullException.ThrowIfNull(field);
        var direction = SplitMix64.Fill(stream, 1, field.Size, 1).Span.ToArray();
        var (ahead, behind, shifted) = (new double[field.Size], new double[field.Size], new double[field.Size]);
        var step = 1e-4 * Math.Max(1, TensorPrimitives.Norm(point));
        var growth = 0.0;
        for (var k = 0; k < Settling + Measured; k++)
        {
            var norm = TensorPrimitives.Norm<double>(direction);
            if (norm == 0) return 0;
            TensorPrimitives.Multiply(direction, step / norm, direction);
            TensorPrimitives.Add(point, direction, shifted);
            field.Evaluate(shifted, ahead);
            TensorPrimitives.Subtract(point, direction, shifted);
            field.Evaluate(shifted, behind);
            TensorPrimitives.Subtract(ahead, behind, direction);
            TensorPrimitives.Divide(direction, 2 * step, direction);
            if (k >= Settling) growth += Math.Log(TensorPrimitives.Norm<double>(direction)) / Measured;
        }

        return Math.Exp(growth);
    }
}
