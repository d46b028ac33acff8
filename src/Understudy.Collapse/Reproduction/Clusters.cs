using System.Numerics.Tensors;
using Understudy.Collapse.Experiments;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Reproduction;

/// <summary>Without a head: where only some labels are tied, which of them merge.</summary>
internal sealed class Clusters : IReproduction
{
    public string Name => "clusters";

    public string Title => "What merges is what is tied together";

    public Finding Run(ReproductionScale scale, CancellationToken cancellationToken)
    {
        var trial = new Experiment { Design = new Design(6, 20, 4) { Subsets = [[0, 1], [1, 2], [3, 4]] } }.Build();
        var components = ConnectedComponents.Of(trial.Model.Population.Coupling);
        var times = Runs.LogTimes(1e-2, 200, scale == ReproductionScale.Smoke ? 41 : 101);
        var snapshots = new AdaptiveEngine().Run(trial.Model, trial.Initial, times, cancellationToken).ToArray();
        var pairs = (from a in Enumerable.Range(0, 6) from b in Enumerable.Range(a + 1, 5 - a) select (A: a, B: b)).ToArray();
        bool Tied((int A, int B) pair) => components.OfLabel[pair.A] == components.OfLabel[pair.B];
        var last = snapshots[^1].State.Labels;
        var (within, between) = (pairs.Where(Tied).Max(p => Distance(last, p)), pairs.Where(p => !Tied(p)).Min(p => Distance(last, p)));
        var slow = PlainClosure.Of(trial.Model);
        return new Finding(
            "If frustrated samples tie only labels 0-1, 1-2 and 3-4 of six, which classes collapse?",
            "Each connected component of the graph of samples and labels has one zero mode, its conserved mean; all other modes decay. So the labels of a component merge and components stay apart: as many clusters survive as there are components.",
            $"At t = 200 labels of one component are at most {within:0.0e+0} apart, labels of different ones at least {between:0.00}: {components.Count} clusters, {{0, 1, 2}}, {{3, 4}} and {{5}}. Labels 0 and 2 share no sample and merge all the same, through label 1.",
            "Derived here. The paper speaks of a slow collective collapse; that it happens component by component follows from the linear flow.",
            [
                new Comparison("surviving clusters", components.Count, Surviving(last, Math.Sqrt(within * between)), 0),
                new Comparison("zero modes of the flow", components.Count, slow.ZeroModes, 0),
                new Comparison("distance within a component at t = 200", 0, within, 1e-3),
            ],
            [
                new Plot(
                    "clusters",
                    "Fifteen distances between six labels",
                    "Distances |w_c − w_c'| over time (rates “sum”), C = 6, d = 8, 20 samples a class and 4 for each tied pair.",
                    new PlotAxis("time t", Logarithmic: true),
                    [
                        Panel("labels of one component", pairs.Where(Tied), p => $"{p.A}-{p.B}", snapshots),
                        Panel("labels of different components", pairs.Where(p => !Tied(p)), _ => "eleven other pairs", snapshots),
                    ]),
            ])
        {
            Graph = new LabelGraph(components.OfLabel, [new LabelEdge(0, 1, 4), new LabelEdge(1, 2, 4), new LabelEdge(3, 4, 4)]),
        };
    }

    private static PlotPanel Panel(string title, IEnumerable<(int A, int B)> pairs, Func<(int A, int B), string> name, IReadOnlyList<Snapshot> snapshots) => new(
        title,
        new PlotAxis("distance", Logarithmic: true) { From = 1e-4, To = 10 },
        [
            .. pairs.Select(p => new Curve(
                name(p),
                CurveKind.Simulation,
                [.. snapshots.Select(s => s.Time)],
                [.. snapshots.Select(s => Distance(s.State.Labels, p))])),
        ]);

    private static double Distance(Matrix labels, (int A, int B) pair) => TensorPrimitives.Distance<double>(labels.Row(pair.A), labels.Row(pair.B));

    // Clusters of labels nearer to each other than a length, counted by their first members.
    private static int Surviving(Matrix labels, double length)
    {
        var firsts = new List<int>();
        for (var c = 0; c < labels.Rows; c++)
            if (firsts.TrueForAll(first => Distance(labels, (first, c)) > length)) firsts.Add(c);
        return firsts.Count;
    }
}
