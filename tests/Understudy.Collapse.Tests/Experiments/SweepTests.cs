using Understudy.Collapse.Experiments;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;

namespace Understudy.Collapse.Tests.Experiments;

public sealed class SweepTests
{
    [Fact]
    public void The_last_axis_turns_fastest()
    {
        var sweep = new Sweep(new Experiment(), [new Axis("sw", [1, 2]), new Axis("sx", [3, 4, 5])]);
        Assert.Equal(6, sweep.Count);
        Assert.Equal([(1, 3), (1, 4), (1, 5), (2, 3), (2, 4), (2, 5)], Enumerable.Range(0, 6).Select(i => (sweep.At(i).LabelSpread!.Value, sweep.At(i).SampleSpread!.Value)));
    }

    [Fact]
    public void Every_setting_reaches_its_place()
    {
        var start = new Experiment { Descent = new DescentOptions(), Head = Head.Online };
        foreach (var setting in Setting.All)
        {
            var value = setting.Name is "f" or "momentum" or "sx" or "sw" or "sv" or "gd" or "weight-decay" ? 0.25 : 3;
            Assert.NotEqual(start, setting.Apply(start, value));
        }
    }

    [Fact]
    public void The_frustrated_share_keeps_the_number_of_samples()
    {
        var sweep = new Sweep(new Experiment { Design = new Design(4, 60, 0) }, [new Axis("f", [0, 0.05, 0.1, 0.3])]);
        Assert.Equal([(60, 0), (57, 2), (54, 4), (42, 12)], Enumerable.Range(0, 4).Select(i => (sweep.At(i).Design.PerClass, sweep.At(i).Design.Frustrated)));
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal(240, sweep.At(i).Build().Model.Population.Samples));
    }

    [Fact]
    public void The_frustrated_share_counts_the_classes_that_vary_with_it()
    {
        var sweep = new Sweep(new Experiment { Design = new Design(4, 60, 0) }, [new Axis("f", [0.1]), new Axis("classes", [2, 6])]);
        Assert.Equal([0.1, 0.0833], Enumerable.Range(0, 2).Select(i => Math.Round(sweep.At(i).Build().Model.Population.Frustration, 4)));
    }

    [Fact]
    public void Single_rates_are_replaced_in_the_preset()
    {
        var varied = new Sweep(new Experiment { Head = Head.Online }, [new Axis("lp", [0.5])]).At(0).Build().Model.Rates;
        Assert.Equal(new LearningRates(1, 4.0 / 120, 0.5), varied);
    }

    [Theory]
    [InlineData("frustrated-labels", 9.0, "frustrated-labels is 9")]
    [InlineData("frustrated", 0.5, "frustrated is 0.5; it is a whole number")]
    [InlineData("classes", 1e10, "whole number")]
    [InlineData("f", 2.0, "share")]
    [InlineData("gd", -1.0, "eta is -1")]
    [InlineData("momentum", 0.5, "gd")]
    [InlineData("dimension", 1e9, "samples x dimension")]
    public void A_point_that_cannot_be_is_named_before_any_runs(string setting, double value, string words)
    {
        var e = Assert.Throws<ArgumentException>(() => new Sweep(new Experiment(), [new Axis("sw", [1]), new Axis(setting, [value])]));
        Assert.StartsWith($"at sw = 1, {setting} = ", e.Message, StringComparison.Ordinal);
        Assert.Contains(words, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_axis_the_same_axis_twice_and_too_many_points_are_refused()
    {
        var start = new Experiment();
        Assert.Contains("vary is missing", Assert.Throws<ArgumentException>(() => new Sweep(start, [])).Message, StringComparison.Ordinal);
        Assert.Contains("twice", Assert.Throws<ArgumentException>(() => new Sweep(start, [new Axis("p0", [1]), new Axis("p0", [2])])).Message, StringComparison.Ordinal);
        var many = Enumerable.Repeat(1.0, 10_000).ToArray();
        Assert.Contains("points", Assert.Throws<ArgumentException>(() => new Sweep(start, [new Axis("sw", many), new Axis("sx", many)])).Message, StringComparison.Ordinal);
    }
}
