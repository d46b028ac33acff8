using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Understudy.Collapse.Numerics;

/// <summary>Sums of many weighted rows in one pass over memory.</summary>
internal static class LinearCombination
{
    /// <summary>result = origin + scale sum_j weights[j] rows[j], rows one after another, each as long as <paramref name="result"/>.</summary>
    /// <param name="origin">As long as the result, and possibly the same; empty for zero.</param>
    /// <param name="rows">At least as many rows as weights.</param>
    /// <param name="weights">One a row; a row of weight zero is not read.</param>
    /// <param name="scale">Multiplies every weight.</param>
    /// <param name="result">Overwritten.</param>
    internal static void Of(ReadOnlySpan<double> origin, ReadOnlySpan<double> rows, ReadOnlySpan<double> weights, double scale, Span<double> result)
    {
        Span<double> used = stackalloc double[weights.Length];
        Span<int> offset = stackalloc int[weights.Length];
        var terms = 0;
        for (var j = 0; j < weights.Length; j++)
        {
            if (weights[j] == 0) continue;
            (used[terms], offset[terms]) = (scale * weights[j], j * result.Length);
            terms++;
        }

        Sum(origin, rows, used[..terms], offset[..terms], result);
    }

    // Sixteen entries at a time: each weight is spread over a register once and serves four products.
    private static void Sum(ReadOnlySpan<double> origin, ReadOnlySpan<double> rows, ReadOnlySpan<double> weights, ReadOnlySpan<int> offset, Span<double> result)
    {
        ref var from = ref MemoryMarshal.GetReference(rows);
        var i = 0;
        for (; i <= result.Length - 16; i += 16)
        {
            var (a, b, c, d) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            for (var j = 0; j < weights.Length; j++)
            {
                var weight = Vector256.Create(weights[j]);
                var at = (nuint)(offset[j] + i);
                a = Vector256.MultiplyAddEstimate(weight, Vector256.LoadUnsafe(ref from, at), a);
                b = Vector256.MultiplyAddEstimate(weight, Vector256.LoadUnsafe(ref from, at + 4), b);
                c = Vector256.MultiplyAddEstimate(weight, Vector256.LoadUnsafe(ref from, at + 8), c);
                d = Vector256.MultiplyAddEstimate(weight, Vector256.LoadUnsafe(ref from, at + 12), d);
            }

            if (!origin.IsEmpty)
            {
                a += Vector256.Create(origin[i..]);
                b += Vector256.Create(origin[(i + 4)..]);
                c += Vector256.Create(origin[(i + 8)..]);
                d += Vector256.Create(origin[(i + 12)..]);
            }

            a.CopyTo(result[i..]);
            b.CopyTo(result[(i + 4)..]);
            c.CopyTo(result[(i + 8)..]);
            d.CopyTo(result[(i + 12)..]);
        }

        for (; i < result.Length; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < weights.Length; j++) sum = Math.FusedMultiplyAdd(weights[j], rows[offset[j] + i], sum);
            result[i] = origin.IsEmpty ? sum : origin[i] + sum;
        }
    }
}
