using System.Text.Json.Nodes;
using Understudy.Arrays;
using Understudy.Collapse.Experiments;
using Understudy.Reporting.Charts.Files;
using Understudy.Runs;

namespace Understudy.Cli.Laboratory;

/// <summary>A sweep as a run: points on all cores, each journaled when it is done; then one table and one picture of all.</summary>
internal static class SweepRun
{
    /// <summary>Runs the points that are not done, and writes table and picture.</summary>
    /// <param name="folder">The run folder.</param>
    /// <param name="configuration">What was asked for.</param>
    /// <param name="sweep">The points.</param>
    /// <param name="theory">Whether the mode theory is worked out.</param>
    /// <param name="simulation">Whether each point is run.</param>
    /// <param name="show">The column of the picture.</param>
    /// <param name="cancellationToken">Stops between points; those that are done stay, and the same command goes on from there.</param>
    /// <returns>How many points there are, and how many of them stopped.</returns>
    public static Task<SweepSummary> ExecuteAsync(
        string folder, RunConfiguration configuration, Sweep sweep, bool theory, bool simulation, string show, CancellationToken cancellationToken) =>
        RunFolder.OnceAsync(
            folder,
            configuration,
            Verb.Version,
            run => Task.Run(() => MakeAsync(run, sweep, theory, simulation, show, cancellationToken), cancellationToken),
            run => Summary(run, sweep));

    private static async Task MakeAsync(RunFolder run, Sweep sweep, bool theory, bool simulation, string show, CancellationToken cancellationToken)
    {
        using var journal = SweepJournal.Open(run, sweep.Count);
        var missing = Enumerable.Range(0, sweep.Count).Where(point => !journal.Lines.ContainsKey(point)).ToArray();
        var status = new OccasionalStatus("sweep,", TimeProvider.System);
        var done = sweep.Count - missing.Length;
        Parallel.ForEach(missing, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, point =>
        {
            var row = SweepPoint.Of(sweep.At(point), theory, simulation, cancellationToken);
            row.Insert(0, "point", point);
            journal.Add(point, row.ToJsonString());
            var now = Interlocked.Increment(ref done);
            status.Report(() => $"{now} of {sweep.Count} points");
        });
        journal.Finish();
        var rows = journal.Lines.OrderBy(line => line.Key).Select(line => (JsonObject)JsonNode.Parse(line.Value)!).ToArray();
        var table = Table(sweep, rows, theory, simulation);
        table.WriteCsv(run["sweep.csv"]);
        await table.WriteParquetAsync(run["sweep.parquet"], cancellationToken).ConfigureAwait(false);
        if (SweepPicture.Draw(sweep, rows, show) is not { } figure) return;
        AtomicFile.WriteAllText(run["phase.svg"], FigureFile.Svg(figure));
        AtomicFile.Write(run["phase.png"], stream => stream.Write(FigureFile.Png(figure)));
    }

    private static ColumnTable Table(Sweep sweep, JsonObject[] rows, bool theory, bool simulation)
    {
        var table = new ColumnTable();
        for (var axis = 0; axis < sweep.Axes.Count; axis++)
        {
            var place = axis;
            table.Add(sweep.Axes[axis].Setting, Enumerable.Range(0, sweep.Count).Select(point => sweep.ValuesAt(point)[place]));
        }

        var taken = sweep.Axes.Select(axis => axis.Setting).ToHashSet(StringComparer.Ordinal);
        foreach (var name in (theory ? SweepPoint.TheoryColumns : []).Concat(simulation ? SweepPoint.SimulationColumns : []).Where(name => !taken.Contains(name)))
            table.Add(name, rows.Select(row => (double?)row[name]));
        return table.Add("stopped", rows.Select(row => (string?)row["stopped"]));
    }

    private static SweepSummary Summary(RunFolder run, Sweep sweep) =>
        new(sweep.Count, File.ReadLines(run[SweepJournal.Name]).Count(line => ((JsonObject)JsonNode.Parse(line)!).ContainsKey("stopped")), run["sweep.csv"], run["sweep.parquet"], File.Exists(run["phase.svg"]) ? run["phase.svg"] : null);
}

/// <summary>What a sweep made.</summary>
/// <param name="Points">How many points.</param>
/// <param name="Stopped">How many of them diverged or could not be run; their rows say why.</param>
/// <param name="Csv">The table as CSV.</param>
/// <param name="Parquet">The table as Parquet.</param>
/// <param name="Picture">The picture; null where the sweep has none.</param>
internal sealed record SweepSummary(int Points, int Stopped, string Csv, string Parquet, string? Picture);
