using CsCheck;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Observables;

namespace Understudy.Collapse.Tests.Flows;

public sealed class SpectralEngineTests
{
    private static readonly double[] Times = [0, 0.3, 2, 10];

    private static readonly Gen<NamedRun> LinearRun = Any.Run(Gen.Const(Head.None), Gen.OneOf(Enum.GetValues<StopGradient>()), Gen.Int[1, 3]);

    [Fact]
    public void Any_linear_flow_goes_where_the_integrator_goes() =>
        LinearRun.Sample(
            run =>
            {
                var integrated = run.States(new AdaptiveEngine(), Times);
                var solved = run.States(new SpectralEngine(), Times);
                foreach (var (expected, actual) in integrated.Zip(solved)) Close.To(expected.State, actual.State, 1e-9);
            },
            iter: 150);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    public void What_has_no_rate_stands_still_and_pulls_the_rest(double samples, double labels)
    {
        var run = NamedRun.Of("D");
        var half = run with { Model = new MinimalModel(run.Model.Population, 8, Head.None, StopGradient.None, new LearningRates(samples, labels, 1)) };
        var solved = half.States(new SpectralEngine(), [2]).Single().State;
        Close.To(half.States(new AdaptiveEngine(), [2]).Single().State, solved, 1e-9);
        if (samples == 0) Close.To(run.Initial.Samples.Span, solved.Samples.Span, 0);
        if (labels == 0) Close.To(run.Initial.Labels.Span, solved.Labels.Span, 0);
        Assert.Equal(samples + (30 * labels), StepBound.Of(half.Model, run.Initial).Rate, 1e-12);
    }

    [Fact]
    public void A_step_in_two_is_the_step_in_one() =>
        LinearRun.Sample(
            run =>
            {
                var engine = new SpectralEngine();
                var half = run.States(engine, [0.7]).Single().State;
                Close.To(run.States(engine, [1.4]).Single().State, (run with { Initial = half }).States(engine, [0.7]).Single().State, 1e-12);
            },
            iter: 150);

    [Fact]
    public void What_each_component_conserves_is_conserved_at_all_times() =>
        Any.Run(Gen.Const(Head.None), Gen.OneOf(StopGradient.None, StopGradient.Symmetric), Gen.Int[1, 3]).Where(run => run.Model.Inputs is null).Sample(
            run =>
            {
                var before = Conserved(run.Model, run.Initial);
                foreach (var snapshot in run.States(new SpectralEngine(), [1, 1e3, 1e9])) Close.To(before, Conserved(run.Model, snapshot.State), 1e-12 * run.Model.Population.Samples / Math.Min(run.Model.Rates.Samples, run.Model.Rates.Labels));
            },
            iter: 150);

