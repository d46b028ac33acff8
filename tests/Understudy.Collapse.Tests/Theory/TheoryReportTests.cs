using CsCheck;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Observables;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Tests.Theory;

public sealed class TheoryReportTests
{
    [Fact]
    public void A_plain_run_gets_its_rates_and_the_prefactor_of_its_late_decay()
    {
        var run = NamedRun.Of("D");
        var report = TheoryReport.For(run.Model, run.Initial);
        Assert.Equal(1.0 / 15, report.Frustration!.Value, 1e-14);
        Assert.Equal(14.0 / 15, report.SquaredCorrelation!.Value, 1e-14);
        Assert.Equal(.0646510, report.Slow!.Value, 5e-8);
        Assert.Equal(31, report.Fast!.Value + report.Slow.Value, 1e-12);
        Assert.Equal(0, report.SteadyDrms);
        var late = run.At(null, 60)[0].Drms;
        Assert.Equal(late, report.Plateau!.Value * Math.Exp(-report.Slow.Value * 60), 1e-9 * late);
        Assert.Equal(.01, report.Plateau.Value * Math.Exp(-report.Slow.Value * report["t_collapse"]!.Value), 1e-12);
        Assert.Equal(2.0 / 31, report["eta_max"]!.Value, 1e-12);
        Assert.Equal(Fate.Collapsed, report.FixedPoint.Fate);
        Assert.Null(report["no such symbol"]);
    }

    [Fact]
    public void Without_frustration_the_plateau_is_the_end()
    {
        var run = NamedRun.Of("B");
        var report = TheoryReport.For(run.Model, run.Initial);
        Assert.Equal(0, report.Slow);
        Assert.Equal(report.Plateau!.Value, report.SteadyDrms!.Value, 1e-13);
        Assert.Equal(run.At(null, 500)[0].Drms, report.SteadyDrms.Value, 1e-9);
        Assert.Null(report["t_collapse"]);
        Assert.Equal(Fate.Separated, report.FixedPoint.Fate);
    }

    [Fact]
    public void Unit_weights_get_both_the_normalised_frustration_and_the_exact_rate()
    {
        var run = NamedRun.Of("H");
        var report = TheoryReport.For(run.Model, run.Initial);
        Assert.Equal(.1818, report.Frustration!.Value, 5e-5);
        Assert.Equal(.1791445, report.Slow!.Value, 5e-8);
        Assert.Contains(report.Warnings, warning => warning.Contains("does not apply exactly", StringComparison.Ordinal));
        var late = run.At(null, 100)[0].Drms;
        Assert.Equal(late, report.Plateau!.Value * Math.Exp(-report.Slow.Value * 100), 1e-6 * late);
    }

    [Fact]
    public void Partial_frustration_leaves_the_components_apart()
    {
        var run = NamedRun.Of("I");
        var report = TheoryReport.For(run.Model, run.Initial);
        Assert.Equal(3, report["components"]);
        var means = ConservedQuantities.ComponentMeans(run.Model, run.Initial);
        var labels = new Matrix(6, 8);
        var components = ConnectedComponents.Of(run.Model.Population.Coupling);
        for (var c = 0; c < 6; c++) means.Row(components.OfLabel[c]).CopyTo(labels.Row(c));
        Assert.Equal(Separation.Of(labels).Rms, report.SteadyDrms!.Value, 1e-10);
    }

    [Theory]
    [InlineData("L", 200)]
    [InlineData("L0", 200)]
    [InlineData("L3", 200)]
    public void With_head_and_stop_gradient_the_separation_that_stays_is_near_the_closed_form(string letter, double time)
    {
        var run = NamedRun.Of(letter);
        var report = TheoryReport.For(run.Model, run.Initial);
        // The formula is that of N without bound; here N = 120.
        Assert.Equal(run.At(null, time)[0].Drms, report.SteadyDrms!.Value, .02);
        Assert.Equal(0, report.Slow);
        Assert.Equal(report.SquaredCorrelation!.Value, Math.Pow(report["gain"]!.Value, 2), 1e-14);
        Assert.Null(report.Plateau);
    }

    [Fact]
    public void Without_stop_gradient_the_rate_of_collapse_is_the_frustration()
    {
        var run = NamedRun.Of("K");
        var report = TheoryReport.For(run.Model, run.Initial);
        Assert.Equal(1.0 / 15, report.Slow!.Value, 1e-14);
        Assert.Equal(0, report.SteadyDrms);
        var rows = run.At(null, 150, 200);
        Assert.Equal(report.Slow.Value, LateRate.Of(rows)!.Value, 2e-4);
    }

