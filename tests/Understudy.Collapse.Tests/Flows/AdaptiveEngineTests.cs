using Understudy.Collapse.Flows;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Tests.Flows;

public sealed class AdaptiveEngineTests
{
    [Theory]
    [InlineData(new double[0], "no times")]
    [InlineData(new[] { 0, -1.0 }, "times[1] is -1")]
    [InlineData(new[] { 0, double.NaN }, "times[1] is NaN")]
    [InlineData(new[] { 1, 0.5 }, "times[1] is 0.5 after 1")]
    [InlineData(new[] { 1, 1.0 }, "each once")]
    public void Times_that_do_not_ascend_are_refused_before_the_run(double[] times, string says)
    {
        var run = NamedRun.Of("L");
        foreach (var engine in new IEngine[] { new AdaptiveEngine(), new GradientDescentEngine(new DescentOptions()) })
            Assert.Contains(says, Assert.Throws<ArgumentException>(() => run.States(engine, times)).Message, StringComparison.Ordinal);
        var plain = NamedRun.Of("D");
        Assert.Contains(says, Assert.Throws<ArgumentException>(() => plain.States(new SpectralEngine(), times)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Crowded_times_are_as_exact_as_lone_ones()
    {
        var run = NamedRun.Of("L");
        double[] crowded = [.. Enumerable.Range(0, 2000).Select(i => i * 0.005)];
        var lone = run.States(new AdaptiveEngine(), [2.5, 5, 7.5]).ToDictionary(s => s.Time, s => s.State);
        foreach (var snapshot in run.States(new AdaptiveEngine(), crowded))
            if (lone.TryGetValue(snapshot.Time, out var expected)) Close.To(expected, snapshot.State, 1e-9);
    }

    [Fact]
    public void The_start_is_given_as_it_is_and_left_as_it_was()
    {
        var run = NamedRun.Of("L");
        var copy = run.Initial.Copy();
        var first = run.States(new AdaptiveEngine(), [0, 1]).First();
        Close.To(copy, first.State, 0);
        first.State.Labels.Span.Clear();
        Close.To(copy, run.Initial, 0);
    }

    [Fact]
    public void A_cancelled_run_ends_between_steps_and_keeps_what_it_gave()
    {
        var run = NamedRun.Of("L");
        using var cancel = new CancellationTokenSource();
        var given = new List<double>();
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var snapshot in new AdaptiveEngine().Run(run.Model, run.Initial, [0, 1, 2, 3], cancel.Token))
            {
                given.Add(snapshot.Time);
                if (snapshot.Time == 1) cancel.Cancel();
            }
        });
        Assert.Equal([0, 1], given);
    }

    [Fact]
    public void A_run_that_needs_too_many_steps_says_so_and_when()
    {
        var run = NamedRun.Of("D");
        var stopped = Assert.Throws<DivergedException>(() => run.States(new AdaptiveEngine(mostSteps: 20), [100]).ToList());
        Assert.InRange(stopped.Time, 0, 99);
    }

    [Fact]
    public void What_is_no_longer_looked_at_is_not_kept()
    {
        var run = NamedRun.Of("L");
        var seen = new List<WeakReference>();
        foreach (var letter in new[] { "L", "D" }) Collect(NamedRun.Of(letter), seen);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.Equal(0, seen.Count(state => state.IsAlive));
        GC.KeepAlive(run);
    }

    // Not inlined, so that no local of the loop is still on the stack when it is asked who is alive.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void Collect(NamedRun run, List<WeakReference> seen)
    {
        var times = Enumerable.Range(0, 100).Select(i => i * 0.1).ToList();
        foreach (var snapshot in run.States(Engines.For(run.Model), times)) seen.Add(new WeakReference(snapshot.State));
    }
}
