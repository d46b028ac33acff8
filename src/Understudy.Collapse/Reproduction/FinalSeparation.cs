using Understudy.Collapse.Experiments;
using Understudy.Collapse.Model;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Reproduction;

/// <summary>Head and stop-gradient: how much separation is left, as a function of frustration, and where it ends.</summary>
internal sealed class FinalSeparation : IReproduction
{
    public string Name => "final-separation";

    public string Title => "How much frustration a head can take";

    public Finding Run(ReproductionScale scale, CancellationToken cancellationToken)
    {
        var perClass = scale == ReproductionScale.Smoke ? 60 : 120;
        var counts = Enumerable.Range(0, (perClass / 10) + 1).Select(i => 2 * i).ToArray();
        var trials = counts.Select(i => Of(perClass, i, StopGradient.Symmetric).Build()).ToArray();
        var ends = new double[counts.Length];
        var rates = new double[counts.Length];
        Parallel.For(0, counts.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            ends[i] = Runs.Of(trials[i], [2000], cancellationToken)[^1].Drms;
            var fall = Runs.Of(Of(perClass, counts[i], StopGradient.None), [20, 30], cancellationToken);
            rates[i] = Runs.Rate(fall[0], fall[1]);
        });
        var shares = trials.Select(t => t.Model.Population.Frustration).ToArray();
        var frustrations = shares.Select(f => ModeReduction.BalancedFrustration(f, 4)).ToArray();
        var steady = trials.Select(t => SteadyState.Of(t.Model, t.Initial)).ToArray();
        var level = Level3.Of(trials[0].Model);
        var start = Level3Start.Of(trials[0].Model, trials[0].Initial);
        var grid = Runs.EvenTimes(0, 0.31, 125);
        var isotropic = grid.Select(f => SteadyState.Isotropic(level with { Frustration = ModeReduction.BalancedFrustration(f, 4) }, start)).ToArray();
        var comparisons = new List<Comparison>();
        for (var i = 0; i < counts.Length; i++)
        {
            comparisons.Add(new Comparison($"Drms at t = 2000, f = {shares[i]:0.000}", steady[i].Drms, ends[i], 0.1)
            {
                Unit = steady[0].Drms,
                Note = "closed form for N → ∞; difference in units of Drms at f = 0",
            });
            comparisons.Add(new Comparison($"rate without stop-gradient, f = {shares[i]:0.000}", frustrations[i], rates[i], frustrations[i] == 0 ? 1e-4 : 0.08)
            {
                Note = "k[(π − ρ)² + g] with π where the head froze",
            });
        }

        var gone = shares[Array.FindIndex(ends, d => d < 1e-2) is var first and >= 0 ? first : ^1];
        return new Finding(
            "With a head and stop-gradient, how much separation is left when more samples are frustrated? Is there an end to it?",
            "The conserved J = PᵀP − (l_P/l_x) XᵀX − (l_P/l_w) WᵀW ties the end to the start: in each principal direction of the labels q∞² = max(0, [q0²/kw + C sx²/kx + C (ρ² − p0²)/kP] / (1/kx + 1/kw)) with ρ² = 1 − g. So the squared separation falls linearly in f, and directions are lost one after another, each at its own critical f. Without stop-gradient the classes collapse at every f > 0, at rate k g or a little more.",
            $"The separation at t = 2000 follows the formula, to within {comparisons.Where(c => c.Unit is not null).Max(c => c.Deviation):0.0%} of its value at f = 0, and is gone at f = {gone:0.00}. It lies below the formula where a direction is near its own threshold: there it still falls at the end of the run. Small starts (spread 0.2) were chosen to see the end; with larger ones it lies beyond f = 1.",
            "That stop-gradient with a head gives finite separation is the paper's claim; that it has a threshold, and its formula, are derived here.",
            comparisons,
            [
                new Plot(
                    "final-separation",
                    "What is left, and how fast the rest goes",
                    $"C = 4, d = 8, N = {4 * perClass}, spread 0.2, rates “node”. Points: integration of all samples. Broken: theory.",
                    new PlotAxis("share of frustrated samples f") { From = 0, To = 0.31 },
                    [
                        new PlotPanel(
                            "with stop-gradient: D_{rms} at t = 2000",
                            new PlotAxis("D_{rms}") { From = 0 },
                            [
                                new Curve("run", CurveKind.Measurement, shares, ends),
                                new Curve("each direction by itself", CurveKind.Theory, shares, [.. steady.Select(s => s.Drms)]),
                                new Curve("all directions alike", CurveKind.Theory, grid, isotropic),
                            ]),
                        new PlotPanel(
                            "without: rate of collapse",
                            new PlotAxis("rate") { From = 0 },
                            [
                                new Curve("run", CurveKind.Measurement, shares, rates),
                                new Curve("k g", CurveKind.Theory, grid, [.. grid.Select(f => ModeReduction.BalancedFrustration(f, 4))]),
                            ]),
                    ]),
            ]);
    }

    // The number of samples stays: for two more of each of the six pairs, three fewer of each class.
    private static Experiment Of(int perClass, int count, StopGradient stop) => new()
    {
        Design = new Design(4, perClass - (3 * count / 2), count),
        Head = Head.Online,
        StopGradient = stop,
        SampleSpread = 0.2,
        LabelSpread = 0.2,
    };
}
