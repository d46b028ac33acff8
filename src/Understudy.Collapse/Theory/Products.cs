using System.Numerics.Tensors;

namespace Understudy.Collapse.Theory;

/// <summary>Sums of small matrix products into room that is there already.</summary>
internal static class Products
{
    /// <summary>C += s A B with A n x m, B m x p and C n x p, all row after row.</summary>
    internal static void Add(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double scale, Span<double> sum, int inner, int width)
    {
        for (var i = 0; i < sum.Length / width; i++)
        {
            var row = sum.Slice(i * width, width);
            for (var k = 0; k < inner; k++) TensorPrimitives.MultiplyAdd(b.Slice(k * width, width), scale * a[(i * inner) + k], row, row);
        }
    }

    /// <summary>C += s A^T B with A m x n, B m x p and C n x p, all row after row.</summary>
    internal static void AddTransposed(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double scale, Span<double> sum, int width)
    {
        var rows = sum.Length / width;
        for (var k = 0; k < b.Length / width; k++)
        {
            for (var i = 0; i < rows; i++)
            {
                var row = sum.Slice(i * width, width);
                TensorPrimitives.MultiplyAdd(b.Slice(k * width, width), scale * a[(k * rows) + i], row, row);
            }
        }
    }
}
