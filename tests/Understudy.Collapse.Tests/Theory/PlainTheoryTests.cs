using CsCheck;
using Understudy.Collapse.Model;
using Understudy.Collapse.Observables;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Tests.Theory;

public sealed class PlainTheoryTests
{
    [Theory]
    [InlineData("A", .2192236)]
    [InlineData("C", .0982284)]
    [InlineData("D", .0646510)]
    [InlineData("E", .0339082)]
    [InlineData("F", .0261852)]
    [InlineData("G", .0970782)]
    [InlineData("H", .1791445)]
    public void The_slow_rate_of_each_named_run(string run, double expected)
    {
        var model = NamedRun.Of(run).Model;
        Assert.Equal(expected, PlainClosure.Of(model).Slow, 5e-8);
        if (run != "H") Assert.Equal(expected, PlainTheory.Of(model).Slowest.Slow, 5e-8);
    }

    [Fact]
    public void The_rates_solve_their_quadratic_and_multiply_to_the_determinant() =>
        Gen.Select(Gen.Double[1e-3, 1e3], Gen.Double[1e-3, 1e3], Gen.Double[0, 1]).Sample((kx, kw, g) =>
        {
            var mode = new PlainMode(kx, kw, g);
            Assert.Equal(kx + kw, mode.Fast + mode.Slow, 1e-13 * (kx + kw));
            Assert.Equal(kx * kw * g, mode.Fast * mode.Slow, 1e-13 * kx * kw);
        });

    [Fact]
    public void The_propagators_solve_the_equations_of_a_mode() =>
        Gen.Select(Gen.Double[.1, 30], Gen.Double[.1, 30], Gen.OneOf(Gen.Double[0, 1], Gen.Const(1.0), Gen.Const(0.0)), Gen.Double[.01, 3]).Sample((kx, kw, g, t) =>
        {
            var mode = new PlainMode(kx, kw, g);
            var h = 1e-4 * t;
            (double P, double Q) At(double time)
            {
                var (qq, qp) = mode.LabelPropagator(time);
                var (pp, pq) = mode.SamplePropagator(time);
                return ((.7 * pp) - (.4 * pq), (-.4 * qq) + (.7 * qp));
            }

            Assert.Equal((.7, -.4), At(0));
            var (p, q) = At(t);
            Assert.Equal(-kx * (p - (mode.Correlation * q)), (At(t + h).P - At(t - h).P) / (2 * h), 1e-4 * (kx + kw));
            Assert.Equal(-kw * (q - (mode.Correlation * p)), (At(t + h).Q - At(t - h).Q) / (2 * h), 1e-4 * (kx + kw));
        });

    [Fact]
    public void Closed_forms_and_the_closure_of_row_sums_give_one_trajectory()
    {
        double[] times = [0, .05, 1, 5, 20, 100];
        foreach (var design in new[] { new Design(4, 27, 2), new Design(3, 4, 0), new Design(3, 0, 2) { FrustratedLabels = 3 }, new Design(6, 20, 4) { Subsets = [[0, 1], [2, 3], [4, 5]] } })
        {
            var model = Given.Plain(design);
            var start = Given.Start(model);
            var closure = PlainClosure.Of(model);
            Assert.All(PlainTheory.Of(model).Drms(start, times).Zip(closure.Drms(start, times)), pair => Assert.Equal(pair.First, pair.Second, 1e-11));
            Assert.Equal(PlainTheory.Of(model).Plateau(start), closure.Plateau(start), 1e-11);
        }
    }

    [Fact]
    public void Without_frustration_the_distances_stay_at_the_plateau()
    {
        var model = Given.Plain(new Design(4, 30, 0));
        var start = Given.Start(model);
        var theory = PlainTheory.Of(model);
        Assert.Equal(theory.Plateau(start), theory.Drms(start, [1000])[0], 1e-12);
        Assert.Equal(0, theory.Slowest.Slow);
        Assert.Equal(.51613, PlainTheory.EnsemblePlateau(LearningRates.Sum, 8, 1, 1, 30), 5e-6);
        Assert.Equal(
            PlainTheory.EnsemblePlateau(LearningRates.Sum, 8, 1, 1, 30),
            PlainTheory.EnsembleSeparation(theory.Slowest, 8, 1, 1, 30, 1000),
            1e-12);
    }

    [Fact]
    public void With_frustration_the_distances_tend_to_the_plateau_times_an_exponential()
    {
        var model = Given.Plain(new Design(4, 27, 2));
        var start = Given.Start(model);
        var theory = PlainTheory.Of(model);
        var late = theory.Drms(start, [50])[0];
        Assert.Equal(late, theory.Plateau(start) * Math.Exp(-theory.Slowest.Slow * 50), 1e-12);
        Assert.Equal(50, PlainTheory.CollapseTime(theory.Plateau(start), late, theory.Slowest.Slow)!.Value, 1e-9);
    }

    [Fact]
    public void Gradient_descent_multiplies_each_amplitude_by_its_factor()
    {
        var model = Given.Plain(new Design(4, 27, 2));
        Assert.Equal(.3741987200, Separation.Of(PlainClosure.Of(model).Descended(Given.Start(model), .01, 1000)).Rms, 5e-10);
    }

    [Fact]
    public void A_student_of_teachers_labels_collapses_at_its_exact_slow_rate()
    {
        Assert.Equal(.305332, PlainClosure.Of(NamedRun.Of("T").Model).Slow, 5e-7);
        Assert.Equal(.226731, PlainClosure.Of(NamedRun.Of("T0").Model).Slow, 5e-7);
        Assert.Equal(.0327383, PlainClosure.Of(NamedRun.Of("S").Model).Slow, 5e-8);
        Assert.Equal(0, PlainClosure.Of(NamedRun.Of("S0").Model).Slow);
    }

    [Fact]
    public void The_normalised_correlations_of_a_teachers_labels()
    {
        Assert.Equal(.5921, Math.Pow(ModeReduction.Of(NamedRun.Of("T0").Model).Correlations[0], 2), 5e-5);
        Assert.Equal(.47285, Math.Pow(ModeReduction.Of(NamedRun.Of("T").Model).Correlations[0], 2), 5e-6);
    }

    [Fact]
    public void Unit_weights_get_normalised_frustration_beside_the_exact_rate()
    {
        var model = Given.Plain(new Design(2, 45, 10) { Weights = LinkWeight.Unit });
        var modes = ModeReduction.Of(model);
        Assert.False(modes.IsExact);
        Assert.Equal(.1818, modes.SlowFrustration, 5e-5);
        Assert.Contains("add up to 1", Assert.Throws<ArgumentException>(() => PlainTheory.Of(model)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_student_without_frustration_stays_at_its_plateau()
    {
        var run = NamedRun.Of("S0");
        Assert.Equal(5.2589, PlainClosure.Of(run.Model).Plateau(run.Initial), 5e-5);
    }

    [Fact]
    public void The_bound_of_rates_is_reached_by_balanced_designs_and_holds_for_any_coupling()
    {
        Assert.Equal(31, PlainTheory.RateBound(Given.Plain(new Design(4, 27, 2))), 1e-12);
        ModeReductionTests.Couplings.Sample(coupling =>
        {
            var model = new MinimalModel(Population.Of(coupling), 1, Head.None, StopGradient.None, new LearningRates(.7, 1.3, 1));
            var largest = PlainClosure.Of(model).Rates[^1];
            Assert.True(largest <= PlainTheory.RateBound(model) * (1 + 1e-12));
        }, iter: 40);
    }
}
