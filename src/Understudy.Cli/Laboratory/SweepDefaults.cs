using Understudy.Collapse.Experiments;
using Understudy.Collapse.Model;
using Understudy.Collapse.Theory;

namespace Understudy.Cli.Laboratory;

/// <summary>What a sweep works out and shows where nothing is said.</summary>
internal static class SweepDefaults
{
    private static readonly HashSet<string> OfDescent = new(StringComparer.Ordinal) { "gd", "momentum", "weight-decay", "batch" };

    /// <summary><c>theory</c> where it applies, else <c>simulation</c>. One answer for all points, so that all rows have the same columns.</summary>
    public static string With(Sweep sweep) => Applies(sweep) ? "theory" : "simulation";

    /// <summary>The final separation: of a simulation, or of the theory where that has one; else the slow rate.</summary>
    public static string Show(Experiment start, bool simulation) =>
        simulation ? "drms" : start is { Head: Head.Online, StopGradient: StopGradient.Symmetric } ? "steady_drms" : "rate_slow";

    // Theory is of the flow, with both sides learning and modes that are exact; asked of the first point that can be.
    private static bool Applies(Sweep sweep)
    {
        if (sweep.Start.Descent is not null || sweep.Axes.Any(axis => OfDescent.Contains(axis.Setting))) return false;
        if (sweep.Start.StopGradient is StopGradient.Labels or StopGradient.Samples) return false;
        for (var point = 0; point < sweep.Count; point++)
        {
            try
            {
                return ModeReduction.Of(sweep.At(point).Build().Model).IsExact;
            }
            catch (ArgumentException)
            {
                // This point cannot be; the next one may.
            }
        }

        return true;
    }
}
