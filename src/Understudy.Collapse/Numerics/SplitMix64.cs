namespace Understudy.Collapse.Numerics;

/// <summary>
/// Numbers from a counter: entry <c>j</c> of stream <c>s</c> is a function of the two alone, so that initial conditions are the
/// same bits in any language and any order of drawing.
/// </summary>
public static class SplitMix64
{
    /// <summary>The mixed 64 bits of a state.</summary>
    public static ulong Mix(ulong state)
    {
        var z = unchecked(state + 0x9E3779B97F4A7C15UL);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return z ^ (z >> 31);
    }

    /// <summary>A number in [0, 1): the upper 53 bits of entry <paramref name="index"/> of a stream.</summary>
    public static double Uniform(ulong stream, ulong index) => (Mix(unchecked((stream << 32) + index)) >> 11) * (1.0 / (1L << 53));

    /// <summary>A number with mean 0 and variance 1: uniform, scaled by sqrt(12).</summary>
    public static double Standard(ulong stream, ulong index) => Math.Sqrt(12) * (Uniform(stream, index) - 0.5);

    /// <summary>A matrix of entries with mean 0 and variance <paramref name="scale"/>^2; entry j is row j div columns, column j mod columns.</summary>
    public static Matrix Fill(ulong stream, int rows, int columns, double scale)
    {
        var matrix = new Matrix(rows, columns);
        var values = matrix.Span;
        for (var j = 0; j < values.Length; j++) values[j] = scale * Standard(stream, (ulong)j);
        return matrix;
    }
}
