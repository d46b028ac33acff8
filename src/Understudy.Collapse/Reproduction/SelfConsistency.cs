using Understudy.Collapse.Experiments;
using Understudy.Collapse.Model;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Reproduction;

/// <summary>Every sample moves by itself in the fields of head and labels, which all samples make together: the theory of many samples beside the runs.</summary>
internal sealed class SelfConsistency : IReproduction
{
    public string Name => "self-consistency";

    public string Title => "Theory of many samples";

    public Finding Run(ReproductionScale scale, CancellationToken cancellationToken)
    {
        (int PerClass, int Frustrated, int Dimension)[] sizes = scale switch
        {
            ReproductionScale.Smoke => [(27, 2, 8), (108, 8, 32)],
            ReproductionScale.Small => [(27, 2, 8), (108, 8, 32), (243, 18, 96)],
            _ => [(27, 2, 8), (108, 8, 32), (486, 36, 200)],
        };
        var times = Runs.LogTimes(0.05, 40, scale == ReproductionScale.Smoke ? 31 : 61);
        var comparisons = new List<Comparison>();
        var panels = sizes.Select(size => Course(size, times, comparisons, cancellationToken)).ToList();
        var (solution, direct) = Iterated();
        comparisons.Add(new Comparison("self-consistent iteration over direct integration, Drms(40)", direct, solution.Points[^1].Drms, 1e-6));
        var gaps = Gaps(scale, cancellationToken);
        var slope = Slope(gaps.X, gaps.Y);
        // The line of the expected exponent through the middle of the points.
        var middle = Math.Exp(gaps.X.Zip(gaps.Y, (nu, gap) => Math.Log(gap * Math.Sqrt(nu))).Average());
        comparisons.Add(new Comparison("exponent of the finite-size gap in N/C", -0.5, slope, 0.3) { Note = "fluctuations of class means; few seeds" });
        var windows = solution.Windows;
        return new Finding(
            "Do the classes of a large system follow deterministic equations for a few order parameters, and can these be solved self-consistently?",
            "Given the head P(t) and the labels W(t), each sample is an independent linear process; as N grows, class means no longer fluctuate and the fields obey closed equations. Level 1 (exact for any balanced N): P, the label modes and the second moment of the rest. Level 2 (N → ∞): the same from pt(0) = 0, Q(0) = sx². Level 3 (N, d → ∞): six scalars. Level 2 can also be solved as a fixed point: guess P(t), solve the fields, solve P in them, repeat.",
            $"The larger the system, the closer the run to level 3: {string.Join(", ", comparisons.Take(sizes.Length).Select(c => $"{c.Deviation:0.0%}"))} at t = 40 for N = {string.Join(", ", sizes.Select(s => (4 * s.PerClass) + (6 * s.Frustrated)))}. The gap to level 2 shrinks as (N/C)^{slope:0.00}. The iteration needs {windows.Min(w => w.Changes.Count)} to {windows.Max(w => w.Changes.Count)} rounds a window and lands on the direct integration.",
            "The paper's abstract names a self-consistent (dynamical mean-field) theory; its construction is unknown to us, and this one is ours.",
            comparisons,
            [
                new Plot(
                    "mean-field",
                    "Runs and level 3",
                    "Separation over time at f = 0.1, head “online”, rates “node”, spread 0.3. Lines: integration of all samples. Broken: level 3 from the same D_{rms}(0).",
                    new PlotAxis("time t", Logarithmic: true),
                    panels),
                new Plot(
                    "finite-size",
                    "The gap to level 2 closes with the number of samples",
                    "Root mean square over seeds of the relative difference in D_{rms} at t = 10 between level 1 (exact) and level 2; C = 4, d = 8, f = 0.1, spread 0.5.",
                    new PlotAxis("samples per class N/C", Logarithmic: true),
                    [
                        new PlotPanel(
                            "",
                            new PlotAxis("relative gap", Logarithmic: true),
                            [
                                new Curve("gap", CurveKind.Measurement, gaps.X, gaps.Y),
                                new Curve("(N/C)^{-1/2}", CurveKind.Theory, gaps.X, [.. gaps.X.Select(nu => middle / Math.Sqrt(nu))]),
                            ]),
                    ]),
                new Plot(
                    "iteration",
                    "How the self-consistent iteration converges",
                    "Largest change of P in a round, for the first windows of time; C = 4, d = 8, f = 0.1, spread 0.5.",
                    new PlotAxis("round"),
                    [
                        new PlotPanel(
                            "",
                            new PlotAxis("max |dP|", Logarithmic: true),
                            [
                                .. windows.Take(5).Select(w => new Curve(
                                    $"t = {w.Start:0.##} to {w.Start + w.Length:0.##}",
                                    CurveKind.Simulation,
                                    [.. Enumerable.Range(1, w.Changes.Count).Select(i => (double)i)],
                                    w.Changes)),
                            ]),
                    ]),
            ]);
    }

