using Understudy.Collapse.Observables;

namespace Understudy.Collapse.Tests.Observables;

public sealed class SimulationTests
{
    [Fact]
    public void Rows_come_one_by_one()
    {
        var run = NamedRun.Of("L");
        // An endless run would never come back if its first row had to wait for its last.
        double[] times = [0, .. Enumerable.Range(1, 100_000).Select(i => (double)i)];
        Assert.Equal(1.9358762198138593, Simulation.Stream(run.Model, run.Initial, times, cancellationToken: TestContext.Current.CancellationToken).First().Drms, 1e-12);
    }

    [Theory]
    [InlineData("D", "spectral")]
    [InlineData("T", "spectral")]
    [InlineData("L", "adaptive")]
    [InlineData("V", "adaptive")]
    public void The_engine_is_chosen_by_need_and_named(string letter, string engine)
    {
        var run = NamedRun.Of(letter);
        var result = run.Simulate(null, 0, 1);
        Assert.Equal(engine, result.Engine);
        Assert.Null(result.Stopped);
    }

    [Fact]
    public void The_late_rate_is_taken_from_the_last_two_rows_well_above_rounding()
    {
        static OrderParameters Row(double time, double separation) =>
            new(time, 0, separation, separation, separation, null, null, 0, null, null, null, null, null, null);
        Assert.Equal(1, LateRate.Of([Row(0, 1), Row(2, Math.Exp(-1)), Row(3, Math.Exp(-2)), Row(50, 1e-9)])!.Value, 1e-12);
        Assert.Null(LateRate.Of([Row(0, 1)]));
        Assert.Null(LateRate.Of([Row(0, 1), Row(50, 1e-9)]));
        Assert.Null(LateRate.Of([Row(0, 0), Row(1, 0)]));
        Assert.Null(LateRate.Of([]));
    }

    [Fact]
    public void A_run_that_is_cancelled_says_so()
    {
        var run = NamedRun.Of("L");
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => Simulation.Run(run.Model, run.Initial, [0, 1], cancellationToken: cancel.Token));
    }

    [Fact]
    public void A_state_that_does_not_fit_is_refused_before_the_run()
    {
        var run = NamedRun.Of("L");
        Assert.Contains("head", Assert.Throws<ArgumentException>(() => (run with { Initial = run.Initial with { Head = null } }).At(null, 1)).Message, StringComparison.Ordinal);
        var broken = run.Initial.Copy();
        broken.Labels[2, 3] = double.NaN;
        Assert.Contains("labels: row 2", Assert.Throws<ArgumentException>(() => (run with { Initial = broken }).At(null, 1)).Message, StringComparison.Ordinal);
    }
}