    [Fact]
    public void After_a_very_long_time_each_component_is_one_point()
    {
        var run = NamedRun.Of("I");
        var w = run.States(new SpectralEngine(), [1e6]).Single().State.Labels;
        Close.To(w.Row(0), w.Row(1), 1e-13);
        Close.To(w.Row(0), w.Row(2), 1e-13);
        Close.To(w.Row(3), w.Row(4), 1e-13);
        Assert.True(Separation.Of(new Matrix(3, 8, [.. w.Row(0), .. w.Row(3), .. w.Row(5)])).Least > 0.1);
    }

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-8)]
    [InlineData(1e-13)]
    public void However_weak_the_frustration_its_rate_is_known_to_nine_digits(double leak)
    {
        // Two samples that share their labels 1-e to e: rho = 1 - 2e, and the slow rate for kx = kw = 1 is 1 - rho.
        var coupling = Coupling.FromRows(2, [[(0, 1 - leak), (1, leak)], [(0, leak), (1, 1 - leak)]]);
        var model = new MinimalModel(Population.Of(coupling), 1, Head.None, StopGradient.None, LearningRates.Sum);
        var rows = new NamedRun(model, new State(new Matrix(2, 1, [1, -1]), new Matrix(2, 1, [1, -1]), null)).At(new SpectralEngine(), 0, 1 / leak, 3 / leak);
        Assert.Equal(Math.Exp(-2) * rows[0].Drms, rows[1].Drms, 1e-9 * rows[1].Drms);
        Assert.Equal(Math.Exp(-6) * rows[0].Drms, rows[2].Drms, 1e-9 * rows[2].Drms);
        Assert.Equal(2 * leak, LateRate.Of(rows)!.Value, 2e-9 * leak);
    }

    [Theory]
    [InlineData("C", 0.0982284082389)]
    [InlineData("D", 0.0646509595669)]
    [InlineData("E", 0.0339082169207)]
    [InlineData("F", 0.0261851902009)]
    [InlineData("G", 0.0970781992506)]
    [InlineData("H", 0.179144513513)]
    [InlineData("I", 0.0435607626104)]
    [InlineData("S", 0.0327382849252)]
    [InlineData("T", 0.305332219429)]
    [InlineData("T0", 0.226731497395)]
    public void The_slowest_rate_that_is_not_zero_is_the_exact_one(string letter, double rate)
    {
        var rates = new LinearFlow(NamedRun.Of(letter).Model).Rates.ToArray();
        Assert.Equal(rate, rates.Where(r => r > 1e-15).Min(), 1e-11 * rate / 0.03);
    }

    [Theory]
    [InlineData("B", 4)]
    [InlineData("D", 1)]
    [InlineData("I", 3)]
    [InlineData("S0", 8)]
    public void There_is_a_zero_rate_for_every_component_and_silent_input(string letter, int zeros) =>
        Assert.Equal(zeros, new LinearFlow(NamedRun.Of(letter).Model).Rates.ToArray().Count(r => r < 1e-15));

    [Fact]
    public void Samples_coupled_alike_take_no_more_modes_however_many_they_are()
    {
        var (few, many) = (new Design(4, 3, 1).Build(), new Design(4, 300, 100).Build());
        Assert.Equal(8, SpectralEngine.ModesOf(new MinimalModel(few, 2, Head.None, StopGradient.None, LearningRates.Sum)));
        Assert.Equal(8, SpectralEngine.ModesOf(new MinimalModel(many, 2, Head.None, StopGradient.None, LearningRates.Sum)));
        Assert.Null(SpectralEngine.ModesOf(NamedRun.Of("L").Model));
    }

    [Fact]
    public void A_model_with_a_head_is_refused_and_so_are_too_many_modes()
    {
        var run = NamedRun.Of("L");
        Assert.Contains("adaptive", Assert.Throws<ArgumentException>(() => run.States(new SpectralEngine(), [1])).Message, StringComparison.Ordinal);
        var weights = Coupling.FromRows(2, Enumerable.Range(0, SpectralEngine.MostModes).Select(i => new[] { (0, 1 + (i * 1e-3)), (1, 2.0) }));
        var model = new MinimalModel(Population.Of(weights), 1, Head.None, StopGradient.None, LearningRates.Sum);
        Assert.Contains("2002 coupled modes", Assert.Throws<ArgumentException>(() => new NamedRun(model, new InitialConditions().For(model)).States(new SpectralEngine(), [1])).Message, StringComparison.Ordinal);
        Assert.Equal("adaptive", Engines.For(model).Name);
    }

    [Fact]
    public void Rates_and_starts_beyond_the_finite_numbers_are_refused_not_computed()
    {
        var coupling = Coupling.FromRows(2, [[(0, 1)], [(0, 1), (1, 1)]]);
        var huge = new MinimalModel(Population.Of(coupling), 1, Head.None, StopGradient.None, LearningRates.Sum, new Matrix(2, 1, [1e200, 1]));
        Assert.Contains("scale", Assert.Throws<ArgumentException>(() => new NamedRun(huge, new InitialConditions().For(huge)).States(new SpectralEngine(), [1]).ToList()).Message, StringComparison.Ordinal);
        var model = new MinimalModel(Population.Of(coupling), 1, Head.None, StopGradient.None, LearningRates.Sum);
        var far = new State(new Matrix(2, 1, [1.7e308, 1.7e308]), new Matrix(2, 1, [1.7e308, 1.7e308]), null);
        Assert.Throws<DivergedException>(() => new NamedRun(model, far).States(new SpectralEngine(), [1]).ToList());
    }

    // sum_i x_i / l_x + sum_c w_c / l_w over each component.
    private static double[] Conserved(MinimalModel model, State state)
    {
        var coupling = model.Population.Coupling;
        var component = Enumerable.Range(0, coupling.Labels).ToArray();
        for (var i = 0; i < coupling.Samples; i++)
        {
            var ends = coupling.LabelsOf(i).ToArray().Select(c => component[c]).ToHashSet();
            for (var c = 0; c < component.Length; c++)
                if (ends.Contains(component[c])) component[c] = ends.Min();
        }

        var sums = new double[coupling.Labels * model.Dimension];
        for (var a = 0; a < model.Dimension; a++)
        {
            for (var i = 0; i < coupling.Samples; i++) sums[(component[coupling.LabelsOf(i)[0]] * model.Dimension) + a] += state.Samples[i, a] / model.Rates.Samples;
            for (var c = 0; c < coupling.Labels; c++) sums[(component[c] * model.Dimension) + a] += state.Labels[c, a] / model.Rates.Labels;
        }

        return sums;
    }
}
