using System.CommandLine;
using System.Text.Json;
using Understudy.Cli.Laboratory;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy collapse spectrum</c>: every rate of the flow without a head, by eigenvalues and in closed form.</summary>
internal static class CollapseSpectrumCommand
{
    public static Command Create()
    {
        var command = new Command("spectrum", "Print all rates of the flow without a head, eigenvalues beside closed forms");
        var options = ExperimentOptions.On(command);
        var json = Verb.Json();
        command.Options.Add(json);
        command.Does(async (parsed, cancellationToken) =>
        {
            options.RefuseRunning(parsed);
            var experiment = await options.ReadAsync(parsed, cancellationToken: cancellationToken).ConfigureAwait(false);
            var document = Complaint.Forward(() => SpectrumDocument.Of(experiment, options.Echo(parsed, experiment)));
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(document, LaboratoryJson.Pages.SpectrumDocument));
            else SpectrumPage.Print(document);
            return ExitCode.Good;
        });
        return command;
    }
}
