using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>Integrates a level and looks at it when asked.</summary>
internal static class LevelFlow
{
    internal delegate LevelPoint Observe(double time, ReadOnlySpan<double> state);

    internal static IReadOnlyList<LevelPoint> Run(IVectorField field, double[] start, IReadOnlyList<double> times, Tolerance? tolerance, Observe observe)
    {
        RequireAscending(times);
        var points = new List<LevelPoint>(times.Count);
        var integrator = new DormandPrince853(field, start, tolerance);
        var between = new double[field.Size];
        foreach (var time in times)
        {
            while (integrator.Time < time) integrator.Step(times[^1]);
            if (time == integrator.Time)
            {
                points.Add(observe(time, integrator.State));
                continue;
            }

            integrator.At(time, between);
            points.Add(observe(time, between));
        }

        return points;
    }

    internal static void RequireAscending(IReadOnlyList<double> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        for (var i = 0; i < times.Count; i++)
            if (!double.IsFinite(times[i]) || times[i] < (i == 0 ? 0 : times[i - 1]))
                throw new ArgumentException($"time {i} is {times[i]}; times are finite, not negative and ascending", nameof(times));
    }
}
