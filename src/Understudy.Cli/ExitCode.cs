namespace Understudy.Cli;

/// <summary>What a command's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>All good.</summary>
    public const int Good = 0;

    /// <summary>Wrong usage or wrong input; nothing was written.</summary>
    public const int BadInput = 1;

    /// <summary>Finished, but some items failed or are unscored.</summary>
    public const int SomeFailed = 2;

    /// <summary>Stopped by a budget.</summary>
    public const int Budget = 3;

    /// <summary>Ctrl-C; the state is saved.</summary>
    public const int Interrupted = 130;
}
