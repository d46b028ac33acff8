using CsCheck;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Tests.Theory;

public sealed class HeadTheoryTests
{
    private const double Rho = .96609178307929589;

    [Theory]
    [InlineData(57, 2, .57144)]
    [InlineData(54, 4, .46493)]
    [InlineData(51, 6, .35675)]
    [InlineData(48, 8, .22049)]
    [InlineData(45, 10, .0646)]
    [InlineData(42, 12, 0)]
    [InlineData(60, 0, .67814)]
    public void The_steady_separation_falls_with_frustration(int perClass, int frustrated, double expected)
    {
        var model = Given.Online(new Design(4, perClass, frustrated));
        Assert.Equal(240, model.Population.Samples);
        Assert.Equal(expected, SteadyState.Of(model, Given.Start(model, .2, .2)).Drms, expected == .0646 ? 5e-5 : 5e-6);
    }

    [Theory]
    [InlineData(30, 0, 1.6952)]
    [InlineData(27, 2, 1.6147)]
    [InlineData(21, 6, 1.4401)]
    public void The_isotropic_steady_separation_of_the_default_set(int perClass, int frustrated, double expected)
    {
        var model = Given.Online(new Design(4, perClass, frustrated));
        var start = Level3Start.Of(model, Given.Start(model, .5, .5)) with { SampleVariance = .25 };
        Assert.Equal(expected, SteadyState.Isotropic(Level3.Of(model), start), 5e-5);
    }

    [Fact]
    public void Level_3_ends_in_the_closed_form() =>
        Gen.Select(Gen.Double[0, .5], Gen.Double[.5, 2], Gen.Double[.5, 2], Gen.Double[.5, 2], Gen.Double[.1, 2], Gen.Double[0, .4]).Sample((g, kx, kw, kp, q, variance) =>
        {
            var level = new Level3(4, g, new EffectiveRates(kx, kw, kp));
            var start = new Level3Start(q, variance);
            var end = SteadyState.Isotropic(level, start);
            // Near the threshold the end is far away.
            if (end is > 0 and < .5) return;
            var point = level.Trajectory(start, [400])[0];
            if (end > 0) Assert.Equal(end, point.Drms, 1e-6);
            else Assert.True(point.Drms < q);
            Assert.Equal(
                end > 0,
                g < SteadyState.CriticalFrustration(level.Rates, 4, q * q, variance, 1));
            Assert.Equal(HeadTheory.BulkEnd(level.Rates, 1, variance).Gain, point.BulkGain!.Value, 1e-3);
        });

    [Fact]
    public void Without_stop_gradient_the_late_rate_is_that_of_the_settled_head() =>
        Gen.Select(Gen.Double[.1, .5], Gen.Double[.5, 2], Gen.Double[.5, 2], Gen.Double[.1, 1], Gen.Double[0, .4]).Sample((g, kx, kw, q, variance) =>
        {
            var level = new Level3(4, g, new EffectiveRates(kx, kw, 1), Head.Online, StopGradient.None);
            var late = 12 / HeadTheory.WithoutStopGradient(level.Rates, g, Math.Sqrt(1 - g)).Slow;
            var points = level.Trajectory(new Level3Start(q, variance), [late, late + 1]);
            var rate = Math.Log(points[0].Drms / points[1].Drms);
            Assert.Equal(HeadTheory.WithoutStopGradient(level.Rates, g, points[1].Gain!.Value).Slow, rate, 1e-4);
            Assert.Equal(HeadTheory.BulkEndWithoutStopGradient(level.Rates, 1, variance), points[1].BulkGain!.Value, 1e-9);
        });

