namespace Understudy.Collapse.Numerics;

/// <summary>How exact an adaptive integration is asked to be: a step's error in y is kept below absolute + relative |y|, in the mean square over all entries.</summary>
/// <param name="Relative">
/// <value>1e-12.</value> Small, as a run that starts near zero multiplies its early errors: 1e-10 misses 1e-6 there. From 1e-14.
/// </param>
/// <param name="Absolute">
/// <value>1e-18.</value> From 0.
/// </param>
public sealed record Tolerance(double Relative = 1e-12, double Absolute = 1e-18)
{
    /// <summary>Checks both numbers.</summary>
    /// <exception cref="ArgumentException">One is out of range; the message names it.</exception>
    public void Validate()
    {
        if (!(Relative is >= 1e-14 and < 1)) throw new ArgumentException($"the relative tolerance is {Relative:g}; it is from 1e-14 (what float64 carries) to below 1");
        if (!double.IsFinite(Absolute) || Absolute < 0) throw new ArgumentException($"the absolute tolerance is {Absolute:g}; it is finite and not negative");
    }
}
