using Understudy.Collapse.Experiments;
using Understudy.Collapse.Theory;

namespace Understudy.Cli.Laboratory;

/// <summary>All statements of the theory about an experiment.</summary>
/// <param name="Config">The experiment.</param>
/// <param name="Frustrations">g_k of every label mode, ascending.</param>
/// <param name="Statements">The statements.</param>
/// <param name="Warnings">Assumptions this experiment breaks, and surprises it leads to.</param>
internal sealed record TheoryDocument(ConfigEcho Config, IReadOnlyList<double> Frustrations, IReadOnlyList<StatementEcho> Statements, IReadOnlyList<string> Warnings)
{
    // Its eigenproblems grow with the cube of the modes: so many take half a minute.
    private const int MostModes = 2000;

    /// <summary>The theory of an experiment.</summary>
    /// <exception cref="ArgumentException">The experiment is impossible, or has too many modes; the message names the setting.</exception>
    public static TheoryDocument Of(Experiment experiment, ConfigEcho config, double threshold)
    {
        var modes = Math.Max(experiment.Coupling?.Labels ?? experiment.Design.Classes, experiment.Clusters?.Dimension ?? experiment.Teacher?.Dimension ?? 0);
        if (modes > MostModes) throw new ArgumentException($"there are {modes} classes or inputs; theory solves for all modes, and at most {MostModes} (lower classes or the student's D)");
        var trial = experiment.Build();
        var report = TheoryReport.For(trial.Model, trial.Initial, threshold);
        return new TheoryDocument(config, report.Modes.Frustrations, [.. report.Statements.Select(StatementEcho.Of)], report.Warnings);
    }
}

/// <summary>One statement. Its status: paper, whose abstract claims it in words; derived, by us; choice, ours where no source says.</summary>
internal sealed record StatementEcho(string Name, string Symbol, double? Value, string Equation, string Validity, string Status)
{
    public static StatementEcho Of(TheoryStatement statement) => new(
        statement.Name, statement.Symbol, RowEcho.Finite(statement.Value), statement.Equation, statement.Validity, statement.Status.ToString().ToLowerInvariant());
}
