using System.Text.Json;
using Understudy.Arrays;
using Understudy.Collapse.Experiments;
using Understudy.Collapse.Numerics;
using Understudy.Runs;

namespace Understudy.Cli.Laboratory;

/// <summary>A simulation, on its own or as a run folder: the document, the rows as JSON lines and CSV, the last embeddings as npy.</summary>
internal static class SimulationRun
{
    /// <summary>The document's file in a run folder.</summary>
    public const string DocumentName = "simulation.json";

    /// <summary>Runs an experiment, or reads what a finished run of the same options made in the folder.</summary>
    /// <param name="command">The command, as the run folder notes it.</param>
    /// <param name="experiment">What to run.</param>
    /// <param name="config">Its settings.</param>
    /// <param name="inputs">The files it was read from, with their hashes.</param>
    /// <param name="folder">The run folder; empty for none.</param>
    /// <param name="progress">Says how far a long run is.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="InputException">The experiment cannot be run; the message names the option.</exception>
    public static Task<SimulationDocument> ExecuteAsync(
        string command,
        Experiment experiment,
        ConfigEcho config,
        IReadOnlyDictionary<string, string> inputs,
        string folder,
        OccasionalStatus progress,
        CancellationToken cancellationToken)
    {
        if (folder.Length == 0) return Task.Run(() => Simulate(experiment, config, progress, cancellationToken).Document, cancellationToken);
        return RunFolder.OnceAsync(
            folder,
            new RunConfiguration(command, config.ToOptions(), inputs),
            Verb.Version,
            run => Task.Run(() => Make(run, experiment, config, progress, cancellationToken), cancellationToken),
            run => JsonSerializer.Deserialize(File.ReadAllText(run[DocumentName]), LaboratoryJson.Pages.SimulationDocument)!);
    }

    private static void Make(RunFolder run, Experiment experiment, ConfigEcho config, OccasionalStatus progress, CancellationToken cancellationToken)
    {
        var (document, outcome) = Simulate(experiment, config, progress, cancellationToken);
        var lines = document.Rows.Select(row => JsonSerializer.Serialize(row, LaboratoryJson.Lines.RowEcho)).ToList();
        AtomicFile.WriteAllText(run["rows.jsonl"], string.Concat(lines.Select(line => line + "\n")));
        RowTable.Of(document.Rows).WriteCsv(run["rows.csv"]);
        Write(run[experiment.HasStudent ? "V.npy" : "X.npy"], outcome.Final.Samples);
        Write(run["W.npy"], outcome.Final.Labels);
        if (outcome.Final.Head is { } head) Write(run["P.npy"], head);
        AtomicFile.WriteAllText(run[DocumentName], JsonSerializer.Serialize(document, LaboratoryJson.Pages.SimulationDocument) + "\n");
    }

    private static (SimulationDocument Document, Outcome Outcome) Simulate(Experiment experiment, ConfigEcho config, OccasionalStatus progress, CancellationToken cancellationToken) => Complaint.Forward(() =>
    {
        var trial = experiment.Build();
        var outcome = Outcome.Of(experiment, trial, row => progress.Report(() => $"t = {row.Time:g4}, drms = {row.Drms:g4}"), cancellationToken);
        var document = new SimulationDocument(
            config,
            outcome.Engine,
            TheoryEcho.Of(trial, experiment.ReportedTimes),
            StudentEcho.Of(trial),
            [.. outcome.Rows.Select(RowEcho.Of)],
            RowEcho.Finite(outcome.LateRate),
            outcome.Stopped is { } stopped ? new StoppedEcho(stopped.Time, stopped.Reason) : null);
        return (document, outcome);
    });

    private static void Write(string path, Matrix matrix) => NpyFile.Write(path, matrix.Span, matrix.Columns);
}
