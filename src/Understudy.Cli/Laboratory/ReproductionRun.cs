using System.Globalization;
using System.Text;
using System.Text.Json;
using Understudy.Collapse.Reproduction;
using Understudy.Reporting;
using Understudy.Reporting.Charts.Files;
using Understudy.Reporting.Laboratory;
using Understudy.Runs;

namespace Understudy.Cli.Laboratory;

/// <summary>All experiments as a run: a folder for each with its finding, its data and its figures, and a report of all.</summary>
internal static class ReproductionRun
{
    /// <summary>The report's file in the run's folder.</summary>
    public const string ReportName = "report.html";

    private const string FindingName = "finding.json";

    /// <summary>Runs what is not there yet, and writes the report.</summary>
    /// <param name="folder">The run folder.</param>
    /// <param name="scale">How much is computed.</param>
    /// <param name="pictures">Whether figures are also written as PNG and SVG files.</param>
    /// <param name="progress">Receives the title of each experiment as it begins.</param>
    /// <param name="cancellationToken">Stops; experiments that are done stay, and the same command goes on from there.</param>
    public static Task<IReadOnlyList<(IReproduction Experiment, Finding Finding)>> ExecuteAsync(
        string folder, ReproductionScale scale, bool pictures, IProgress<string> progress, CancellationToken cancellationToken) =>
        RunFolder.OnceAsync(
            folder,
            new RunConfiguration(
                "collapse reproduce",
                new Dictionary<string, string> { ["scale"] = scale.ToString().ToLowerInvariant(), ["pictures"] = pictures ? "yes" : "no" },
                new Dictionary<string, string>()),
            Verb.Version,
            run => Task.Run(() => Make(run, scale, pictures, progress, cancellationToken), cancellationToken),
            run => (IReadOnlyList<(IReproduction, Finding)>)[.. Reproductions.All.Select((experiment, i) => (experiment, Read(run, i, experiment)!))]);

    private static void Make(RunFolder run, ReproductionScale scale, bool pictures, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var findings = new List<(IReproduction, Finding)>();
        for (var i = 0; i < Reproductions.All.Count; i++)
        {
            var experiment = Reproductions.All[i];
            progress.Report($"{i + 1} of {Reproductions.All.Count}: {experiment.Title}");
            var finding = Read(run, i, experiment);
            if (finding is null)
            {
                finding = experiment.Run(scale, cancellationToken);
                Write(run, i, experiment, finding, pictures);
            }

            findings.Add((experiment, finding));
        }

        progress.Report("report");
        var report = LaboratoryReport.Compose(
            findings,
            [new ReportFact("Scale", scale.ToString().ToLowerInvariant()), new ReportFact("Understudy", Verb.Version)]);
        AtomicFile.WriteAllText(run[ReportName], HtmlReport.Render(report));
    }

    // The finding is written last: where it stands, data and figures do.
    private static void Write(RunFolder run, int index, IReproduction experiment, Finding finding, bool pictures)
    {
        foreach (var plot in finding.Plots)
        {
            AtomicFile.WriteAllText(Path.Combine(Folder(run, index, experiment), $"{plot.Name}.csv"), Csv(plot));
            if (pictures) Draw(run, index, experiment, plot.Name, PlotFigures.Draw(plot));
        }

        if (pictures && finding.Graph is { } graph) Draw(run, index, experiment, "graph", PlotFigures.Draw(graph));
        AtomicFile.WriteAllText(FindingPath(run, index, experiment), JsonSerializer.Serialize(finding, ReproductionJson.Pages.Finding) + "\n");
    }

    private static void Draw(RunFolder run, int index, IReproduction experiment, string name, Reporting.Charts.Figure figure)
    {
        AtomicFile.WriteAllText(Path.Combine(Folder(run, index, experiment), $"{name}.svg"), FigureFile.Svg(figure));
        AtomicFile.Write(Path.Combine(Folder(run, index, experiment), $"{name}.png"), stream => stream.Write(FigureFile.Png(figure)));
    }

    private static Finding? Read(RunFolder run, int index, IReproduction experiment)
    {
        var path = FindingPath(run, index, experiment);
        return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllText(path), ReproductionJson.Pages.Finding) : null;
    }

    private static string Csv(Plot plot)
    {
        var csv = new StringBuilder("panel,curve,kind,x,y\n");
        foreach (var panel in plot.Panels)
        {
            foreach (var curve in panel.Curves)
            {
                for (var i = 0; i < curve.X.Count; i++)
                {
                    var y = double.IsFinite(curve.Y[i]) ? curve.Y[i].ToString("R", CultureInfo.InvariantCulture) : "";
                    csv.Append(CultureInfo.InvariantCulture, $"{Quoted(panel.Title)},{Quoted(curve.Name)},{curve.Kind.ToString().ToLowerInvariant()},{curve.X[i]:R},{y}\n");
                }
            }
        }

        return csv.ToString();
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Folder(RunFolder run, int index, IReproduction experiment) => run[$"{index + 1}-{experiment.Name}"];

    private static string FindingPath(RunFolder run, int index, IReproduction experiment) => Path.Combine(Folder(run, index, experiment), FindingName);
}
