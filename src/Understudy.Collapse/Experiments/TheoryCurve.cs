using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Experiments;

/// <summary>What a theory says of the separation of classes over time, beside a simulation.</summary>
/// <param name="Name">Which theory: <c>modes</c> for the exact solution by modes, <c>infinite-n</c> for samples without bound.</param>
/// <param name="Times">The times.</param>
/// <param name="Drms">The separation at each.</param>
public sealed record TheoryCurve(string Name, IReadOnlyList<double> Times, IReadOnlyList<double> Drms)
{
    /// <summary>The name of the exact solution.</summary>
    public const string Modes = "modes";

    /// <summary>The name of the self-consistent theory for N without bound (level 2).</summary>
    public const string InfiniteSamples = "infinite-n";

    // Level 1 moves d x d matrices; beyond this it takes longer than what it is held against.
    private const int MostDimensions = 64;

    /// <summary>The theories that apply to a trial; none where one side is frozen or, with a head, where modes are not exact.</summary>
    public static IReadOnlyList<TheoryCurve> For(Trial trial, IReadOnlyList<double> times)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var (model, initial) = (trial.Model, trial.Initial);
        if (model.StopGradient is StopGradient.Labels or StopGradient.Samples || model.Rates is not { Samples: > 0, Labels: > 0 }) return [];
        var curves = new List<TheoryCurve>();
        if (model.Head == Head.None) Try(curves, Modes, times, () => Plain(model, initial, times));
        if (model.Head == Head.None || !ModeReduction.Of(model).IsExact) return curves;
        if (model.Dimension <= MostDimensions) Try(curves, Modes, times, () => [.. Level1.Of(model).Trajectory(initial, times).Select(point => point.Drms)]);
        if (ScaleOf(initial.Head!) is { } scale)
            Try(curves, InfiniteSamples, times, () => [.. Level2.Of(model, initial.Labels, Level3Start.Of(model, initial).SampleVariance, scale).Trajectory(times).Select(point => point.Drms)]);
        return curves;
    }

    private static IReadOnlyList<double> Plain(MinimalModel model, State initial, IReadOnlyList<double> times) =>
        ModeReduction.Of(model).IsExact ? PlainTheory.Of(model).Drms(initial, times) : PlainClosure.Of(model).Drms(initial, times);

    // A theory that is too large or leaves the finite numbers is left out; the simulation stands without it.
    private static void Try(List<TheoryCurve> curves, string name, IReadOnlyList<double> times, Func<IReadOnlyList<double>> solve)
    {
        try
        {
            curves.Add(new TheoryCurve(name, times, solve()));
        }
        catch (Exception e) when (e is DivergedException or ArgumentException)
        {
        }
    }

    // p0 of a head that is p0 times the identity.
    private static double? ScaleOf(Matrix head) =>
        TensorPrimitives.Distance<double>(head.Span, Matrix.Identity(head.Rows, head[0, 0]).Span) == 0 ? head[0, 0] : null;
}
