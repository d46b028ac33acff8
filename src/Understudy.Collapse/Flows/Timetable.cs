namespace Understudy.Collapse.Flows;

/// <summary>The rules for the times at which a run is asked for.</summary>
internal static class Timetable
{
    /// <summary>Checks that times are there, finite, not negative and strictly ascending.</summary>
    /// <exception cref="ArgumentException">They are not; the message names the first that is not.</exception>
    internal static void Require(IReadOnlyList<double> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        if (times.Count == 0) throw new ArgumentException("there are no times; ask for at least one", nameof(times));
        for (var i = 0; i < times.Count; i++)
        {
            if (!double.IsFinite(times[i]) || times[i] < 0)
                throw new ArgumentException($"times[{i}] is {times[i]:g}; times are finite and not negative", nameof(times));
            if (i > 0 && times[i] <= times[i - 1])
                throw new ArgumentException($"times[{i}] is {times[i]:g} after {times[i - 1]:g}; times ascend, each once", nameof(times));
        }
    }
}
