using System.Diagnostics;

namespace Understudy.Cli.Tests;

/// <summary>Runs the command line as people do: as a process with arguments, exit code, stdout and stderr.</summary>
internal static class CommandLine
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Understudy.Cli.dll");

    /// <summary>Runs a command to its end.</summary>
    public static Task<CommandResult> RunAsync(params string[] arguments) => RunWithInputAsync("", arguments);

    /// <summary>Runs a command that reads stdin.</summary>
    public static async Task<CommandResult> RunWithInputAsync(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["NO_COLOR"] = "1";
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandResult(process.ExitCode, await output, await error);
    }
}

/// <summary>What a command did.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);