    private static PlotPanel Course((int PerClass, int Frustrated, int Dimension) size, double[] times, List<Comparison> comparisons, CancellationToken cancellationToken)
    {
        var curves = new List<Curve>();
        var samples = 0;
        foreach (var (name, stop) in new[] { ("stop-gradient", StopGradient.Symmetric), ("none", StopGradient.None) })
        {
            var trial = Of(size.PerClass, size.Frustrated, size.Dimension, stop, 0.3, 0).Build();
            samples = trial.Model.Population.Samples;
            var rows = Runs.Of(trial, times, cancellationToken);
            var level = Level3.Of(trial.Model).Trajectory(Level3Start.Of(trial.Model, trial.Initial), times);
            curves.Add(Runs.Course(name, rows, r => r.Drms));
            curves.Add(new Curve(name, CurveKind.Theory, times, [.. level.Select(p => p.Drms)]));
            if (stop == StopGradient.Symmetric)
            {
                comparisons.Add(new Comparison($"Drms(40), N = {samples}, d = {size.Dimension}", level[^1].Drms, rows[^1].Drms, samples < 200 ? 0.1 : samples < 1000 ? 0.02 : 0.005)
                {
                    Note = "level 3 is of N, d → ∞",
                });
            }
        }

        return new PlotPanel($"N = {samples}, d = {size.Dimension}", new PlotAxis("D_{rms}", Logarithmic: true) { From = 0.1 }, curves);
    }

    private static (SelfConsistentSolution Solution, double Direct) Iterated()
    {
        var trial = Of(27, 2, 8, StopGradient.Symmetric, 0.5, 0).Build();
        var level = Level2.Of(trial.Model, trial.Initial.Labels, 0.25);
        return (level.Iterate([40]), level.Trajectory([40])[0].Drms);
    }

    private static (double[] X, double[] Y) Gaps(ReproductionScale scale, CancellationToken cancellationToken)
    {
        var seeds = scale == ReproductionScale.Smoke ? 32 : 96;
        int[] factors = scale == ReproductionScale.Smoke ? [1, 4, 16] : [1, 2, 4, 8, 16, 32];
        var gaps = new double[factors.Length];
        Parallel.For(0, factors.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            var sum = 0.0;
            for (var seed = 0; seed < seeds; seed++)
            {
                var trial = Of(27 * factors[i], 2 * factors[i], 8, StopGradient.Symmetric, 0.5, seed).Build();
                var exact = Level1.Of(trial.Model).Trajectory(trial.Initial, [10])[0].Drms;
                var limit = Level2.Of(trial.Model, trial.Initial.Labels, 0.25).Trajectory([10])[0].Drms;
                sum += Math.Pow((exact / limit) - 1, 2);
            }

            gaps[i] = Math.Sqrt(sum / seeds);
        });
        return ([.. factors.Select(f => 30.0 * f)], gaps);
    }

    // The slope of a straight line through the logarithms.
    private static double Slope(double[] x, double[] y)
    {
        var (a, b) = (x.Select(v => Math.Log(v)).ToArray(), y.Select(v => Math.Log(v)).ToArray());
        var (meanA, meanB) = (a.Average(), b.Average());
        return a.Zip(b, (u, v) => (u - meanA) * (v - meanB)).Sum() / a.Sum(u => (u - meanA) * (u - meanA));
    }

    private static Experiment Of(int perClass, int frustrated, int dimension, StopGradient stop, double spread, int seed) => new()
    {
        Design = new Design(4, perClass, frustrated),
        Dimension = dimension,
        Head = Head.Online,
        StopGradient = stop,
        SampleSpread = spread,
        LabelSpread = spread,
        Seed = seed,
    };
}
