namespace Understudy.Cli.Laboratory;

/// <summary>Progress of work that reports often: at most one line a second on stderr, and none of work that takes less.</summary>
internal sealed class OccasionalStatus(string what, TimeProvider time)
{
    private readonly StatusLine _line = new(what);
    private readonly Lock _gate = new();
    private long _last = time.GetTimestamp();

    /// <summary>Prints a line if the last one, or the start, is a second ago; from any thread.</summary>
    public void Report(Func<string> text)
    {
        lock (_gate)
        {
            if (time.GetElapsedTime(_last) < TimeSpan.FromSeconds(1)) return;
            _last = time.GetTimestamp();
            _line.Report(text());
        }
    }
}
