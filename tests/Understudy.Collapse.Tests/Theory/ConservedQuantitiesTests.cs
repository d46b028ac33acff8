using CsCheck;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Observables;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Tests.Theory;

public sealed class ConservedQuantitiesTests
{
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
            if (ConservedQuantities.KeepsHeadBalance(model))
                AssertSame(Invariant.Of(model, start)!, Invariant.Of(model, end)!);
            else if (head == Head.None && stopGradient is (StopGradient.None or StopGradient.Symmetric))
                AssertSame(ConservedQuantities.ComponentMeans(model, start), ConservedQuantities.ComponentMeans(model, end));
        }, iter: 100);

    [Fact]
    public void Without_stop_gradient_the_head_balance_drifts()
    {
        var run = NamedRun.Of("K");
        Assert.False(ConservedQuantities.KeepsHeadBalance(run.Model));
        Assert.True(run.At(null, 1)[0].InvariantDrift > .01);
    }

    private static void AssertSame(Matrix expected, Matrix actual) =>
        Assert.All(expected.Span.ToArray().Zip(actual.Span.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
}
