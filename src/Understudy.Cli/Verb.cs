using System.CommandLine;
using System.Reflection;

namespace Understudy.Cli;

/// <summary>What all commands share: exit codes, errors to stderr, the <c>--json</c> and <c>--out</c> options.</summary>
internal static class Verb
{
    /// <summary>The program's version, noted in every run.</summary>
    public static string Version { get; } =
        typeof(Verb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>One JSON document on stdout and nothing else there.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document on stdout, and nothing else there" };

    /// <summary>The folder of the run.</summary>
    public static Option<string> Out(string? fallback = null) => new("--out")
    {
        Description = fallback is null ? "Folder for the results" : $"Folder for the results (default: {fallback})",
        HelpName = "DIR",
        Required = fallback is null,
        // A default of any kind, even an empty one, would make the option count as given.
        DefaultValueFactory = fallback is null ? null! : _ => fallback,
    };

    /// <summary>The seed of everything random.</summary>
    public static Option<int> Seed() => new("--seed")
    {
        Description = "Seed of everything random: the same seed gives the same bytes (default: 42)",
        HelpName = "N",
        DefaultValueFactory = _ => 42,
    };

    /// <summary>Gives a command its action: known errors become a message and an exit code.</summary>
    public static void Does(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                return await action(parsed, cancellationToken).ConfigureAwait(false);
            }
            catch (InputException e)
            {
                await Console.Error.WriteLineAsync($"error: {e.Message}").ConfigureAwait(false);
                return ExitCode.BadInput;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync($"error: {e.Message}").ConfigureAwait(false);
                return ExitCode.BadInput;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A defect of ours; still one line and an exit code, and the trace for who asks for it.
                await Console.Error.WriteLineAsync($"error: unexpected {e.GetType().Name}: {e.Message} (set UNDERSTUDY_TRACE=1 for the trace; please report it)").ConfigureAwait(false);
                if (Environment.GetEnvironmentVariable("UNDERSTUDY_TRACE") == "1") await Console.Error.WriteLineAsync(e.ToString()).ConfigureAwait(false);
                return ExitCode.BadInput;
            }
            catch (OperationCanceledException)
            {
                await Console.Error.WriteLineAsync("interrupted; what was finished is kept, nothing half-written is; the same command goes on from there").ConfigureAwait(false);
                return ExitCode.Interrupted;
            }
        });
}
