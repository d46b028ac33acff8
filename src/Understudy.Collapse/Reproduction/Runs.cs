using Understudy.Collapse.Experiments;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Collapse.Observables;

namespace Understudy.Collapse.Reproduction;

/// <summary>Runs in the full sample space: the equations of motion are integrated step by step, so that no mode theory enters.</summary>
internal static class Runs
{
    private static readonly AdaptiveEngine Engine = new();

    /// <summary>The order parameters of an experiment at times from its start on.</summary>
    internal static IReadOnlyList<OrderParameters> Of(Trial trial, IReadOnlyList<double> times, CancellationToken cancellationToken) =>
        Simulation.Run(trial.Model, trial.Initial, times, Engine, cancellationToken).Rows;

    /// <summary>The order parameters of an experiment at times from its start on.</summary>
    internal static IReadOnlyList<OrderParameters> Of(Experiment experiment, IReadOnlyList<double> times, CancellationToken cancellationToken) =>
        Of(experiment.Build(), times, cancellationToken);

    /// <summary>Several experiments at once, results in their order.</summary>
    internal static IReadOnlyList<OrderParameters>[] OfAll(IReadOnlyList<Experiment> experiments, IReadOnlyList<double> times, CancellationToken cancellationToken)
    {
        var rows = new IReadOnlyList<OrderParameters>[experiments.Count];
        Parallel.For(0, experiments.Count, new ParallelOptions { CancellationToken = cancellationToken }, i => rows[i] = Of(experiments[i], times, cancellationToken));
        return rows;
    }

    /// <summary>Times by equal factors, both ends included.</summary>
    internal static double[] LogTimes(double from, double to, int count) =>
        [.. Enumerable.Range(0, count).Select(i => i == count - 1 ? to : from * Math.Pow(to / from, i / (count - 1.0)))];

    /// <summary>Times by equal steps, both ends included.</summary>
    internal static double[] EvenTimes(double from, double to, int count) =>
        [.. Enumerable.Range(0, count).Select(i => from + ((to - from) * i / (count - 1)))];

    /// <summary>-d ln Drms / dt between two rows; not a number where the separation is gone by then.</summary>
    internal static double Rate(OrderParameters early, OrderParameters late) =>
        early.Drms > 0 && late.Drms > 0 ? Math.Log(early.Drms / late.Drms) / (late.Time - early.Time) : double.NaN;

    /// <summary>A simulated course of one order parameter.</summary>
    internal static Curve Course(string name, IReadOnlyList<OrderParameters> rows, Func<OrderParameters, double?> value) =>
        new(name, CurveKind.Simulation, [.. rows.Select(r => r.Time)], [.. rows.Select(r => value(r) ?? double.NaN)]);

    /// <summary>The design of C classes and about N samples with m frustrated samples for each subset of k labels.</summary>
    internal static Design About(int samples, int classes, int frustrated, int labels)
    {
        var subsets = 1.0;
        for (var i = 0; i < labels; i++) subsets = subsets * (classes - i) / (i + 1);
        var perClass = (int)Math.Round((samples - (frustrated * subsets)) / classes);
        return new Design(classes, Math.Max(0, perClass), frustrated) { FrustratedLabels = labels };
    }
}
