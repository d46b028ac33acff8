namespace Understudy.Collapse.Numerics;

/// <summary>A run left the finite numbers or could not go on.</summary>
/// <param name="time">The last time that was reached.</param>
/// <param name="reason">What happened.</param>
public sealed class DivergedException(double time, string reason) : Exception($"the run stopped at t = {time:g6}: {reason}")
{
    /// <summary>The last time that was reached.</summary>
    public double Time { get; } = time;

    /// <summary>What happened, without the time.</summary>
    public string Reason { get; } = reason;
}
