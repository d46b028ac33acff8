using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;
using Understudy.Cli.Laboratory;
using Understudy.Collapse.Experiments;
using Understudy.Runs;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy collapse sweep --vary NAME=... --out DIR</c>: an experiment over ranges of its settings.</summary>
internal static class CollapseSweepCommand
{
    public static Command Create()
    {
        var command = new Command("sweep", "Run an experiment, or its theory, over ranges of its settings: one row a point, and a picture");
        var options = ExperimentOptions.On(command);
        var vary = new Option<string[]>("--vary")
        {
            Description = "A setting and its values: NAME=V,V,... or NAME=LOW:HIGH:STEP or NAME=lin:LOW:HIGH:COUNT or NAME=log:LOW:HIGH:COUNT; give it once for each setting (also f, the share of frustrated samples)",
            HelpName = "NAME=VALUES",
            Required = true,
        };
        var with = new Option<string>("--with") { Description = "What is worked out at each point: theory, simulation or both (default: theory)", HelpName = "theory|simulation|both", DefaultValueFactory = _ => "theory" };
        with.AcceptOnlyFromAmong("theory", "simulation", "both");
        var show = new Option<string?>("--show") { Description = "The column of the picture (default: drms of a simulation, steady_drms or rate_slow of the theory)", HelpName = "COLUMN" };
        var folder = Verb.Out();
        var json = Verb.Json();
        foreach (var option in new Option[] { vary, with, show, folder, json }) command.Options.Add(option);
        command.Does(async (parsed, cancellationToken) =>
        {
            var start = await options.ReadAsync(parsed, cancellationToken: cancellationToken).ConfigureAwait(false);
            var sweep = Complaint.Forward(() => new Sweep(start, [.. parsed.GetValue(vary)!.Select(Axis.Parse)]));
            var (theory, simulation) = (parsed.GetValue(with) != "simulation", parsed.GetValue(with) != "theory");
            var column = Column(parsed.GetValue(show), start, theory, simulation);
            var configuration = new RunConfiguration(
                "collapse sweep",
                new Dictionary<string, string>(options.Echo(parsed, start).ToOptions()) { ["vary"] = string.Join(' ', parsed.GetValue(vary)!), ["with"] = parsed.GetValue(with)!, ["show"] = column },
                options.Inputs(parsed));
            var summary = await SweepRun.ExecuteAsync(parsed.GetValue(folder)!, configuration, sweep, theory, simulation, column, cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json)) Console.Out.WriteLine(ToJson(summary));
            else Print(summary);
            return summary.Stopped == 0 ? ExitCode.Good : ExitCode.Incomplete;
        });
        return command;
    }

    private static string Column(string? asked, Experiment start, bool theory, bool simulation)
    {
        var known = (theory ? SweepPoint.TheoryColumns : []).Concat(simulation ? SweepPoint.SimulationColumns : []).ToArray();
        if (asked is null) return simulation ? "drms" : start.Head == Collapse.Model.Head.Online && start.StopGradient == Collapse.Model.StopGradient.Symmetric ? "steady_drms" : "rate_slow";
        return known.Contains(asked) ? asked : throw new InputException($"--show {asked}: no such column here; there are {string.Join(", ", known)}");
    }

    private static void Print(SweepSummary summary)
    {
        Terminal.Out.MarkupLineInterpolated($"{summary.Points:N0} points: [bold]{summary.Csv}[/], {Path.GetFileName(summary.Parquet)}");
        if (summary.Stopped > 0) Terminal.Out.MarkupLineInterpolated($"[yellow]{summary.Stopped:N0} of them stopped early or could not be run[/]; the column stopped says why");
        if (summary.Picture is { } picture) Terminal.Out.MarkupLineInterpolated($"picture: [bold]{picture}[/] (and .png)");
    }

    private static string ToJson(SweepSummary summary) => RunFolder.ToText(new JsonObject
    {
        ["points"] = summary.Points,
        ["stopped"] = summary.Stopped,
        ["csv"] = summary.Csv,
        ["parquet"] = summary.Parquet,
        ["picture"] = summary.Picture,
    }).TrimEnd();
}
