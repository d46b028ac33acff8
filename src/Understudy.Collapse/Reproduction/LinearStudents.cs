using Understudy.Collapse.Experiments;
using Understudy.Collapse.Model;
using Understudy.Collapse.Observables;
using Understudy.Collapse.Students;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Reproduction;

/// <summary>Embeddings that are a linear map of inputs: the same collapse, the same cure.</summary>
internal sealed class LinearStudents : IReproduction
{
    public string Name => "linear-students";

    public string Title => "A linear student";

    public Finding Run(ReproductionScale scale, CancellationToken cancellationToken)
    {
        var count = scale == ReproductionScale.Smoke ? 49 : 121;
        var (plainTimes, headTimes) = (Runs.LogTimes(0.05, 100, count), Runs.LogTimes(0.05, 200, count));
        var cluster = new[] { Clustered(0, Head.None), Clustered(2, Head.None), Clustered(2, Head.Online), Clustered(2, Head.Online, StopGradient.Symmetric) };
        var teacher = new[] { Taught(0, Head.None), Taught(10, Head.None), Taught(10, Head.Online), Taught(10, Head.Online, StopGradient.Symmetric) };
        var rows = Runs.OfAll([.. cluster, .. teacher], headTimes, cancellationToken);
        var (plainCluster, plainTaught) = (cluster[1].Build(), teacher[1].Build());
        var plain = Runs.Of(plainCluster, [50, 100], cancellationToken);
        var taught = Runs.Of(plainTaught, [30, 40], cancellationToken);
        var (peak, fallen) = (rows[5].MaxBy(r => r.AccuracyRaw)!, rows[5].First(r => r.Time >= 60));
        string[] names = ["f = 0", "frustrated", "frustrated, head", "frustrated, head and stop-gradient"];
        return new Finding(
            "Does a student that maps inputs linearly, x = Vξ, collapse like free embeddings, and does the same remedy work?",
            "With white inputs the student has the same modes; ρₖ are the canonical correlations between labels and inputs. Clustered inputs (ρₖ = 1) are unfrustrated; inputs labelled by a hard teacher are frustrated for a linear student even without label noise, and more with it. The slow rate is the smallest eigenvalue of [[1, -M], [-C Mᵀ, C nu/N]] with M = ΞᵀY/N.",
            $"Clusters: without frustration Drms ends at {rows[0][^1].Drms:0.000}; with f = 0.1 it falls at {Runs.Rate(plain[0], plain[1]):0.0000}; head and stop-gradient keep {rows[3][^1].Drms:0.00}. Teacher with one label in ten flipped: accuracy peaks at {peak.AccuracyRaw:0.00} (t = {peak.Time:0.0}) and falls to {fallen.AccuracyRaw:0.00} by t = 60 while the classes merge; with head and stop-gradient the separation is {rows[7][^1].Drms:0.00} at t = 200.",
            "That the linear teacher-student model behaves the same is the paper's claim. Its data are unknown; “cluster” and “teacher” are our definitions, and the rates are derived here.",
            [
                new Comparison("slow rate, clusters with f = 0.1", PlainClosure.Of(plainCluster.Model).Slow, Runs.Rate(plain[0], plain[1]), 1e-4),
                new Comparison("slow rate, teacher with flips", PlainClosure.Of(plainTaught.Model).Slow, Runs.Rate(taught[0], taught[1]), 0.02) { Note = "modes of several rates; the slowest shows late" },
                new Comparison("clusters at f = 0: Drms(200) over Drms(50)", 1, rows[0][^1].Drms / rows[0].First(r => r.Time >= 50).Drms, 1e-6),
                new Comparison("clusters, P² on the classes with head and stop-gradient", 1 - ModeReduction.BalancedFrustration(0.1, 4), rows[3][^1].SquareGain ?? double.NaN, 1e-3),
                new Comparison("teacher, head without stop-gradient: Drms(200)", 0, rows[6][^1].Drms, 1e-2),
            ],
            [
                new Plot(
                    "linear-students",
                    "Clustered inputs and a teacher's labels",
                    "Rates “node”, C = 4, d = 8. Clusters: N = 120, D = 8. Teacher: N = 400, D = 16, white inputs; frustrated: one label in ten flipped. Accuracy with a head is that of P x.",
                    new PlotAxis("time t", Logarithmic: true),
                    [
                        Panel("clusters: D_{rms}", names, rows[..4], r => r.Drms, new PlotAxis("D_{rms}", Logarithmic: true) { From = 1e-2, To = 20 }),
                        Panel("teacher: D_{rms}", names, rows[4..], r => r.Drms, new PlotAxis("D_{rms}", Logarithmic: true) { From = 1e-3, To = 20 }),
                        Panel("clusters: accuracy", names, rows[..4], r => Separated(r) ? r.AccuracyOnline ?? r.AccuracyRaw : null, new PlotAxis("accuracy") { From = 0, To = 1 }),
                        Panel("teacher: accuracy", names, rows[4..], r => Separated(r) ? r.AccuracyOnline ?? r.AccuracyRaw : null, new PlotAxis("accuracy") { From = 0, To = 1 }),
                    ]),
            ]);
    }

    // Nearest labels among labels that have merged to rounding error say nothing.
    private static bool Separated(OrderParameters row) => row.Drms > 1e-6;

    private static PlotPanel Panel(string title, string[] names, IReadOnlyList<OrderParameters>[] rows, Func<OrderParameters, double?> value, PlotAxis axis) =>
        new(title, axis, [.. rows.Select((r, i) => Runs.Course(names[i], r, value))]);

    private static Experiment Clustered(int frustrated, Head head, StopGradient stop = StopGradient.None) => new()
    {
        Design = new Design(4, frustrated == 0 ? 30 : 27, frustrated),
        Clusters = new ClusterData(),
        Head = head,
        StopGradient = stop,
        Rates = new RateChoice(RatePreset.Node),
    };

    private static Experiment Taught(int flipEvery, Head head, StopGradient stop = StopGradient.None) => new()
    {
        Design = new Design(4, 100, 0),
        Teacher = new TeacherData { FlipEvery = flipEvery },
        Head = head,
        StopGradient = stop,
        Rates = new RateChoice(RatePreset.Node),
        StudentSpread = head == Head.None ? null : 0.25,
    };
}
