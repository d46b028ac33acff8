using Understudy.Collapse.Experiments;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Students;

namespace Understudy.Collapse.Tests.Experiments;

public sealed class ExperimentTests
{
    private static readonly Experiment Plain = new();

    private static readonly Experiment Headed = new() { Head = Head.Online, StopGradient = StopGradient.Symmetric };

    [Fact]
    public void The_defaults_are_the_named_runs()
    {
        Same("D", Plain);
        Same("L", Headed);
        Same("K", Headed with { StopGradient = StopGradient.None });
        Same("E", Plain with { Rates = RateChoice.Parse("node") });
        Same("M", Headed with { SampleSpread = 1, LabelSpread = 1 });
        Same("S", Plain with { Clusters = new ClusterData(), Rates = RateChoice.Parse("node") });
        Same("V2", Headed with { Design = new Design(4, 100, 0), Teacher = new TeacherData(Dimension: 16) { FlipEvery = 10 }, StudentSpread = 0.25 });
    }

    [Fact]
    public void Another_seed_draws_all_numbers_anew()
    {
        var first = (Headed with { Teacher = new TeacherData(), Design = new Design(4, 30, 0) }).Build();
        var second = (Headed with { Teacher = new TeacherData(), Design = new Design(4, 30, 0), Seed = 1 }).Build();
        Assert.NotEqual(first.Initial.Labels[0, 0], second.Initial.Labels[0, 0]);
        Assert.NotEqual(first.Initial.Samples[0, 0], second.Initial.Samples[0, 0]);
        Assert.NotEqual(first.Model.Inputs![0, 0], second.Model.Inputs![0, 0]);
    }

    [Fact]
    public void A_given_start_is_copied_and_gets_its_head()
    {
        var state = new InitialConditions(2, 2).For(Plain.Build().Model);
        var trial = (Headed with { Initial = state, HeadScale = 0.3 }).Build();
        Assert.Equal(state.Samples.Span.ToArray(), trial.Initial.Samples.Span.ToArray());
        Assert.NotSame(state.Samples, trial.Initial.Samples);
        Assert.Equal(0.3, trial.Initial.Head![5, 5]);
    }

    [Fact]
    public void A_coupling_of_ones_own_takes_the_designs_place()
    {
        var trial = (Plain with { Coupling = Coupling.FromRows(2, [[(0, 1)], [(0, 0.5), (1, 0.5)]]), Design = new Design(1) }).Build();
        Assert.Equal((2, 2), (trial.Model.Population.Samples, trial.Model.Population.Classes));
    }

    [Fact]
    public void Steps_end_the_reported_times()
    {
        var descent = Plain with { Descent = new DescentOptions(0.01), Steps = 120 };
        Assert.Equal([0, 0.1, 0.5, 1, 1.2], descent.ReportedTimes);
        Assert.Equal([0, 1.2], (descent with { Times = [0, 1.2] }).ReportedTimes);
        Assert.Equal(Plain.ReportedTimes, (Plain with { Descent = new DescentOptions(0.01) }).ReportedTimes);
    }

