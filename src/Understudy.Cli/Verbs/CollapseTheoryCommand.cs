using System.CommandLine;
using System.Text.Json;
using Understudy.Cli.Laboratory;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy collapse theory</c>: what the theory says of an experiment, each statement with its equation, its validity and whose it is.</summary>
internal static class CollapseTheoryCommand
{
    public static Command Create()
    {
        var command = new Command("theory", "Print what the theory says: equations, values, where they hold and whose they are");
        var options = ExperimentOptions.On(command);
        var threshold = new Option<double?>("--threshold") { Description = "The Drms at which classes count as collapsed (default: 0.01)", HelpName = "D" };
        var json = Verb.Json();
        command.Options.Add(threshold);
        command.Options.Add(json);
        command.Does(async (parsed, cancellationToken) =>
        {
            options.RefuseRunning(parsed);
            var experiment = await options.ReadAsync(parsed, cancellationToken: cancellationToken).ConfigureAwait(false);
            var document = Complaint.Forward(() => TheoryDocument.Of(experiment, options.Echo(parsed, experiment), parsed.GetValue(threshold) ?? 0.01));
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(document, LaboratoryJson.Pages.TheoryDocument));
            else TheoryPage.Print(document);
            return ExitCode.Good;
        });
        return command;
    }
}
