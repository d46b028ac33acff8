namespace Understudy.Collapse.Numerics;

/// <summary>The right-hand side of an autonomous differential equation y' = f(y).</summary>
public interface IVectorField
{
    /// <summary>How many numbers a state has.</summary>
    int Size { get; }

    /// <summary>
    /// The parts of a state, each of which is to be exact in itself; together the whole state. Errors are averaged within a part only, so that
    /// many numbers do not hide the error of few.
    /// </summary>
    /// <value>One part.</value>
    IReadOnlyList<Range> Parts => [Range.All];

    /// <summary>Writes f(y) over <paramref name="velocity"/>. Not for several threads at once: a field may keep buffers.</summary>
    void Evaluate(ReadOnlySpan<double> state, Span<double> velocity);
}
