using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Understudy.Collapse.Geometry;

/// <summary>
/// The rank-k update G += Y^T Y of a block of rows Y, the one place where the accumulators spend their time. Rows lie in
/// panels of <see cref="Width"/> columns (panel after panel, each row after row), so that a tile of G is made from two
/// pieces of memory that are read in order; the tile itself stays in registers while all rows of the block pass.
/// </summary>
/// <remarks>
/// Each element of G is a sum over the rows in their order, whatever the vector width: only fused or unfused
/// multiplication can make machines differ. Tiles below the diagonal are not computed.
/// </remarks>
internal static class GramKernel
{
    /// <summary>Columns in a panel: one vector of 512 bits, or two of 256.</summary>
    public const int Width = 8;

    /// <summary>How many panels hold so many columns; the last is filled up with zeros.</summary>
    public static int Panels(int columns) => (columns + Width - 1) / Width;

    /// <summary>Puts a row into the panels of a block.</summary>
    /// <param name="row">The row, as long as all panels together.</param>
    /// <param name="panels">The block.</param>
    /// <param name="capacity">How many rows the block can hold.</param>
    /// <param name="at">The row's place.</param>
    public static void Place(ReadOnlySpan<double> row, Span<double> panels, int capacity, int at)
    {
        for (int from = 0, to = at * Width; from < row.Length; from += Width, to += capacity * Width)
            row.Slice(from, Width).CopyTo(panels.Slice(to, Width));
    }

    /// <summary>Adds Y^T Y to the tiles of G on and above the diagonal.</summary>
    /// <param name="panels">The block's rows.</param>
    /// <param name="capacity">How many rows the block can hold.</param>
    /// <param name="rows">How many it holds.</param>
    /// <param name="count">How many panels there are.</param>
    /// <param name="gram">G, square, of <paramref name="count"/> x <see cref="Width"/> columns.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<double> panels, int capacity, int rows, int count, Span<double> gram)
    {
        var stride = count * Width;
        for (var j = 0; j < count; j++)
        {
            ref var right = ref MemoryMarshal.GetReference(panels.Slice(j * capacity * Width, rows * Width));
            for (var i = 0; i <= j; i++)
            {
                ref var left = ref MemoryMarshal.GetReference(panels.Slice(i * capacity * Width, rows * Width));
                var from = (i * Width * stride) + (j * Width);
                ref var tile = ref MemoryMarshal.GetReference(gram.Slice(from, ((Width - 1) * stride) + Width));
                if (Vector512.IsHardwareAccelerated)
                {
                    Tile512(ref left, ref right, rows, ref tile, stride);
                }
                else
                {
                    Tile256(ref left, ref right, rows, ref tile, stride);
                    Tile256(ref Unsafe.Add(ref left, Width / 2), ref right, rows, ref Unsafe.Add(ref tile, stride * Width / 2), stride);
                }
            }
        }
    }

    // Eight rows of G by eight columns.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile512(ref double left, ref double right, int rows, ref double tile, int stride)
    {
        Vector512<double> t0 = default, t1 = default, t2 = default, t3 = default, t4 = default, t5 = default, t6 = default, t7 = default;
        for (nint r = 0, end = (nint)rows * Width; r < end; r += Width)
        {
            var b = Vector512.LoadUnsafe(ref right, (nuint)r);
            ref var a = ref Unsafe.Add(ref left, r);
            t0 = Vector512.FusedMultiplyAdd(Vector512.Create(a), b, t0);
            t1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a, 1)), b, t1);
            t2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a, 2)), b, t2);
            t3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a, 3)), b, t3);
            t4 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a, 4)), b, t4);
            t5 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a, 5)), b, t5);
            t6 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a, 6)), b, t6);
            t7 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a, 7)), b, t7);
        }

        AddTo(ref tile, t0);
        AddTo(ref Unsafe.Add(ref tile, stride), t1);
        AddTo(ref Unsafe.Add(ref tile, 2 * stride), t2);
        AddTo(ref Unsafe.Add(ref tile, 3 * stride), t3);
        AddTo(ref Unsafe.Add(ref tile, 4 * stride), t4);
        AddTo(ref Unsafe.Add(ref tile, 5 * stride), t5);
        AddTo(ref Unsafe.Add(ref tile, 6 * stride), t6);
        AddTo(ref Unsafe.Add(ref tile, 7 * stride), t7);
    }

    // Four rows of G by eight columns: what sixteen registers hold.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile256(ref double left, ref double right, int rows, ref double tile, int stride)
    {
        Vector256<double> s0 = default, s1 = default, s2 = default, s3 = default, t0 = default, t1 = default, t2 = default, t3 = default;
        for (nint r = 0, end = (nint)rows * Width; r < end; r += Width)
        {
            var b = Vector256.LoadUnsafe(ref right, (nuint)r);
            var c = Vector256.LoadUnsafe(ref right, (nuint)r + 4);
            ref var a = ref Unsafe.Add(ref left, r);
            var a0 = Vector256.Create(a);
            s0 = Vector256.FusedMultiplyAdd(a0, b, s0);
            t0 = Vector256.FusedMultiplyAdd(a0, c, t0);
            var a1 = Vector256.Create(Unsafe.Add(ref a, 1));
            s1 = Vector256.FusedMultiplyAdd(a1, b, s1);
            t1 = Vector256.FusedMultiplyAdd(a1, c, t1);
            var a2 = Vector256.Create(Unsafe.Add(ref a, 2));
            s2 = Vector256.FusedMultiplyAdd(a2, b, s2);
            t2 = Vector256.FusedMultiplyAdd(a2, c, t2);
            var a3 = Vector256.Create(Unsafe.Add(ref a, 3));
            s3 = Vector256.FusedMultiplyAdd(a3, b, s3);
            t3 = Vector256.FusedMultiplyAdd(a3, c, t3);
        }

        AddTo(ref tile, s0, t0);
        AddTo(ref Unsafe.Add(ref tile, stride), s1, t1);
        AddTo(ref Unsafe.Add(ref tile, 2 * stride), s2, t2);
        AddTo(ref Unsafe.Add(ref tile, 3 * stride), s3, t3);
    }

    private static void AddTo(ref double place, Vector512<double> sum) =>
        (Vector512.LoadUnsafe(ref place) + sum).StoreUnsafe(ref place);

    private static void AddTo(ref double place, Vector256<double> first, Vector256<double> second)
    {
        (Vector256.LoadUnsafe(ref place) + first).StoreUnsafe(ref place);
        (Vector256.LoadUnsafe(ref place, 4) + second).StoreUnsafe(ref place, 4);
    }
}