    [Fact]
    public void A_run_that_diverges_keeps_its_rows_and_the_time_it_reached()
    {
        var experiment = Plain with { Descent = new DescentOptions(0.065) { EvenIfUnstable = true }, Times = [0, 1, 1e5] };
        var outcome = experiment.Run(experiment.Build(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([0, 1], outcome.Rows.Select(row => Math.Round(row.Time, 1)));
        Assert.True(outcome.Diverged!.Time is > 1 and < 1e5);
        Assert.DoesNotContain("t =", outcome.Diverged.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Theory_and_simulation_are_one_where_the_theory_is_exact()
    {
        foreach (var experiment in new[] { Plain, Headed, Headed with { StopGradient = StopGradient.None }, Headed with { Head = Head.Both } })
        {
            var trial = experiment.Build();
            var rows = experiment.Run(trial, cancellationToken: TestContext.Current.CancellationToken).Rows;
            var curve = TheoryCurve.For(trial, experiment.ReportedTimes).Single(c => c.Name == TheoryCurve.Modes);
            for (var i = 0; i < rows.Count; i++) Assert.Equal(rows[i].Drms, curve.Drms[i], 1e-9);
        }
    }

    [Fact]
    public void No_theory_curve_where_a_side_is_frozen() =>
        Assert.Empty(TheoryCurve.For((Headed with { StopGradient = StopGradient.Labels }).Build(), [0, 1]));

    public static TheoryData<Experiment, string> Impossible => new()
    {
        { Plain with { Design = new Design(1) }, "classes is 1" },
        { Plain with { Design = new Design(PerClass: -1) }, "per-class is -1" },
        { Plain with { Design = new Design(PerClass: int.MaxValue) }, "lower per-class" },
        { Plain with { Dimension = 0 }, "dimension is 0" },
        { Plain with { Dimension = 1_000_000_000 }, "samples x dimension" },
        { Plain with { SampleSpread = double.NaN }, "sx is NaN" },
        { Plain with { SampleSpread = 1e200 }, "sx is 1E+200; it is at most 1E+60" },
        { Plain with { LabelSpread = -1 }, "sw is -1" },
        { Plain with { StudentSpread = double.PositiveInfinity }, "sv is" },
        { Plain with { HeadScale = double.NaN }, "p0 is NaN" },
        { Plain with { Seed = -1 }, "seed is -1" },
        { Plain with { Times = [] }, "times" },
        { Plain with { Times = [0, double.NaN] }, "times" },
        { Plain with { Times = [1, 0] }, "times" },
        { Plain with { Rates = new RateChoice(RatePreset.Sum) { Head = -1 } }, "lp is -1" },
        { Plain with { Steps = 5 }, "steps" },
        { Plain with { Descent = new DescentOptions(0.01), Steps = 0 }, "steps is 0" },
        { Plain with { Descent = new DescentOptions(0.01), Steps = -1 }, "steps is -1" },
        { Plain with { Design = new Design { Subsets = [[0, 1], [1, 0]] } }, "subset '1-0' comes twice" },
        { Plain with { Clusters = new ClusterData(8, 1e300) }, "amplitude is 1E+300" },
        { Plain with { Design = new Design(4, 27, 0), Teacher = new TeacherData { Dimension = 100_000 } }, "student has inputs of dimension 100000" },
        { Plain with { Descent = new DescentOptions(0.01), Steps = 10, Times = [0, 5] }, "times ends at 5" },
        { Plain with { Descent = new DescentOptions(0.01) { Momentum = 1 } }, "momentum is 1" },
        { Plain with { Clusters = new ClusterData(), Teacher = new TeacherData() }, "give one" },
        { Plain with { Clusters = new ClusterData(3) }, "dimension 3 for 4 classes" },
        { Plain with { Teacher = new TeacherData() }, "frustrated is 2" },
        { Plain with { Clusters = new ClusterData(), Coupling = Coupling.FromRows(1, [[(0, 1)]]) }, "exclude" },
        { Plain with { Initial = new State(new Matrix(3, 1), new Matrix(2, 1), null) }, "init does not fit: samples is 3 x 1; the model asks for 120 x 8" },
        { Plain with { Initial = new State(new Matrix(120, 8, [1e300, .. new double[959]]), new Matrix(4, 8), null) }, "init does not fit: samples: row 0 holds 1E+300" },
    };

    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_is_refused_by_its_name(Experiment experiment, string words) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => experiment.Build()).Message, StringComparison.Ordinal);

    private static void Same(string letter, Experiment experiment)
    {
        var (named, trial) = (NamedRun.Of(letter), experiment.Build());
        Assert.Equal(named.Model.Rates, trial.Model.Rates);
        Assert.Equal((named.Model.Head, named.Model.StopGradient), (trial.Model.Head, trial.Model.StopGradient));
        Close.To(named.Initial, trial.Initial, 0);
        if (named.Model.Inputs is { } inputs) Close.To(inputs.Span, trial.Model.Inputs!.Span, 0);
    }
}
