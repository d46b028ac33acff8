using CsCheck;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Tests.Theory;

public sealed class LevelTests
{
    private static readonly MinimalModel Default = Given.Online(new Design());

    private static Level2 DefaultLevel2(double spread = .5) => Level2.Of(Default, Given.Start(Default, spread, spread).Labels, spread * spread);

    [Fact]
    public void Level_2_of_the_default_run()
    {
        var points = DefaultLevel2().Trajectory([1, 10, 40, 200]);
        Assert.Equal([1.3101735, 1.5662409, 1.6136641, 1.6137238], points.Select(point => Math.Round(point.Drms, 7)));
    }

    [Fact]
    public void The_self_consistent_iteration_finds_level_2()
    {
        var solution = DefaultLevel2().Iterate([1, 10, 40, 200]);
        var direct = DefaultLevel2().Trajectory([1, 10, 40, 200]);
        Assert.All(solution.Points.Zip(direct), pair => Assert.Equal(pair.Second.Drms, pair.First.Drms, 1e-6 * pair.Second.Drms));
        Assert.All(solution.Windows, window => Assert.InRange(window.Changes.Count, 1, 16));
        Assert.All(solution.Windows, window => Assert.True(window.Changes[^1] < 1e-10));
        Assert.Equal(200, solution.Windows.Sum(window => window.Length), 1e-9);
        Assert.Equal(0, solution.Halvings);
    }

    [Theory]
    [InlineData(Head.Online, StopGradient.None)]
    [InlineData(Head.Both, StopGradient.None)]
    [InlineData(Head.Online, StopGradient.Labels)]
    [InlineData(Head.Online, StopGradient.Samples)]
    public void The_iteration_agrees_with_integration_in_every_variant(Head head, StopGradient stopGradient)
    {
        var model = Given.Online(new Design(3, 6, 1), stopGradient, 5, head);
        var level = Level2.Of(model, Given.Start(model, 1.2, 1.2).Labels, 1.44);
        double[] times = [.3, 2, 7.5];
        Assert.All(
            level.Iterate(times).Points.Zip(level.Trajectory(times)),
            pair =>
            {
                Assert.Equal(pair.Second.Drms, pair.First.Drms, 1e-6 * pair.Second.Drms);
                Assert.Equal(pair.Second.BulkGain!.Value, pair.First.BulkGain!.Value, 1e-6);
            });
    }

    [Fact]
    public void Level_2_on_the_span_of_the_labels_is_level_1_from_its_start()
    {
        // With as many modes as samples, X can be given any start of the mode equations; here the level-1 field runs from level 2's.
        foreach (var head in new[] { Head.Online, Head.Both })
        {
            foreach (var stop in new[] { StopGradient.None, StopGradient.Symmetric })
            {
                var model = Given.Online(new Design(3, 5, 1), stop, 7, head);
                var labels = Given.Start(model, .6, .6).Labels;
                var modes = ModeReduction.Of(model);
                var whole = new ModeField(model, modes, 7, bulk: false);
                var start = whole.Pack(Matrix.Identity(7), 0, new ModeAmplitudes(new Matrix(3, 7), modes.LabelModes.Times(labels), Matrix.Identity(7, .36)), 0);
                var integrator = new DormandPrince853(whole, start);
                while (integrator.Time < 4) integrator.Step(4);
                var point = Level2.Of(model, labels, .36).Trajectory([4])[0];
                var expected = modes.Labels(whole.AmplitudesOf(integrator.State).Amplitudes.Labels);
                Assert.All(point.Labels!.Span.ToArray().Zip(expected.Span.ToArray()), pair => Assert.Equal(pair.Second, pair.First, 1e-10));
            }
        }
    }

    [Fact]
    public void The_default_run_keeps_the_separation_of_corrections_A10()
    {
        var start = Given.Start(Default, .5, .5);
        Assert.Equal(1.62405, Level1.Of(Default).Trajectory(start, [200])[0].Drms, 5e-6);
        Assert.Equal(1.61372, DefaultLevel2().Trajectory([200])[0].Drms, 5e-6);
        var centred = Level2.Of(Default, Spread.Centred(start.Labels), .25).Trajectory([200])[0];
        Assert.Equal(1.6146645790, centred.Drms, 5e-10);
        Assert.Equal(.9660918, centred.Gain!.Value, 5e-8);
        Assert.Equal(.9333333, centred.SquaredGain!.Value, 5e-8);
    }

