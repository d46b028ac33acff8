using Understudy.Collapse.Experiments;
using Understudy.Collapse.Model;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Reproduction;

/// <summary>Without a head: how the rate of collapse depends on the frustrated share, the number of classes and how many labels a sample has.</summary>
internal sealed class SlowRates : IReproduction
{
    private static readonly (int Classes, int Labels)[] Families = [(2, 2), (4, 2), (10, 2), (4, 4)];

    public string Name => "slow-rates";

    public string Title => "What sets the slow rate";

    public Finding Run(ReproductionScale scale, CancellationToken cancellationToken)
    {
        var samples = scale == ReproductionScale.Smoke ? 360 : 1080;
        var shares = scale == ReproductionScale.Smoke ? 5 : 12;
        var (node, sum) = (Measure(RatePreset.Node, samples, shares, 30, 40, cancellationToken), Measure(RatePreset.Sum, samples, shares, 6, 8, cancellationToken));
        var comparisons = node.Points.Concat(sum.Points)
            .Where(p => p.Predicted > 0)
            .Select(p => new Comparison($"{p.Name}, f = {p.Share:0.000}, rates {p.Rates}", p.Predicted, p.Seen, 2e-4))
            .ToList();
        comparisons.Add(Unit(cancellationToken));
        var worst = comparisons.MaxBy(c => c.Deviation)!;
        return new Finding(
            "How fast do classes collapse, as a function of the share f of frustrated samples, the number C of classes and the number k of labels a frustrated sample has?",
            "A label mode of frustration g decays at μ₋ = 2 kx kw g / (kx + kw + √((kx + kw)² − 4 kx kw g)). In balanced designs g = f C (k − 1) / (k (C − 1)). For fast labels (“sum”) μ₋ tends to kx g, for equal rates (“node”) to kx g/2.",
            $"{comparisons.Count} rates measured on the decay of the separation lie on the formula; the largest deviation is {worst.Deviation:0.0e+0} ({worst.Quantity}). The rate is proportional to f at small f; more labels to a sample, or fewer classes, make it faster.",
            "That a small frustrated fraction sets a slow time scale is the paper's claim; what a frustrated sample is here (one embedding tied to k labels) and every formula are ours.",
            comparisons,
            [
                new Plot(
                    "slow-rates",
                    "Rate of collapse against frustration",
                    $"Late rate -d ln D_{{rms}}/dt. Points: integration of about {samples} samples, d = 8. Broken: μ₋ of the closed form.",
                    new PlotAxis("share of frustrated samples f") { From = 0, To = 0.5 },
                    [
                        new PlotPanel("rates “node” (kx = kw)", new PlotAxis("slow rate") { From = 0 }, node.Curves),
                        new PlotPanel("rates “sum” (kw = N/C)", new PlotAxis("slow rate") { From = 0 }, sum.Curves),
                    ]),
            ]);
    }

    private static (List<(string Name, string Rates, double Share, double Predicted, double Seen)> Points, List<Curve> Curves) Measure(
        RatePreset preset, int samples, int shares, double early, double late, CancellationToken cancellationToken)
    {
        var points = new List<(string, string, double, double, double)>();
        var curves = new List<Curve>();
        foreach (var (classes, labels) in Families)
        {
            var name = $"C = {classes}, k = {labels}";
            var trials = Designs(samples, shares, classes, labels).Select(d => new Experiment { Design = d, Rates = new RateChoice(preset) }.Build()).ToArray();
            var seen = new double[trials.Length];
            Parallel.For(0, trials.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            {
                var rows = Runs.Of(trials[i], [early, late], cancellationToken);
                seen[i] = Runs.Rate(rows[0], rows[1]);
            });
            var modes = trials.Select(t => PlainTheory.Of(t.Model).Slowest).ToArray();
            for (var i = 0; i < trials.Length; i++)
                points.Add((name, preset.ToString().ToLowerInvariant(), trials[i].Model.Population.Frustration, modes[i].Slow, seen[i]));
            curves.Add(new Curve(name, CurveKind.Measurement, [.. trials.Select(t => t.Model.Population.Frustration)], seen));
            var (kx, kw) = (trials[0].Model.SampleRate, preset == RatePreset.Node ? 1 : samples / (double)classes);
            var grid = Runs.EvenTimes(0, 0.5, 51);
            curves.Add(new Curve(name, CurveKind.Theory, grid, [.. grid.Select(f => new PlainMode(kx, kw, ModeReduction.BalancedFrustration(f, classes, labels)).Slow)]));
        }

        return (points, curves);
    }

    // Shares from 0 to about a half.
    private static IEnumerable<Design> Designs(int samples, int shares, int classes, int labels)
    {
        var subsets = (int)Math.Round(Enumerable.Range(0, labels).Aggregate(1.0, (product, i) => product * (classes - i) / (i + 1)));
        for (var i = 0; i < shares; i++) yield return Runs.About(samples, classes, (int)Math.Round(0.48 * samples * i / (shares - 1) / subsets), labels);
    }

    private static Comparison Unit(CancellationToken cancellationToken)
    {
        var trial = new Experiment { Design = new Design(2, 45, 10) { Weights = LinkWeight.Unit } }.Build();
        var rows = Runs.Of(trial, [20, 50], cancellationToken);
        return new Comparison("unit weights, C = 2, rates sum", PlainClosure.Of(trial.Model).Slow, Runs.Rate(rows[0], rows[1]), 2e-4)
        {
            Note = "columns differ from the balanced design's: the exact slow rate of the coupling, not the formula in g",
        };
    }
}
