using System.CommandLine;
using System.CommandLine.Help;
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

    /// <summary>Runs a command in this process with the console as it is.</summary>
    internal static Task<int> InvokeAsync(string[] args) => Root().Parse(args).InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
    });

    /// <summary>Named for what people type; a <see cref="RootCommand"/> would call itself by its file.</summary>
    private static Command Root() =>
        new("understudy", "Turns books into characters that think in two layers. Start with: understudy tour")
        {
            TourCommand.Create(),
            ImportCommand.Create(),
            SynthesizeCommand.Create(),
            DatasetCommand.Create(),
            new HelpOption { Recursive = true },
            new VersionOption(),
        };
}
