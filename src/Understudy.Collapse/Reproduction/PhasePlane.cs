using Understudy.Collapse.Experiments;
using Understudy.Collapse.Model;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Reproduction;

/// <summary>One class mode and its gain: the plane in which head and stop-gradient decide between separation and collapse.</summary>
internal sealed class PhasePlane : IReproduction
{
    private const int Classes = 4;

    public string Name => "phase-plane";

    public string Title => "Survive or collapse: the start decides";

    public Finding Run(ReproductionScale scale, CancellationToken cancellationToken)
    {
        var g = ModeReduction.BalancedFrustration(0.1, Classes);
        var rho = Math.Sqrt(1 - g);
        var comparisons = new List<Comparison>();
        var curves = Starts(scale).Select(start => Orbit(start, rho, comparisons, cancellationToken)).ToList();
        var threshold = Runs.EvenTimes(rho, 1.6, 60);
        curves.Add(new Curve("threshold", CurveKind.Theory, threshold, [.. threshold.Select(pi => Math.Sqrt(Classes * ((pi * pi) - (rho * rho))))]));
        var (lost, kept) = (Small(1), Small(0.5));
        var lostRows = Runs.Of(lost, [0, 1, 5, 20, 50, 100, 150, 200], cancellationToken);
        var keptRows = Runs.Of(kept, [0, 1, 5, 20, 50, 100, 150, 200], cancellationToken);
        var gain = lostRows[^2].Gain ?? double.NaN;
        comparisons.Add(new Comparison("small start, p0 = 1: late rate is π (π − ρ)", gain * (gain - rho), Runs.Rate(lostRows[^2], lostRows[^1]), 0.05) { Note = "π of the run at t = 150" });
        comparisons.Add(new Comparison("small start, p0 = 0.5: Drms(200)", SteadyState.Of(kept.Model, kept.Initial).Drms, keptRows[^1].Drms, 0.02) { Note = "closed form for N → ∞" });
        return new Finding(
            "Does stop-gradient with a head always prevent collapse?",
            $"No. For one mode with aligned sample and label parts, s' = -k π (π − ρ) s and π' = -(kP/C)(π − ρ) s²: orbits are hyperbolas s² − (kC/kP) π² = const, and they end on the line π = ρ = {rho:0.000} (separated) or on s = 0 (collapsed, stable for π > ρ). So classes survive if s(0)² > (kC/kP)(p0² − ρ²). A head that starts below ρ lets any start grow.",
            $"Of the orbits drawn, those above the broken threshold end on the line, the others at s = 0. The full model agrees: from spread 0.02 it collapses with p0 = 1 (Drms {lostRows[0].Drms:0.000} to {lostRows[^1].Drms:0.0e+0}) and grows with p0 = 0.5 (to {keptRows[^1].Drms:0.000}).",
            "Derived here. The paper says that stop-gradient enables non-collapsed solutions; that it does not force them is our finding within our reading of the model.",
            comparisons,
            [
                new Plot(
                    "phase-plane",
                    "Orbits of gain and separation",
                    "Scalar model of one class mode, C = 4, f = 0.1, k = kP = 1. Lines: integrated orbits, from right to left or left to right towards π = ρ. Broken: the threshold s² = C (π² − ρ²).",
                    new PlotAxis("gain π of the head on the mode") { From = 0, To = 1.6 },
                    [
                        new PlotPanel("", new PlotAxis("separation s") { From = 0, To = 3 }, curves)
                        {
                            Moments = [new PlotMark(rho, "π = ρ")],
                        },
                    ]),
            ]);
    }

    private static IEnumerable<(double Gain, double Size)> Starts(ReproductionScale scale)
    {
        var sizes = scale == ReproductionScale.Smoke ? new[] { 0.3, 0.8, 1.4, 2.2, 2.7 } : [0.1, 0.3, 0.5, 0.8, 1.1, 1.4, 1.8, 2.2, 2.6];
        foreach (var size in sizes) yield return (1.5, size);
        foreach (var size in sizes) yield return (0.3, size);
    }

    private static Curve Orbit((double Gain, double Size) start, double rho, List<Comparison> comparisons, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // Aligned: the label's and the sample's part alike, so that s = sqrt(2) q is D_rms; and no bulk.
        var amplitude = start.Size / Math.Sqrt(2);
        var points = new Level3(Classes, 1 - (rho * rho), EffectiveRates.Node)
            .Trajectory(new Level3Start(amplitude, 0, start.Gain, amplitude), [0, .. Runs.LogTimes(1e-2, 300, 160)])
            .Select(p => (Gain: p.Gain ?? double.NaN, Size: p.Drms))
            .ToArray();
        var end = points[^1];
        var invariant = (start.Size * start.Size) - (Classes * start.Gain * start.Gain);
        var final = Math.Max(0, invariant + (Classes * rho * rho));
        comparisons.Add(new Comparison($"orbit from π = {start.Gain}, s = {start.Size}: s in the end", Math.Sqrt(final), end.Size, final == 0 ? 1e-2 : 1e-3));
        return new Curve(final == 0 ? "collapses" : "stays apart", CurveKind.Simulation, [.. points.Select(p => p.Gain)], [.. points.Select(p => p.Size)]);
    }

    private static Trial Small(double headScale) => new Experiment
    {
        Head = Head.Online,
        StopGradient = StopGradient.Symmetric,
        SampleSpread = 0.02,
        LabelSpread = 0.02,
        HeadScale = headScale,
    }.Build();
}
