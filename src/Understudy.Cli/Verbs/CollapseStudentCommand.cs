using System.CommandLine;
using System.Text.Json;
using Understudy.Cli.Laboratory;
using Understudy.Collapse.Experiments;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy collapse student</c>: a linear student in place of free sample embeddings, and its canonical correlations.</summary>
internal static class CollapseStudentCommand
{
    private const string Fallback = "cluster:2,0,8";

    public static Command Create()
    {
        var command = new Command("student", $"Run a linear student (default: {Fallback}, rates node) and print its canonical correlations beside it");
        var options = ExperimentOptions.On(command);
        var folder = CollapseCommand.Out();
        var json = Verb.Json();
        command.Options.Add(folder);
        command.Options.Add(json);
        command.Does(async (parsed, cancellationToken) =>
        {
            var experiment = await options.ReadAsync(parsed, Fallback, cancellationToken).ConfigureAwait(false);
            // A student's gradient sums over its inputs; with `sum` rates it would move N times as fast as anything else.
            experiment = experiment with { Rates = experiment.Rates ?? new RateChoice(RatePreset.Node) };
            var document = await SimulationRun.ExecuteAsync(
                "collapse student",
                experiment,
                options.Echo(parsed, experiment),
                options.Inputs(parsed),
                parsed.GetValue(folder)!,
                new OccasionalStatus("student,", TimeProvider.System),
                cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(document, LaboratoryJson.Pages.SimulationDocument));
            else SimulationPage.Print(document);
            return document.Stopped is null ? ExitCode.Good : ExitCode.Incomplete;
        });
        return command;
    }
}
