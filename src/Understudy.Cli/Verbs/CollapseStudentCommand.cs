using System.CommandLine;
using Understudy.Collapse.Experiments;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy collapse student</c>: a linear student in place of free sample embeddings, and its canonical correlations.</summary>
internal static class CollapseStudentCommand
{
    private const string Fallback = "cluster:2,0,8";

    // A student's gradient sums over its inputs; with `sum` rates it would move N times as fast as anything else.
    public static Command Create() => CollapseSimulateCommand.Running(
        "student",
        $"Run a linear student (default: {Fallback}, rates node) and print its canonical correlations beside it",
        Fallback,
        experiment => experiment with { Rates = experiment.Rates ?? new RateChoice(RatePreset.Node) });
}