    [Fact]
    public void A_start_below_the_threshold_is_said_to_collapse()
    {
        var run = NamedRun.Of("N");
        var report = TheoryReport.For(run.Model, run.Initial);
        Assert.Equal(0, report.SteadyDrms);
        Assert.Contains(report.Warnings, warning => warning.Contains("below the threshold", StringComparison.Ordinal));
        Assert.True(report["mu_-(s=0)"] > 0);
        Assert.True(TheoryReport.For(NamedRun.Of("N2").Model, NamedRun.Of("N2").Initial)["mu_-(s=0)"] < 0);
    }

    [Fact]
    public void A_large_start_is_warned_of_mixed_branches() =>
        Assert.True(TheoryReport.For(NamedRun.Of("M").Model, NamedRun.Of("M").Initial)["kP(|a|^2+CQ)/(kC p0^2)"] > 1);

    [Fact]
    public void Sum_rates_with_a_head_are_warned_of()
    {
        var model = new MinimalModel(new Design(4, 30, 0).Build(), 8, Head.Online, StopGradient.None, LearningRates.Sum);
        var report = TheoryReport.For(model, Given.Start(model));
        Assert.Contains(report.Warnings, warning => warning.Contains("dies early", StringComparison.Ordinal));
    }

    [Fact]
    public void A_head_of_zero_is_warned_of()
    {
        var model = Given.Online(new Design());
        Assert.Contains(TheoryReport.For(model, Given.Start(model, head: 0)).Warnings, warning => warning.Contains("P(0) = 0", StringComparison.Ordinal));
    }

    [Fact]
    public void Frozen_sides_keep_a_known_separation()
    {
        var run = NamedRun.Of("O");
        Assert.Equal(run.At(null, 20)[0].Drms, TheoryReport.For(run.Model, run.Initial).SteadyDrms!.Value, 1e-12);
        var model = new MinimalModel(new Design().Build(), 8, Head.None, StopGradient.Samples, LearningRates.Sum);
        var start = Given.Start(model);
        var row = Simulation.Run(model, start, [100], cancellationToken: TestContext.Current.CancellationToken).Rows[0];
        Assert.Equal(row.Drms, TheoryReport.For(model, start).SteadyDrms!.Value, 1e-12);
    }

    [Theory]
    [InlineData("T", .305332)]
    [InlineData("T0", .226731)]
    [InlineData("S", .0327383)]
    public void Students_get_their_exact_slow_rate(string letter, double expected)
    {
        var run = NamedRun.Of(letter);
        Assert.Equal(expected, TheoryReport.For(run.Model, run.Initial).Slow!.Value, 5e-7);
    }

    [Fact]
    public void Every_variant_of_every_coupling_gets_a_report_with_symbols_of_its_own() =>
        Gen.Select(ModeReductionTests.Couplings, Gen.Enum<Head>(), Gen.Enum<StopGradient>(), Gen.Double[0, 2]).Sample((coupling, head, stop, p0) =>
        {
            var model = new MinimalModel(Population.Of(coupling), 2, head, stop, LearningRates.Node(coupling.Samples, coupling.Labels));
            var report = TheoryReport.For(model, Given.Start(model, .5, .5, p0));
            Assert.Equal(report.Statements.Count, report.Statements.Select(statement => statement.Symbol).Distinct().Count());
            Assert.All(report.Statements, statement => Assert.True(statement.Value is null || double.IsFinite(statement.Value.Value), statement.Symbol));
            Assert.All(report.Statements, statement => Assert.All([statement.Name, statement.Equation, statement.Validity], Assert.NotEmpty));
        }, iter: 100);

    [Theory]
    [InlineData("B")]
    [InlineData("D")]
    [InlineData("J")]
    [InlineData("K")]
    [InlineData("K0")]
    [InlineData("L")]
    [InlineData("L0")]
    [InlineData("O")]
    public void Runs_meet_the_fate_of_their_fixed_points(string letter)
    {
        var run = NamedRun.Of(letter);
        var rows = run.At(null, 0, 400);
        var left = rows[1].Drms / rows[0].Drms;
        var projected = rows[1].ProjectedDrms / rows[0].ProjectedDrms;
        switch (FixedPoint.Of(run.Model.Head, run.Model.StopGradient, run.Model.Population.Frustration > 0).Fate)
        {
            case Fate.Collapsed: Assert.True(left < 1e-6); break;
            case Fate.ProjectedCollapse: Assert.True(projected < .05); break;
            default: Assert.True(left > .1); break;
        }
    }
}
