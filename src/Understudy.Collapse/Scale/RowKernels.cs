using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Understudy.Collapse.Scale;

/// <summary>
/// The loops over <see cref="AlignedRows"/> that a step consists of. All of them work column by column and add in the order of the
/// rows, so their results do not depend on how wide the machine's vectors are.
/// </summary>
/// <remarks>
/// AggressiveOptimization, because a first pass over a million samples is over before the runtime would replace the unoptimised
/// code, which is slower by more than ten times for vector types.
/// </remarks>
internal static unsafe class RowKernels
{
    /// <summary>
    /// One step of consecutive samples that are tied to one label: residual = x - w; sum += weight * residual; x -= rate * residual.
    /// </summary>
    /// <remarks>
    /// Row after row, as the memory streams: taking two or four rows at once spares loads of w and of the sum, which stay in the
    /// first cache anyhow, and costs twice the time.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Attract(float* x, long rows, long stride, float* label, float* sum, float rate, float weight)
    {
        if (stride == AlignedRows.Line)
        {
            AttractLines(x, rows, label, sum, rate, weight);
            return;
        }

        var (back, share) = (new Vector<float>(-rate), new Vector<float>(weight));
        for (var end = x + (rows * stride); x < end; x += stride)
        {
            for (long j = 0; j < stride; j += Vector<float>.Count)
            {
                var at = Vector.Load(x + j);
                var residual = at - Vector.Load(label + j);
                Vector.FusedMultiplyAdd(back, residual, at).Store(x + j);
                Vector.FusedMultiplyAdd(share, residual, Vector.Load(sum + j)).Store(sum + j);
            }
        }
    }

    /// <summary>One step of a sample tied to two labels: residual = weight * (x - w) for each; its sum += residual; x -= step * both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AttractToTwo(float* x, long stride, Link one, Link other, float* labels, float* sums, float step)
    {
        float* w = labels + (one.Label * stride), v = labels + (other.Label * stride);
        float* g = sums + (one.Slot * stride), h = sums + (other.Slot * stride);
        var (a, b, back) = (new Vector<float>(one.Weight), new Vector<float>(other.Weight), new Vector<float>(-step));
        for (long j = 0; j < stride; j += Vector<float>.Count)
        {
            var at = Vector.Load(x + j);
            var first = a * (at - Vector.Load(w + j));
            var second = b * (at - Vector.Load(v + j));
            (Vector.Load(g + j) + first).Store(g + j);
            (Vector.Load(h + j) + second).Store(h + j);
            Vector.FusedMultiplyAdd(back, first + second, at).Store(x + j);
        }
    }

    /// <summary>One step of a sample tied to several labels: residual = weight * (x - w) for each; its sum += residual; x -= step * all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AttractToSeveral(float* x, long stride, Link* links, int count, float* labels, float* sums, float step)
    {
        var back = new Vector<float>(-step);
        for (long j = 0; j < stride; j += Vector<float>.Count)
        {
            var at = Vector.Load(x + j);
            var force = Vector<float>.Zero;
            for (var link = links; link < links + count; link++)
            {
                var residual = new Vector<float>(link->Weight) * (at - Vector.Load(labels + (link->Label * stride) + j));
                var sum = sums + (link->Slot * stride) + j;
                (Vector.Load(sum) + residual).Store(sum);
                force += residual;
            }

            Vector.FusedMultiplyAdd(back, force, at).Store(x + j);
        }
    }

    /// <summary>Moves a label by the sums that its samples left: w += rate * (all sums), and zeroes the sums for the next step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MoveLabel(float* label, long stride, float* sums, long slots, float rate)
    {
        var forth = new Vector<float>(rate);
        for (long j = 0; j < stride; j += Vector<float>.Count)
        {
            var total = Vector<float>.Zero;
            for (var sum = sums + j; sum < sums + (slots * stride); sum += stride)
            {
                total += Vector.Load(sum);
                Vector<float>.Zero.Store(sum);
            }

            Vector.FusedMultiplyAdd(forth, total, Vector.Load(label + j)).Store(label + j);
        }
    }

    /// <summary>sum += weight * x over consecutive rows, in float64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddWidened(float* x, long rows, long stride, double weight, double* sum)
    {
        var share = new Vector<double>(weight);
        for (var end = x + (rows * stride); x < end; x += stride)
        {
            for (long j = 0; j < stride; j += Vector<float>.Count)
            {
                Vector.Widen(Vector.Load(x + j), out var low, out var high);
                Vector.FusedMultiplyAdd(share, low, Vector.Load(sum + j)).Store(sum + j);
                var upper = sum + j + Vector<double>.Count;
                Vector.FusedMultiplyAdd(share, high, Vector.Load(upper)).Store(upper);
            }
        }
    }

    // A row of one cache line keeps its sum in a register: through memory each row would wait for the one before it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AttractLines(float* x, long rows, float* label, float* sum, float rate, float weight)
    {
        var (back, share) = (Vector512.Create(-rate), Vector512.Create(weight));
        var (target, total) = (Vector512.Load(label), Vector512.Load(sum));
        for (var end = x + (rows * AlignedRows.Line); x < end; x += AlignedRows.Line)
        {
            var at = Vector512.Load(x);
            var residual = at - target;
            Vector512.FusedMultiplyAdd(back, residual, at).Store(x);
            total = Vector512.FusedMultiplyAdd(share, residual, total);
        }

        total.Store(sum);
    }
}
