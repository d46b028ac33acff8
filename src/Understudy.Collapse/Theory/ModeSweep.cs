using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>A point of a sweep by theory: a balanced design and a random start, without samples.</summary>
/// <param name="Frustration">f, the share of frustrated samples, 0 to 1.</param>
public sealed record ModePoint(double Frustration)
{
    /// <summary>C, at least 2.</summary>
    public int Classes { get; init; } = 4;

    /// <summary>k, labels of a frustrated sample, 2 to C.</summary>
    public int FrustratedLabels { get; init; } = 2;

    /// <summary>d, from 1.</summary>
    public int Dimension { get; init; } = 8;

    /// <summary>sx.</summary>
    public double SampleSpread { get; init; } = 0.5;

    /// <summary>sw.</summary>
    public double LabelSpread { get; init; } = 0.5;

    /// <summary>p0; stands for nothing without a head.</summary>
    public double HeadScale { get; init; } = 1;

    /// <summary>kx, kw and kP.</summary>
    public EffectiveRates Rates { get; init; } = EffectiveRates.Node;

    /// <summary>Where the shared head sits.</summary>
    public Head Head { get; init; } = Head.Online;

    /// <summary>Which targets are detached; none or both without a head.</summary>
    public StopGradient StopGradient { get; init; } = StopGradient.Symmetric;

    /// <summary>nu = N/C, which counts without a head only: how far the samples' means start from 0. Infinite for N without bound.</summary>
    public double SamplesPerLabel { get; init; } = double.PositiveInfinity;
}

/// <summary>What theory says of a point.</summary>
/// <param name="Point">Which.</param>
/// <param name="Frustration">g of the class modes.</param>
/// <param name="Drms">Drms at each time: with a head level 3 from |q| = sqrt(d) sw, without one the root of the mean of D^2 over starts. Empty where the integration stopped.</param>
/// <param name="SteadyDrms">Drms for t without bound on the same assumptions; null where there is no closed form.</param>
/// <param name="Stopped">Why the integration stopped; null where it did not.</param>
public sealed record ModeForecast(ModePoint Point, double Frustration, IReadOnlyList<double> Drms, double? SteadyDrms, string? Stopped);

/// <summary>Many points by theory alone: closed forms without a head, level 3 with one (derived here).</summary>
public static class ModeSweep
{
    /// <summary>The forecasts of points, in their order, on all cores. A point depends on no other: the numbers are the same however many cores there are.</summary>
    /// <param name="points">What to forecast.</param>
    /// <param name="times">At least one; ascending, finite, not negative.</param>
    /// <param name="tolerance">Of the integration; null for the default.</param>
    /// <param name="cancellationToken">Stops between points.</param>
    /// <exception cref="ArgumentException">A point is out of range, or the times are; the message names the point.</exception>
    public static IReadOnlyList<ModeForecast> Run(IReadOnlyList<ModePoint> points, IReadOnlyList<double> times, Tolerance? tolerance = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(points);
        Flows.Timetable.Require(times);
        tolerance?.Validate();
        for (var i = 0; i < points.Count; i++)
            if (Complaint(points[i]) is { } complaint) throw new ArgumentException($"point {i}: {complaint}", nameof(points));
        var forecasts = new ModeForecast[points.Count];
        Parallel.For(0, points.Count, new ParallelOptions { CancellationToken = cancellationToken }, i => forecasts[i] = Forecast(points[i], times, tolerance));
        return forecasts;
    }

    private static ModeForecast Forecast(ModePoint point, IReadOnlyList<double> times, Tolerance? tolerance)
    {
        var g = ModeReduction.BalancedFrustration(point.Frustration, point.Classes, point.FrustratedLabels);
        if (point.Head == Head.None)
        {
            var mode = new PlainMode(point.Rates.Samples, point.Rates.Labels, g);
            double At(double time) => Math.Sqrt(PlainTheory.EnsembleSeparation(mode, point.Dimension, point.LabelSpread, point.SampleSpread, point.SamplesPerLabel, time));
            return new ModeForecast(point, g, [.. times.Select(At)], mode.Slow > 0 ? 0 : At(double.MaxValue), null);
        }

        var level = new Level3(point.Classes, g, point.Rates, point.Head, point.StopGradient);
        var start = new Level3Start(Math.Sqrt(point.Dimension) * point.LabelSpread, point.SampleSpread * point.SampleSpread, point.HeadScale);
        try
        {
            return new ModeForecast(point, g, [.. level.Trajectory(start, times, tolerance).Select(at => at.Drms)], Steady(level, start), null);
        }
        catch (DivergedException diverged)
        {
            return new ModeForecast(point, g, [], Steady(level, start), diverged.Message);
        }
    }

    private static double? Steady(Level3 level, Level3Start start) => (level.Head, level.StopGradient) switch
    {
        (_, StopGradient.Labels) => Math.Sqrt(2) * start.LabelAmplitude,
        (Head.Online, StopGradient.None) when level.Frustration > 0 => 0,
        (Head.Online, StopGradient.Symmetric) when level.Rates is { Samples: > 0, Labels: > 0, Head: > 0 } => SteadyState.Isotropic(level, start),
        _ => null,
    };

    private static string? Complaint(ModePoint point)
    {
        if (point.Classes < 2) return $"classes is {point.Classes}; it is at least 2";
        if (point.FrustratedLabels < 2 || point.FrustratedLabels > point.Classes) return $"frustrated-labels is {point.FrustratedLabels}; it is 2 to {point.Classes}";
        if (!(point.Frustration >= 0 && point.Frustration <= 1)) return $"f is {point.Frustration}; it is a share, 0 to 1";
        if (point.Dimension < 1) return $"dimension is {point.Dimension}; it is at least 1";
        if (!(point.SamplesPerLabel > 0)) return $"the samples per label are {point.SamplesPerLabel}; they are above 0";
        if (!double.IsFinite(point.HeadScale)) return $"p0 is {point.HeadScale}; it is finite";
        if (point.Head == Head.None && point.StopGradient is StopGradient.Labels or StopGradient.Samples)
            return $"without a head stop-gradient on {point.StopGradient} freezes one side; it has no mode theory";
        var (kx, kw, kp) = (point.Rates.Samples, point.Rates.Labels, point.Rates.Head);
        foreach (var (value, name) in new[] { (point.SampleSpread, "sx"), (point.LabelSpread, "sw"), (kx, "kx"), (kw, "kw"), (kp, "kP") })
            if (!double.IsFinite(value) || value < 0) return $"{name} is {value}; it is finite and not negative";
        return null;
    }
}
