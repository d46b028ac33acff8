using System.Runtime.ExceptionServices;

namespace Understudy.Collapse.Scale;

/// <summary>Threads that wait between one piece of work and the next, so that a step neither starts threads nor allocates.</summary>
internal sealed class Team : IDisposable
{
    private readonly Barrier _barrier;
    private readonly Thread[] _others;
    private Action<int>? _work;
    private ExceptionDispatchInfo? _failure;

    /// <summary>A team of so many threads, the caller's included.</summary>
    public Team(int threads)
    {
        Threads = threads;
        _barrier = new Barrier(threads);
        _others = [.. Enumerable.Range(1, threads - 1).Select(member => new Thread(() => Serve(member)) { IsBackground = true, Name = $"flow {member}" })];
        foreach (var thread in _others) thread.Start();
    }

    /// <summary>How many threads take part.</summary>
    public int Threads { get; }

    /// <summary>Every member does the work, told its number from 0; returns when all are done. One caller at a time.</summary>
    public void Do(Action<int> work)
    {
        _work = work;
        _barrier.SignalAndWait();
        Try(work, 0);
        _barrier.SignalAndWait();
        var failure = _failure;
        _failure = null;
        failure?.Throw();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _work = null;
        _barrier.SignalAndWait();
        foreach (var thread in _others) thread.Join();
        _barrier.Dispose();
    }

    private void Serve(int member)
    {
        while (true)
        {
            _barrier.SignalAndWait();
            if (_work is not { } work) return;
            Try(work, member);
            _barrier.SignalAndWait();
        }
    }

    // A member that fails still comes to the barrier; the caller gets the failure.
    private void Try(Action<int> work, int member)
    {
        try
        {
            work(member);
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }
    }
}
