using System.CommandLine;
using System.Text.Json;
using Understudy.Cli.Laboratory;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy collapse simulate</c>: one run of the minimal model, its theory beside it.</summary>
internal static class CollapseSimulateCommand
{
    public static Command Create()
    {
        var command = new Command("simulate", "Run the minimal model and print its order parameters, theory beside them");
        var options = ExperimentOptions.On(command);
        var folder = CollapseCommand.Out();
        var json = Verb.Json();
        command.Options.Add(folder);
        command.Options.Add(json);
        command.Does(async (parsed, cancellationToken) =>
        {
            var experiment = await options.ReadAsync(parsed, cancellationToken: cancellationToken).ConfigureAwait(false);
            var document = await SimulationRun.ExecuteAsync(
                "collapse simulate",
                experiment,
                options.Echo(parsed, experiment),
                options.Inputs(parsed),
                parsed.GetValue(folder)!,
                new OccasionalStatus("simulate,", TimeProvider.System),
                cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(document, LaboratoryJson.Pages.SimulationDocument));
            else SimulationPage.Print(document);
            return document.Stopped is null ? ExitCode.Good : ExitCode.Incomplete;
        });
        return command;
    }
}
