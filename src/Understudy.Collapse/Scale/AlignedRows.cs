using System.Runtime.InteropServices;

namespace Understudy.Collapse.Scale;

/// <summary>
/// Rows of float32 outside the managed heap, each on its own cache lines: a row of d numbers takes d rounded up to 16, so that no
/// vector crosses a line, no two threads share one, and no loop has a remainder. The numbers beyond d are zero and every step keeps them so.
/// </summary>
internal sealed unsafe class AlignedRows : IDisposable
{
    /// <summary>Numbers in a cache line of 64 bytes.</summary>
    public const int Line = 16;

    private float* _values;

    /// <summary>Rows that hold anything: see <see cref="Clear"/>, which the threads that use them call, so that memory is near them.</summary>
    public AlignedRows(long rows, int width)
    {
        (Rows, Width, Stride) = (rows, width, StrideOf(width));
        _values = (float*)NativeMemory.AlignedAlloc((nuint)(rows * Stride * sizeof(float)), Line * sizeof(float));
    }

    /// <summary>Gives memory back that nobody disposed of.</summary>
    ~AlignedRows() => Free();

    /// <summary>How many rows.</summary>
    public long Rows { get; }

    /// <summary>d, the numbers of a row that count.</summary>
    public int Width { get; }

    /// <summary>From one row to the next, in numbers.</summary>
    public long Stride { get; }

    /// <summary>Where the first row stands.</summary>
    public float* Values => _values is not null ? _values : throw new ObjectDisposedException(nameof(AlignedRows));

    /// <summary>Numbers that a row of this width takes.</summary>
    public static long StrideOf(int width) => ((long)width + Line - 1) / Line * Line;

    /// <summary>The numbers of a row that count.</summary>
    public Span<float> Row(long row) => new(Values + (row * Stride), Width);

    /// <summary>Zeros in rows <paramref name="first"/> to <paramref name="end"/> (exclusive).</summary>
    public void Clear(long first, long end) => NativeMemory.Clear(Values + (first * Stride), (nuint)((end - first) * Stride * sizeof(float)));

    /// <inheritdoc/>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.AlignedFree(_values);
        _values = null;
    }
}
