using System.CommandLine;
using Understudy.Cli.Laboratory;
using Understudy.Collapse.Experiments;

namespace Understudy.Cli.Tests.Laboratory;

/// <summary>The laboratory's options as they are read from what was typed.</summary>
internal static class Typed
{
    /// <summary>The experiment of some arguments, made ready.</summary>
    public static async Task<(Experiment Experiment, Trial Trial)> ReadAsync(params string[] arguments)
    {
        var command = new Command("lab");
        var options = ExperimentOptions.On(command);
        var parsed = command.Parse(arguments);
        if (parsed.Errors.Count > 0) throw new InputException(parsed.Errors[0].Message);
        var experiment = await options.ReadAsync(parsed, cancellationToken: TestContext.Current.CancellationToken);
        return (experiment, Complaint.Forward(experiment.Build));
    }

    /// <summary>What is said of arguments that cannot be.</summary>
    public static async Task<string> RefusalAsync(params string[] arguments) => (await Assert.ThrowsAsync<InputException>(() => ReadAsync(arguments))).Message;
}
