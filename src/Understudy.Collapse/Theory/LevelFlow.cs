using Understudy.Collapse.Flows;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>Integrates a level and looks at it when asked.</summary>
internal static class LevelFlow
{
    internal delegate LevelPoint Observe(double time, ReadOnlySpan<double> state);

    internal static IReadOnlyList<LevelPoint> Run(IVectorField field, double[] start, IReadOnlyList<double> times, Tolerance? tolerance, Observe observe)
    {
        Timetable.Require(times);
        var points = new LevelPoint[times.Count];
        var (integrator, state) = (new DormandPrince853(field, start, tolerance), start.ToArray());
        for (var i = 0; i < points.Length; i++)
        {
            // The end of a step is more exact than its inside; only where times come faster than steps the dense output serves them.
            while (integrator.Time < times[i])
                integrator.Step(i + 1 < times.Count && times[i + 1] - times[i] < integrator.Proposed ? times[^1] : times[i]);
            integrator.At(times[i], state);
            points[i] = observe(times[i], state);
        }

        return points;
    }
}
