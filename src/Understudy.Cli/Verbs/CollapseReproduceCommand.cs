using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Understudy.Cli.Laboratory;
using Understudy.Collapse.Reproduction;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy collapse reproduce --out DIR</c>: all experiments, with figures, data and a report.</summary>
internal static class CollapseReproduceCommand
{
    public static Command Create()
    {
        var folder = Verb.Out("laboratory");
        var scale = new Option<string>("--scale")
        {
            Description = "How much is computed: smoke (a minute), small (minutes), full (default: small)",
            HelpName = "SCALE",
            DefaultValueFactory = _ => "small",
        };
        scale.AcceptOnlyFromAmong([.. Enum.GetNames<ReproductionScale>().Select(name => name.ToLowerInvariant())]);
        var json = Verb.Json();
        var command = new Command("reproduce", "Ask the model nine questions: figures, data, and a report of what theory says and what was seen") { folder, scale, json };
        command.Does(async (parsed, cancellationToken) =>
        {
            var findings = await ReproductionRun.ExecuteAsync(
                parsed.GetValue(folder)!,
                Enum.Parse<ReproductionScale>(parsed.GetValue(scale)!, ignoreCase: true),
                pictures: true,
                new StatusLine("reproduce"),
                cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(Summary(findings), ReproductionJson.Pages.ReproductionEcho));
            else Print(findings, parsed.GetValue(folder)!);
            return findings.All(f => f.Finding.Holds) ? ExitCode.Good : ExitCode.Incomplete;
        });
        return command;
    }

    private static void Print(IReadOnlyList<(IReproduction Experiment, Finding Finding)> findings, string folder)
    {
        var table = Terminal.Numbers("experiment", "compared", "within tolerance");
        foreach (var (experiment, finding) in findings)
            table.AddRow(experiment.Title, $"{finding.Comparisons.Count}", $"{finding.Comparisons.Count(c => c.Holds)}");
        Terminal.Out.Write(table);
        foreach (var (experiment, finding) in findings)
            foreach (var broken in finding.Comparisons.Where(c => !c.Holds))
                Terminal.Out.WriteLine($"{experiment.Title}: {broken.Quantity}: {broken.Predicted:g6} predicted, {broken.Seen:g6} seen");
        Terminal.Out.WriteLine($"report: {Path.Combine(folder, ReproductionRun.ReportName)}");
    }

    private static ReproductionEcho Summary(IReadOnlyList<(IReproduction Experiment, Finding Finding)> findings) =>
        new([.. findings.Select(f => new ExperimentEcho(f.Experiment.Name, f.Experiment.Title, f.Finding.Holds, f.Finding.Comparisons))]);
}

/// <summary>The JSON of all experiments.</summary>
internal sealed record ReproductionEcho(IReadOnlyList<ExperimentEcho> Experiments);

/// <summary>The JSON of one experiment.</summary>
internal sealed record ExperimentEcho(string Name, string Title, bool Holds, IReadOnlyList<Comparison> Comparisons);
