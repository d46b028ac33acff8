using System.Text.Json.Nodes;
using Understudy.Collapse.Experiments;
using Understudy.Collapse.Theory;

namespace Understudy.Cli.Laboratory;

/// <summary>What one point of a sweep came to, as the columns of its row.</summary>
internal static class SweepPoint
{
    /// <summary>The columns of theory.</summary>
    public static readonly IReadOnlyList<string> TheoryColumns = ["f", "g", "rho2", "rate_fast", "rate_slow", "plateau", "steady_drms"];

    /// <summary>The columns of a simulation: its last row and its late rate.</summary>
    public static readonly IReadOnlyList<string> SimulationColumns = ["t", "loss", "drms", "dmin", "pdrms", "accuracy_unfrustrated", "late_rate"];

    /// <summary>Works a point out. One that cannot be run says why in <c>stopped</c> and keeps what is known.</summary>
    public static JsonObject Of(Experiment experiment, bool theory, bool simulation, CancellationToken cancellationToken)
    {
        var row = new JsonObject();
        try
        {
            var trial = experiment.Build();
            if (theory) AddTheory(row, trial);
            if (simulation) AddSimulation(row, experiment, trial, cancellationToken);
        }
        catch (ArgumentException e)
        {
            row["stopped"] = Complaint.Of(e);
        }

        return row;
    }

    private static void AddTheory(JsonObject row, Trial trial)
    {
        var report = TheoryReport.For(trial.Model, trial.Initial);
        Set(row, "f", report["f"]);
        Set(row, "g", report.Frustration);
        Set(row, "rho2", report.SquaredCorrelation);
        Set(row, "rate_fast", report.Fast);
        Set(row, "rate_slow", report.Slow);
        Set(row, "plateau", report.Plateau);
        Set(row, "steady_drms", report.SteadyDrms);
    }

    private static void AddSimulation(JsonObject row, Experiment experiment, Trial trial, CancellationToken cancellationToken)
    {
        var outcome = Outcome.Of(experiment, trial, cancellationToken: cancellationToken);
        if (outcome.Rows.Count > 0)
        {
            var last = outcome.Rows[^1];
            Set(row, "t", last.Time);
            Set(row, "loss", last.Loss);
            Set(row, "drms", last.Drms);
            Set(row, "dmin", last.Dmin);
            Set(row, "pdrms", last.ProjectedDrms);
            Set(row, "accuracy_unfrustrated", last.AccuracyUnfrustrated);
        }

        Set(row, "late_rate", outcome.LateRate);
        if (outcome.Stopped is { } stopped) row["stopped"] = stopped.Message;
    }

    // What does not apply, or has no finite value, is absent.
    private static void Set(JsonObject row, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) row[name] = number;
    }
}
