namespace Understudy.Cli;

/// <summary>What a command's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>All good.</summary>
    public const int Good = 0;

    /// <summary>Wrong usage or input, or a file that cannot be read or written; nothing half-written stays.</summary>
    public const int BadInput = 1;

    /// <summary>The result stands but is not all that was asked for; it says itself what is missing, such as the end of a run that diverged.</summary>
    public const int Incomplete = 2;

    /// <summary>Ctrl-C; what was finished stays, nothing half-written does.</summary>
    public const int Interrupted = 130;
}
