using Understudy.Collapse.Experiments;
using Understudy.Collapse.Model;
using Understudy.Collapse.Observables;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Reproduction;

/// <summary>Without a head: what a few frustrated samples do to the classes, long after accuracy is perfect.</summary>
internal sealed class TwoStages : IReproduction
{
    public string Name => "two-stages";

    public string Title => "Collapse in two stages";

    public Finding Run(ReproductionScale scale, CancellationToken cancellationToken)
    {
        var clean = new Experiment { Design = new Design(4, 30, 0) }.Build();
        var frustrated = new Experiment { Design = new Design(4, 27, 2) }.Build();
        var times = Runs.LogTimes(1e-3, 100, scale == ReproductionScale.Smoke ? 61 : 121);
        IReadOnlyList<OrderParameters>[] rows = [Runs.Of(clean, times, cancellationToken), Runs.Of(frustrated, times, cancellationToken)];
        var theory = PlainTheory.Of(frustrated.Model);
        var slow = theory.Slowest.Slow;
        var (atFive, end) = (rows[1].First(r => r.Time >= 5), rows[1][^1]);
        var half = rows[1].First(r => r.Time >= 50);
        var plateau = PlainTheory.Of(clean.Model).Plateau(clean.Initial);
        return new Finding(
            "Samples and labels attract each other. Do the classes stay apart when every sample can be classified, and what changes when one sample in ten is tied to two labels?",
            $"With f = 0 the slow rate is 0: the labels jump to the mean of their samples (rate kx + kw = 31), and the distances stay at a plateau. With f = 0.1 (g = 0.0667) the class modes decay at μ₋ = {slow:0.000000}, whatever the dimension, while every unfrustrated sample already sits with its label.",
            $"Without frustration the separation falls from {rows[0][0].Drms:0.00} to {rows[0][^1].Drms:0.0000} and stays. With it, accuracy on the unfrustrated samples is {atFive.AccuracyUnfrustrated:0.00} from t = {atFive.Time:0.0} on, and yet the separation goes on falling, to {end.Drms:0.0000} at t = 100: a second stage that neither accuracy nor the loss' first fall foretells.",
            "The paper's abstract states the two stages: early gain, then collapse on a slow time scale set by a small frustrated fraction, and none without frustration. The rates and plateaus are derived here.",
            [
                new Comparison("plateau at f = 0, Drms(100)", plateau, rows[0][^1].Drms, 1e-6),
                new Comparison("slow rate at f = 0.1, t = 50 to 100", slow, Runs.Rate(half, end), 1e-6),
                new Comparison("slow asymptote at f = 0.1, Drms(100)", theory.Plateau(frustrated.Initial) * Math.Exp(-slow * 100), end.Drms, 1e-6),
                new Comparison("accuracy of unfrustrated samples from t = 5 on, smallest", 1, rows[1].Where(r => r.Time >= 5).Min(r => r.AccuracyUnfrustrated ?? double.NaN), 0),
            ],
            [
                new Plot(
                    "two-stages",
                    "Fast alignment, slow collapse",
                    "Order parameters over time t (rates “sum”), C = 4, d = 8, N = 120. Lines: integration of all samples. Broken: mode theory, and the slow branch alone, exp(-μ₋ t).",
                    new PlotAxis("time t", Logarithmic: true),
                    [
                        new PlotPanel(
                            "separation D_{rms}",
                            new PlotAxis("D_{rms}", Logarithmic: true) { From = 1e-3 },
                            [
                                Runs.Course("f = 0", rows[0], r => r.Drms),
                                new Curve("f = 0", CurveKind.Theory, times, PlainTheory.Of(clean.Model).Drms(clean.Initial, times)),
                                Runs.Course("f = 0.1", rows[1], r => r.Drms),
                                new Curve("f = 0.1", CurveKind.Theory, times, [.. times.Select(t => theory.Plateau(frustrated.Initial) * Math.Exp(-slow * t))]),
                            ]),
                        new PlotPanel(
                            "smallest distance D_{min}",
                            new PlotAxis("D_{min}", Logarithmic: true) { From = 1e-3 },
                            [Runs.Course("f = 0", rows[0], r => r.Dmin), Runs.Course("f = 0.1", rows[1], r => r.Dmin)]),
                        new PlotPanel(
                            "accuracy, unfrustrated samples",
                            new PlotAxis("accuracy") { From = 0, To = 1 },
                            [Runs.Course("f = 0", rows[0], r => r.AccuracyUnfrustrated), Runs.Course("f = 0.1", rows[1], r => r.AccuracyUnfrustrated)]),
                        new PlotPanel(
                            "loss",
                            new PlotAxis("loss", Logarithmic: true) { From = 1e-5 },
                            [Runs.Course("f = 0", rows[0], r => r.Loss), Runs.Course("f = 0.1", rows[1], r => r.Loss)]),
                    ]),
            ]);
    }
}
