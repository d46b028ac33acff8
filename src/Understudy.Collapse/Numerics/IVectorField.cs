namespace Understudy.Collapse.Numerics;

/// <summary>The right-hand side of an autonomous differential equation y' = f(y).</summary>
public interface IVectorField
{
    /// <summary>How many numbers a state has.</summary>
    int Size { get; }

    /// <summary>Writes f(y) over <paramref name="velocity"/>. Not for several threads at once: a field may keep buffers.</summary>
    void Evaluate(ReadOnlySpan<double> state, Span<double> velocity);
}
