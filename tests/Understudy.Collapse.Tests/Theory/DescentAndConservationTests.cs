using CsCheck;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Tests.Theory;

public sealed class DescentAndConservationTests
{
    [Fact]
    public void The_bound_is_reached_by_balanced_designs_and_holds_for_any_coupling()
    {
        Assert.Equal(31, DescentBound.LargestPlainRate(Given.Plain(new Design(4, 27, 2))), 1e-12);
        Assert.Equal(2.0 / 31, DescentBound.LargestPlainStep(Given.Plain(new Design(4, 27, 2))), 1e-12);
        ModeReductionTests.Couplings.Sample(coupling =>
        {
            var model = new MinimalModel(Population.Of(coupling), 1, Head.None, StopGradient.None, new LearningRates(.7, 1.3, 1));
            var largest = PlainClosure.Of(model).Rates[^1];
            Assert.True(largest <= DescentBound.LargestPlainRate(model) * (1 + 1e-12));
            Assert.Equal(largest, DescentBound.LargestRate(model, Given.Start(model)), .02 * largest);
        }, iter: 40);
    }

    [Theory]
    [InlineData(Head.Online, StopGradient.Symmetric)]
    [InlineData(Head.Online, StopGradient.None)]
    [InlineData(Head.Both, StopGradient.None)]
    public void With_a_head_power_iteration_finds_the_largest_rate(Head head, StopGradient stopGradient)
    {
        var model = Given.Online(new Design(3, 2, 1), stopGradient, 2, head);
        var start = Given.Start(model, .8, .8);
        var expected = Jacobian.Eigenvalues(new GradientField(model), new StateLayout(model).Pack(start)).Max(value => value.Magnitude);
        Assert.Equal(expected, DescentBound.LargestRate(model, start), .02 * expected);
    }

    [Fact]
    public void The_flow_conserves_what_it_is_said_to() =>
        Gen.Select(ModeReductionTests.Couplings, Gen.Enum<Head>(), Gen.Enum<StopGradient>(), Gen.Int[0, 100], Gen.Double[.5, 2]).Sample((coupling, head, stopGradient, seed, rate) =>
        {
            var rates = new LearningRates(1, rate / coupling.Samples, .7 / coupling.Samples);
            var model = new MinimalModel(Population.Of(coupling), 2, head, stopGradient, rates);
            var start = Given.Start(model, .6, .6, seed: seed);
            var layout = new StateLayout(model);
            var integrator = new DormandPrince853(new GradientField(model), layout.Pack(start));
            while (integrator.Time < 2) integrator.Step(2);
            var end = layout.Unpack(integrator.State);
            if (ConservedQuantities.HeadBalanceHolds(model))
                AssertSame(ConservedQuantities.HeadBalance(model, start), ConservedQuantities.HeadBalance(model, end));
            else if (head == Head.None && stopGradient is (StopGradient.None or StopGradient.Symmetric))
                AssertSame(ConservedQuantities.ComponentMeans(model, start), ConservedQuantities.ComponentMeans(model, end));
        }, iter: 100);

    [Fact]
    public void Without_stop_gradient_the_head_balance_drifts()
    {
        var model = Given.Online(new Design(3, 2, 1), StopGradient.None, 2);
        Assert.False(ConservedQuantities.HeadBalanceHolds(model));
    }

    private static void AssertSame(Matrix expected, Matrix actual) =>
        Assert.All(expected.Span.ToArray().Zip(actual.Span.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
}
