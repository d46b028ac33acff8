using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;
using Understudy.Cli.Verbs;

namespace Understudy.Cli;

/// <summary>The understudy command line: one command per capability; parsing and printing only.</summary>
public static class Program
{
    /// <summary>Runs a command and returns its exit code; see <see cref="ExitCode"/>.</summary>
    public static Task<int> Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return InvokeAsync(args);
    }

    private static async Task<int> InvokeAsync(string[] args)
    {
        var root = Root();
        try
        {
            args = Settings.Apply(root, args, Environment.GetEnvironmentVariables(), Directory.GetCurrentDirectory());
        }
        catch (InputException e)
        {
            await Console.Error.WriteLineAsync($"error: {e.Message}").ConfigureAwait(false);
            return ExitCode.BadInput;
        }

        var parsed = root.Parse(args);
        // A usage error is one message on stderr; the help stays where it was asked for, off stdout.
        if (parsed.Action is ParseErrorAction mistake)
        {
            mistake.ShowHelp = false;
            if (UsageError.Of(parsed) is { } message)
            {
                await Console.Error.WriteLineAsync($"error: {message}").ConfigureAwait(false);
                return ExitCode.BadInput;
            }
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
        }).ConfigureAwait(false);
    }

    /// <summary>Named for what people type; a <see cref="RootCommand"/> would call itself by its file.</summary>
    internal static Command Root() =>
        new("understudy", "Turns books into characters that think in two layers. Start with: understudy tour")
        {
            TourCommand.Create(),
            ImportCommand.Create(),
            SynthesizeCommand.Create(),
            DatasetCommand.Create(),
            CollapseCommand.Create(),
            ProbeCommand.Create(),
            new HelpOption { Recursive = true },
            new VersionOption(),
        };
}
