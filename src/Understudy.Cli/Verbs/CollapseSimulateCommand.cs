using System.CommandLine;
using System.Text.Json;
using Understudy.Cli.Laboratory;
using Understudy.Collapse.Experiments;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy collapse simulate</c>: one run of the minimal model, its theory beside it.</summary>
internal static class CollapseSimulateCommand
{
    public static Command Create() =>
        Running("simulate", "Run the minimal model and print its order parameters, theory beside them", student: null, experiment => experiment);

    /// <summary>A command that runs an experiment and prints it.</summary>
    /// <param name="name">Its name under <c>collapse</c>.</param>
    /// <param name="description">What it does.</param>
    /// <param name="student">The student where none is typed; null for free samples.</param>
    /// <param name="settle">Sets what the command decides and the user left open.</param>
    internal static Command Running(string name, string description, string? student, Func<Experiment, Experiment> settle)
    {
        var command = new Command(name, description);
        var options = ExperimentOptions.On(command);
        var folder = CollapseCommand.Out();
        var json = Verb.Json();
        command.Options.Add(folder);
        command.Options.Add(json);
        command.Does(async (parsed, cancellationToken) =>
        {
            var experiment = settle(await options.ReadAsync(parsed, student, cancellationToken).ConfigureAwait(false));
            var document = await SimulationRun.ExecuteAsync(
                $"collapse {name}",
                experiment,
                options.Echo(parsed, experiment),
                options.Inputs(parsed),
                parsed.GetValue(folder)!,
                new OccasionalStatus($"{name},", TimeProvider.System),
                cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(document, LaboratoryJson.Pages.SimulationDocument));
            else SimulationPage.Print(document);
            return document.Stopped is null ? ExitCode.Good : ExitCode.Incomplete;
        });
        return command;
    }
}
