using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Understudy.Collapse.Numerics;

/// <summary>Sums of matrix products into room that is there already, by tiles of 4 x 8 or 4 x 16 that stay in registers.</summary>
internal static class TiledProduct
{
    private const int TileRows = 4;
    private const int TileColumns = 8;
    private const int WideColumns = 16;

    // The part of B that a column of tiles reads again and again: 256 x 16 numbers stay in the nearest cache.
    private const int Chunk = 256;

    /// <summary>C += s A B with A n x m, B m x p and C n x p, all row after row.</summary>
    internal static void Add(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double scale, Span<double> sum, int inner, int width) =>
        Add(new Left(a, inner, 1), b, scale, sum, sum.Length / width, inner, width);

    /// <summary>C += s A^T B with A m x n, B m x p and C n x p, all row after row.</summary>
    internal static void AddTransposed(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double scale, Span<double> sum, int width)
    {
        var rows = sum.Length / width;
        Add(new Left(a, 1, rows), b, scale, sum, rows, b.Length / width, width);
    }

    private static void Add(Left a, ReadOnlySpan<double> b, double scale, Span<double> sum, int rows, int inner, int width)
    {
        var (wholeRows, wholeColumns) = (rows - (rows % TileRows), width - (width % TileColumns));
        for (var from = 0; from < inner; from += Chunk)
        {
            var to = Math.Min(inner, from + Chunk);
            var column = 0;
            if (Vector512.IsHardwareAccelerated)
            {
                for (; column <= width - WideColumns; column += WideColumns)
                    for (var row = 0; row < wholeRows; row += TileRows) WideTile(a, b, scale, sum, row, column, from, to, width);
            }

            for (; column < wholeColumns; column += TileColumns)
                for (var row = 0; row < wholeRows; row += TileRows) Tile(a, b, scale, sum, row, column, from, to, width);
        }

        // What no tile covers: the last columns, then the last rows.
        for (var row = 0; row < rows; row++)
            for (var column = row < wholeRows ? wholeColumns : 0; column < width; column++) sum[(row * width) + column] += scale * Entry(a, b, row, column, inner, width);
    }

    private static void Tile(Left a, ReadOnlySpan<double> b, double scale, Span<double> sum, int row, int column, int from, int to, int width)
    {
        ref var left = ref MemoryMarshal.GetReference(a.Values);
        ref var right = ref MemoryMarshal.GetReference(b);
        var (p0, p1) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var (q0, q1, r0, r1, s0, s1) = (p0, p0, p0, p0, p0, p0);
        var at = (nint)((row * (long)a.RowStep) + (from * (long)a.InnerStep));
        var (rowStep, innerStep) = ((nint)a.RowStep, (nint)a.InnerStep);
        var beside = (nuint)(((long)from * width) + column);
        for (var k = from; k < to; k++)
        {
            var b0 = Vector256.LoadUnsafe(ref right, beside);
            var b1 = Vector256.LoadUnsafe(ref right, beside + 4);
            var factor = Vector256.Create(Unsafe.Add(ref left, at));
            p0 = Vector256.MultiplyAddEstimate(factor, b0, p0);
            p1 = Vector256.MultiplyAddEstimate(factor, b1, p1);
            factor = Vector256.Create(Unsafe.Add(ref left, at + rowStep));
            q0 = Vector256.MultiplyAddEstimate(factor, b0, q0);
            q1 = Vector256.MultiplyAddEstimate(factor, b1, q1);
            factor = Vector256.Create(Unsafe.Add(ref left, at + (2 * rowStep)));
            r0 = Vector256.MultiplyAddEstimate(factor, b0, r0);
            r1 = Vector256.MultiplyAddEstimate(factor, b1, r1);
            factor = Vector256.Create(Unsafe.Add(ref left, at + (3 * rowStep)));
            s0 = Vector256.MultiplyAddEstimate(factor, b0, s0);
            s1 = Vector256.MultiplyAddEstimate(factor, b1, s1);
            at += innerStep;
            beside += (nuint)width;
        }

        Store(sum.Slice((row * width) + column, TileColumns), p0, p1, scale);
        Store(sum.Slice(((row + 1) * width) + column, TileColumns), q0, q1, scale);
        Store(sum.Slice(((row + 2) * width) + column, TileColumns), r0, r1, scale);
        Store(sum.Slice(((row + 3) * width) + column, TileColumns), s0, s1, scale);
    }

