namespace Understudy.Cli;

/// <summary>Progress as lines on stderr, so that stdout stays clean for results.</summary>
internal sealed class StatusLine(string what) : IProgress<string>
{
    public void Report(string value) => Console.Error.WriteLine($"{what} {value}");
}