    [Theory]
    [InlineData(Head.Online, StopGradient.Symmetric, 1, 5.0891)]
    [InlineData(Head.Online, StopGradient.Symmetric, 40, 4.27089)]
    [InlineData(Head.Online, StopGradient.None, 40, .19464)]
    [InlineData(Head.Both, StopGradient.None, 40, 5.2886)]
    public void Level_3_of_a_large_run(Head head, StopGradient stopGradient, double time, double expected)
    {
        var model = Given.Online(new Design(4, 486, 36), stopGradient, 200, head);
        Assert.Equal(2160, model.Population.Samples);
        var start = Level3Start.Of(model, Given.Start(model, .3, .3)) with { SampleVariance = .09 };
        var digits = expected.ToString(System.Globalization.CultureInfo.InvariantCulture).Split('.')[1].Length;
        Assert.Equal(expected, Level3.Of(model).Trajectory(start, [time])[0].Drms, .5 * Math.Pow(10, -digits));
    }

    [Fact]
    public void Level_1_is_the_flow_in_sample_space() =>
        Gen.Select(
            ModeReductionTests.Balanced,
            Gen.OneOf(Gen.Const(Head.Online), Gen.Const(Head.Both)),
            Gen.Enum<StopGradient>(),
            Gen.Int[0, 50],
            Gen.Select(Gen.Double[.5, 2], Gen.Double[.5, 2], Gen.Double[.5, 2])).Sample((design, head, stopGradient, seed, rates) =>
        {
            var population = design.Build();
            var (n, c) = (population.Samples, population.Classes);
            var model = new MinimalModel(population, 3, head, stopGradient, new LearningRates(rates.Item1, rates.Item2 * c / n, rates.Item3 / n));
            var start = Given.Start(model, .7, .7, seed: seed);
            var layout = new StateLayout(model);
            var full = new DormandPrince853(new GradientField(model), layout.Pack(start));
            double[] times = [.5, 3];
            foreach (var (time, point) in times.Zip(Level1.Of(model).Trajectory(start, times)))
            {
                while (full.Time < time) full.Step(time);
                var state = layout.Unpack(full.State);
                Assert.All(state.Labels.Span.ToArray().Zip(point.Labels!.Span.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
                Assert.All(state.Head!.Span.ToArray().Zip(point.Head!.Span.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
            }
        }, iter: 60);

    [Fact]
    public void Level_1_holds_for_a_student_of_white_inputs()
    {
        var model = WhiteStudent();
        var start = Given.Start(model, .5, .5);
        var layout = new StateLayout(model);
        var full = new DormandPrince853(new GradientField(model), layout.Pack(start));
        while (full.Time < 2) full.Step(2);
        var point = Level1.Of(model).Trajectory(start, [2])[0];
        Assert.All(layout.Unpack(full.State).Labels.Span.ToArray().Zip(point.Labels!.Span.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
    }

    [Fact]
    public void Level_3_conserves_its_invariant() =>
        Gen.Select(Gen.Double[0, .9], Gen.Double[.3, 3], Gen.Double[.3, 3], Gen.Double[.3, 3], Gen.Double[.1, 2], Gen.Double[0, 1], Gen.OneOf(Gen.Const(Head.Online), Gen.Const(Head.Both)))
            .Sample((g, kx, kw, kp, q, variance, head) =>
            {
                var level = new Level3(4, g, new EffectiveRates(kx, kw, kp), head, StopGradient.Symmetric);
                var start = Level3.Start(new Level3Start(q, variance));
                var integrator = new DormandPrince853(level.Field, start);
                while (integrator.Time < 5) integrator.Step(5);
                Assert.Equal(level.Invariant(start), level.Invariant(integrator.State), 1e-10);
            });

    private static MinimalModel WhiteStudent()
    {
        // Rows of a Hadamard matrix are white: columns of length sqrt(N), orthogonal.
        const int samples = 16;
        var inputs = new Matrix(samples, 8);
        for (var i = 0; i < samples; i++)
            for (var j = 0; j < 8; j++) inputs[i, j] = int.PopCount(i & (j + 3)) % 2 == 0 ? 1 : -1;
        int[] given = [0, 2, 1, 3, 3, 1, 0, 2, 1, 0, 2, 3, 0, 3, 2, 1];
        var coupling = Coupling.FromRows(4, given.Select(c => ((int, double)[])[(c, 1.0)]));
        return new MinimalModel(Population.Of(coupling), 3, Head.Online, StopGradient.Symmetric, LearningRates.Node(samples, 4, student: true), inputs);
    }
}