    // The same, number by number, in registers of twice the width.
    private static void WideTile(Left a, ReadOnlySpan<double> b, double scale, Span<double> sum, int row, int column, int from, int to, int width)
    {
        ref var left = ref MemoryMarshal.GetReference(a.Values);
        ref var right = ref MemoryMarshal.GetReference(b);
        var (p0, p1) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var (q0, q1, r0, r1, s0, s1) = (p0, p0, p0, p0, p0, p0);
        var at = (nint)((row * (long)a.RowStep) + (from * (long)a.InnerStep));
        var (rowStep, innerStep) = ((nint)a.RowStep, (nint)a.InnerStep);
        var beside = (nuint)(((long)from * width) + column);
        for (var k = from; k < to; k++)
        {
            var b0 = Vector512.LoadUnsafe(ref right, beside);
            var b1 = Vector512.LoadUnsafe(ref right, beside + 8);
            var factor = Vector512.Create(Unsafe.Add(ref left, at));
            p0 = Vector512.MultiplyAddEstimate(factor, b0, p0);
            p1 = Vector512.MultiplyAddEstimate(factor, b1, p1);
            factor = Vector512.Create(Unsafe.Add(ref left, at + rowStep));
            q0 = Vector512.MultiplyAddEstimate(factor, b0, q0);
            q1 = Vector512.MultiplyAddEstimate(factor, b1, q1);
            factor = Vector512.Create(Unsafe.Add(ref left, at + (2 * rowStep)));
            r0 = Vector512.MultiplyAddEstimate(factor, b0, r0);
            r1 = Vector512.MultiplyAddEstimate(factor, b1, r1);
            factor = Vector512.Create(Unsafe.Add(ref left, at + (3 * rowStep)));
            s0 = Vector512.MultiplyAddEstimate(factor, b0, s0);
            s1 = Vector512.MultiplyAddEstimate(factor, b1, s1);
            at += innerStep;
            beside += (nuint)width;
        }

        Store(sum.Slice((row * width) + column, WideColumns), p0, p1, scale);
        Store(sum.Slice(((row + 1) * width) + column, WideColumns), q0, q1, scale);
        Store(sum.Slice(((row + 2) * width) + column, WideColumns), r0, r1, scale);
        Store(sum.Slice(((row + 3) * width) + column, WideColumns), s0, s1, scale);
    }

    private static void Store(Span<double> sum, Vector512<double> first, Vector512<double> second, double scale)
    {
        (Vector512.Create<double>(sum) + (first * scale)).CopyTo(sum);
        (Vector512.Create<double>(sum[8..]) + (second * scale)).CopyTo(sum[8..]);
    }

    private static void Store(Span<double> sum, Vector256<double> first, Vector256<double> second, double scale)
    {
        (Vector256.Create<double>(sum) + (first * scale)).CopyTo(sum);
        (Vector256.Create<double>(sum[4..]) + (second * scale)).CopyTo(sum[4..]);
    }

    private static double Entry(Left a, ReadOnlySpan<double> b, int row, int column, int inner, int width)
    {
        var total = 0.0;
        for (var k = 0; k < inner; k++) total = Math.FusedMultiplyAdd(a.Values[(row * a.RowStep) + (k * a.InnerStep)], b[(k * width) + column], total);
        return total;
    }

    // The left factor, as it is or transposed: entry (i, k) stands at i RowStep + k InnerStep.
    private readonly ref struct Left(ReadOnlySpan<double> values, int rowStep, int innerStep)
    {
        internal readonly ReadOnlySpan<double> Values = values;
        internal readonly int RowStep = rowStep;
        internal readonly int InnerStep = innerStep;
    }
}
