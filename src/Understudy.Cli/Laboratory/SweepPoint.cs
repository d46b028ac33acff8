using System.Text.Json.Nodes;
using Understudy.Collapse.Experiments;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Theory;

namespace Understudy.Cli.Laboratory;

/// <summary>What one point of a sweep came to, as the columns of its row.</summary>
internal static class SweepPoint
{
    /// <summary>
    /// The columns of theory. <c>theory_drms</c> is the separation at the last time: without a head exact, with one that of samples and
    /// dimensions without bound (level 3).
    /// </summary>
    public static readonly IReadOnlyList<string> TheoryColumns = ["samples", "frustrated_share", "g", "rho2", "rate_fast", "rate_slow", "plateau", "steady_drms", "critical_g", "theory_drms"];

    /// <summary>The columns of a simulation: its last row and its late rate.</summary>
    public static readonly IReadOnlyList<string> SimulationColumns = [.. RowTable.All.Select(column => column.Name), "late_rate"];

    /// <summary>Works a point out. One that cannot be run says why in <c>stopped</c> and keeps what is known.</summary>
    public static JsonObject Of(Sweep sweep, int point, bool theory, bool simulation, CancellationToken cancellationToken)
    {
        var row = new JsonObject { ["point"] = point };
        try
        {
            var experiment = sweep.At(point);
            var trial = experiment.Build();
            if (theory) AddTheory(row, trial, experiment.ReportedTimes[^1]);
            if (simulation) AddSimulation(row, experiment, trial, cancellationToken);
        }
        catch (ArgumentException e)
        {
            row["stopped"] = Complaint.Of(e);
        }
        catch (DivergedException e)
        {
            row["stopped"] = e.Message;
        }

        return row;
    }

    private static void AddTheory(JsonObject row, Trial trial, double time)
    {
        var report = TheoryReport.For(trial.Model, trial.Initial, withStepBound: false);
        Set(row, "samples", trial.Model.Population.Samples);
        Set(row, "frustrated_share", report["f"]);
        Set(row, "g", report.Frustration);
        Set(row, "rho2", report.SquaredCorrelation);
        Set(row, "rate_fast", report.Fast);
        Set(row, "rate_slow", report.Slow);
        Set(row, "plateau", report.Plateau);
        Set(row, "steady_drms", report.SteadyDrms);
        Set(row, "critical_g", report["g_c"]);
        Set(row, "theory_drms", TheoryCurve.Forecast(trial, time));
    }

    private static void AddSimulation(JsonObject row, Experiment experiment, Trial trial, CancellationToken cancellationToken)
    {
        var outcome = experiment.Run(trial, cancellationToken: cancellationToken);
        if (outcome.Rows.Count > 0)
        {
            var last = RowEcho.Of(outcome.Rows[^1]);
            foreach (var (name, value) in RowTable.All) Set(row, name, value(last));
        }

        Set(row, "late_rate", outcome.LateRate);
        if (outcome.Stopped is { } stopped) row["stopped"] = stopped;
        else if (outcome.Rows is [.., { } end] && !(double.IsFinite(end.Loss) && double.IsFinite(end.Drms)))
            row["stopped"] = FormattableString.Invariant($"at t = {end.Time} the numbers are too large: loss or drms is not finite; start smaller");
    }

    // What does not apply, or has no finite value, is absent.
    private static void Set(JsonObject row, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) row[name] = number;
    }
}
