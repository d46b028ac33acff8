using Understudy.Collapse.Model;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Tests.Theory;

public sealed class ModeSweepTests
{
    [Fact]
    public void Many_points_come_in_their_order_and_are_the_same_each_time()
    {
        ModePoint[] points = [.. Enumerable.Range(0, 500).Select(i => new ModePoint(i / 1000.0))];
        var token = TestContext.Current.CancellationToken;
        var first = ModeSweep.Run(points, [20], cancellationToken: token);
        var second = ModeSweep.Run(points, [20], cancellationToken: token);
        Assert.Equal(points, first.Select(forecast => forecast.Point));
        Assert.Equal(first.Select(forecast => forecast.Drms[0]), second.Select(forecast => forecast.Drms[0]));
        Assert.Equal(first.Select(forecast => forecast.Drms[0]), first.Select(forecast => forecast.Drms[0]).OrderDescending());
    }

    [Fact]
    public void With_a_head_a_point_is_level_3()
    {
        var point = new ModePoint(.1);
        var forecast = ModeSweep.Run([point], [1, 200], cancellationToken: TestContext.Current.CancellationToken)[0];
        var level = new Level3(4, 1.0 / 15, EffectiveRates.Node);
        var trajectory = level.Trajectory(new Level3Start(Math.Sqrt(2), .25), [1, 200]);
        Assert.Equal(1.0 / 15, forecast.Frustration, 1e-15);
        Assert.All(trajectory.Zip(forecast.Drms), pair => Assert.Equal(pair.First.Drms, pair.Second, 1e-12));
        Assert.Equal(forecast.SteadyDrms!.Value, forecast.Drms[1], 1e-6);
    }

    [Fact]
    public void Without_a_head_a_point_is_the_mean_over_starts()
    {
        var point = new ModePoint(.1) { Head = Head.None, StopGradient = StopGradient.None, Rates = new EffectiveRates(1, 30, 1), SampleSpread = 1, LabelSpread = 1, SamplesPerLabel = 30 };
        var forecasts = ModeSweep.Run([point, point with { Frustration = 0 }], [2], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Math.Sqrt(PlainTheory.EnsembleSeparation(new PlainMode(1, 30, 1.0 / 15), 8, 1, 1, 30, 2)), forecasts[0].Drms[0], 1e-14);
        Assert.Equal(0, forecasts[0].SteadyDrms);
        Assert.Equal(.51613, Math.Pow(forecasts[1].SteadyDrms!.Value, 2), 5e-6);
    }

    [Theory]
    [InlineData(double.NaN, 4, .5, "f is")]
    [InlineData(.1, 1, .5, "classes is 1")]
    [InlineData(.1, 4, -1, "sx is -1")]
    public void An_impossible_point_is_named(double frustration, int classes, double spread, string expected)
    {
        var points = new[] { new ModePoint(.1), new ModePoint(frustration) { Classes = classes, SampleSpread = spread } };
        var message = Assert.Throws<ArgumentException>(() => ModeSweep.Run(points, [1], cancellationToken: TestContext.Current.CancellationToken)).Message;
        Assert.StartsWith("point 1: ", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }
}