    [Fact]
    public void With_equal_rates_the_slow_rate_is_a_square_and_the_frustration() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 2], Gen.Double[.1, 5]).Sample((g, gain, k) =>
        {
            var rho = Math.Sqrt(1 - g);
            Assert.Equal(k * (((gain - rho) * (gain - rho)) + g), HeadTheory.WithoutStopGradient(new EffectiveRates(k, k, 1), g, gain).Slow, 1e-12 * k);
            Assert.Equal(k * gain * (gain - rho), HeadTheory.CollapsedLineRate(new EffectiveRates(k, k, 1), g, gain), 1e-12 * k);
        });

    [Fact]
    public void Twenty_percent_below_the_threshold_the_manifold_is_unstable_and_above_it_is_not()
    {
        var threshold = HeadTheory.StabilityThreshold(EffectiveRates.Node, 4, Rho, .5);
        Assert.Equal(.0466091783, HeadTheory.TurnRate(EffectiveRates.Node, 4, Rho, .5, .8 * threshold), 5e-11);
        Assert.Equal(.0466091783, LargestOnManifold(.8 * threshold, meanSquare: 1), 1e-7);
        Assert.Equal(0, LargestOnManifold(1.2 * threshold, meanSquare: 1), 1e-6);
    }

    [Fact]
    public void A_mean_of_exactly_zero_is_unstable_beside_the_classes()
    {
        Assert.Equal(.0327584497, HeadTheory.TurnRate(EffectiveRates.Node, 4, 1, Rho, 0), 5e-11);
        Assert.Equal(.0327584497, LargestOnManifold(2, meanSquare: 0, bulkGain: 1), 1e-7);
    }

    [Fact]
    public void A_head_that_is_surely_aligned_keeps_its_sign() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[.1, 2], Gen.Double[0, 3], Gen.Double[-3, 1], Gen.Double[0, 2]).Sample((g, p0, q, pt, variance) =>
        {
            var start = new Level3Start(q, variance, p0, pt);
            var level = new Level3(4, g, EffectiveRates.Node);
            if (!HeadTheory.IsSurelyAligned(level.Rates, 4, g, start)) return;
            Assert.True(level.Trajectory(start, [100], new Tolerance(1e-10, 1e-16))[0].Gain >= -1e-9);
        }, iter: 300);

    [Fact]
    public void A_large_bulk_can_turn_a_head_although_the_class_mode_alone_could_not()
    {
        // kP a^2 = .98 is below k C p0^2 = 4; the bulk stops the head, and then a^2 > s^2 turns it.
        var start = new Level3Start(.7, 2, 1, -.7);
        Assert.False(HeadTheory.IsSurelyAligned(EffectiveRates.Node, 4, .1, start));
        Assert.True(new Level3(4, .1, EffectiveRates.Node).Trajectory(start, [200])[0].Gain < 0);
    }

    [Fact]
    public void The_critical_frustration_of_a_direction_is_where_it_vanishes()
    {
        var model = Given.Online(new Design(4, 45, 10));
        var steady = SteadyState.Of(model, Given.Start(model, .2, .2));
        Assert.Equal(3, steady.Directions.Count);
        Assert.Equal(steady.Surviving, steady.Directions.Count(direction => direction.CriticalFrustration > 1.0 / 6));
        foreach (var direction in steady.Directions)
            Assert.Equal(0, SteadyState.FinalSquare(EffectiveRates.Node, 4, direction.CriticalFrustration, direction.LabelSquare, direction.SampleVariance, direction.HeadSquare), 1e-12);
    }

    // The largest real part of the Jacobian of level 1 where three class modes of one size, the mean and a bulk direction stand on the manifold.
    private static double LargestOnManifold(double square, double meanSquare, double bulkGain = .5)
    {
        var model = Given.Online(new Design(4, 27, 2), dimension: 5);
        var field = new ModeField(model, ModeReduction.Of(model), 5, bulk: false);
        var head = Matrix.Identity(5, Rho);
        (head[0, 0], head[4, 4]) = (1, bulkGain);
        var amplitudes = new Matrix(4, 5);
        for (var k = 0; k < 4; k++) amplitudes[k, k] = Math.Sqrt((k == 0 ? meanSquare : square) / 2);
        var at = field.Pack(head, 0, new ModeAmplitudes(amplitudes, amplitudes.Copy(), new Matrix(5, 5)), 0);
        return Jacobian.Eigenvalues(field, at).Max(value => value.Real);
    }
}
