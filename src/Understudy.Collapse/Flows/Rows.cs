using System.Numerics.Tensors;

namespace Understudy.Collapse.Flows;

/// <summary>Products of flat row-major matrices into buffers that are there already; n rows of width d.</summary>
internal static class Rows
{
    /// <summary>M = Z P^T: each row z becomes P z. Z is n x d, P is d x d.</summary>
    internal static void Project(ReadOnlySpan<double> z, ReadOnlySpan<double> head, Span<double> product, int width)
    {
        for (var at = 0; at < z.Length; at += width)
        {
            var row = z.Slice(at, width);
            for (var a = 0; a < width; a++) product[at + a] = TensorPrimitives.Dot(head.Slice(a * width, width), row);
        }
    }

    /// <summary>M += s Z P: each row z adds s P^T z.</summary>
    internal static void AddPulledBack(ReadOnlySpan<double> z, ReadOnlySpan<double> head, double scale, Span<double> sum, int width)
    {
        for (var at = 0; at < z.Length; at += width)
        {
            var row = sum.Slice(at, width);
            for (var a = 0; a < width; a++) TensorPrimitives.MultiplyAdd(head.Slice(a * width, width), scale * z[at + a], row, row);
        }
    }

    /// <summary>M += s E^T Z over n rows; E is n x p, Z is n x d, M is p x d.</summary>
    internal static void AddOuter(ReadOnlySpan<double> e, ReadOnlySpan<double> z, double scale, Span<double> sum, int heightOfSum, int width)
    {
        var rows = z.Length / width;
        for (var i = 0; i < rows; i++)
        {
            var from = z.Slice(i * width, width);
            for (var a = 0; a < heightOfSum; a++)
            {
                var row = sum.Slice(a * width, width);
                TensorPrimitives.MultiplyAdd(from, scale * e[(i * heightOfSum) + a], row, row);
            }
        }
    }

    /// <summary>M = D Z - Y, where D scales row i by <paramref name="sums"/>[i].</summary>
    internal static void ScaledMinus(ReadOnlySpan<double> z, ReadOnlySpan<double> sums, ReadOnlySpan<double> y, Span<double> difference, int width)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            var row = difference.Slice(i * width, width);
            TensorPrimitives.Multiply(z.Slice(i * width, width), sums[i], row);
            TensorPrimitives.Subtract(row, y.Slice(i * width, width), row);
        }
    }
}
