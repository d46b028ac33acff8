using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;

namespace Understudy.Collapse.Tests.Flows;

public sealed class GradientDescentEngineTests
{
    [Theory]
    [InlineData("D", 0.3741987200)]
    [InlineData("L", 1.5933825988)]
    [InlineData("K", 0.5047545916)]
    public void A_thousand_steps_of_a_hundredth_lead_where_an_independent_program_goes(string letter, double separation)
    {
        var row = NamedRun.Of(letter).At(new GradientDescentEngine(new DescentOptions(0.01)), 10).Single();
        Assert.Equal(10, row.Time);
        Assert.Equal(separation, row.Drms, 1e-10);
    }

    [Theory]
    [InlineData("D")]
    [InlineData("K")]
    [InlineData("L")]
    [InlineData("T")]
    [InlineData("V")]
    public void Halving_the_step_halves_the_distance_to_the_flow(string letter)
    {
        var run = NamedRun.Of(letter);
        var flow = run.At(null, 2).Single().Drms;
        double Distance(double eta) => Math.Abs(run.At(new GradientDescentEngine(new DescentOptions(eta)), 2).Single().Drms - flow);
        Assert.InRange(Distance(0.02) / Distance(0.01), 1.8, 2.2);
    }

    [Fact]
    public void A_step_known_to_diverge_is_refused_with_its_bound()
    {
        // nu = 30: stable below 2 / (1 + 30).
        var run = NamedRun.Of("D");
        var refused = Assert.Throws<ArgumentException>(() => run.States(new GradientDescentEngine(new DescentOptions(0.065)), [1])).Message;
        foreach (var part in new[] { "0.065", "0.0645161", "kx + kw = 1 + 30", "31" }) Assert.Contains(part, refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_all_the_same_it_diverges_and_keeps_what_it_gave()
    {
        var run = NamedRun.Of("D");
        var engine = new GradientDescentEngine(new DescentOptions(0.065) { EvenIfUnstable = true });
        var result = run.Simulate(engine, 0, 1, 10, 1e4);
        Assert.Equal(3, result.Rows.Count);
        Assert.Contains("eta = 0.065 is too large", result.Stopped, StringComparison.Ordinal);
        Assert.Equal("gradient-descent", result.Engine);
        Assert.All(result.Rows, row => Assert.True(double.IsFinite(row.Loss)));
    }

    [Fact]
    public void Just_below_the_bound_it_is_stable_just_above_it_is_not()
    {
        foreach (var letter in new[] { "A", "H", "I", "S" })
        {
            var run = NamedRun.Of(letter);
            var largest = StepBound.Of(run.Model, run.Initial).Largest();
            var stable = run.Simulate(new GradientDescentEngine(new DescentOptions(0.99 * largest)), 1500 * largest);
            Assert.Null(stable.Stopped);
            var unstable = run.Simulate(new GradientDescentEngine(new DescentOptions(1.01 * largest) { EvenIfUnstable = true }), 1500 * largest);
            Assert.NotNull(unstable.Stopped);
        }
    }

    [Fact]
    public void With_a_head_the_bound_comes_from_the_jacobian_at_the_start()
    {
        var run = NamedRun.Of("L");
        var bound = StepBound.Of(run.Model, run.Initial);
        Assert.Contains("Jacobian", bound.Origin, StringComparison.Ordinal);
        Assert.InRange(bound.Rate, 1, 10);
        Assert.Contains("power iteration", Assert.Throws<ArgumentException>(() => run.States(new GradientDescentEngine(new DescentOptions(bound.Largest() * 1.01)), [1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bound_of_momentum_and_weight_decay_is_theirs()
    {
        var bound = new StepBound(31, "known");
        Assert.Equal(2 / 31.0, bound.Largest(), 1e-15);
        Assert.Equal(2 * 1.9 / 0.1 / 32, bound.Largest(0.9, 1), 1e-12);
        var run = NamedRun.Of("D");
        var largest = StepBound.Of(run.Model, run.Initial).Largest(0.5, 2);
        GradientDescentEngine Of(double share) => new(new DescentOptions(share * largest) { Momentum = 0.5, WeightDecay = 2, EvenIfUnstable = true });
        Assert.Null(run.Simulate(Of(0.99), 1500 * largest).Stopped);
        Assert.NotNull(run.Simulate(Of(1.01), 1500 * largest).Stopped);
    }

    [Fact]
    public void Momentum_follows_the_flow_at_the_flows_own_time()
    {
        var run = NamedRun.Of("L");
        var row = run.At(new GradientDescentEngine(new DescentOptions(0.001) { Momentum = 0.9 }), 5).Single();
        Assert.Equal(run.At(null, 5).Single().Drms, row.Drms, 0.02);
    }

    [Fact]
    public void Weight_decay_shrinks_what_learns_and_nothing_else()
    {
        var run = NamedRun.Of("O");
        var decayed = run.States(new GradientDescentEngine(new DescentOptions(0.01) { WeightDecay = 0.1 }), [5]).Single().State;
        var plain = run.States(new GradientDescentEngine(new DescentOptions(0.01)), [5]).Single().State;
        Close.To(run.Initial.Labels.Span, decayed.Labels.Span, 0);
        Assert.True(decayed.Head!.Span.ToArray().Sum(v => v * v) < plain.Head!.Span.ToArray().Sum(v => v * v));
    }

    [Fact]
    public void Batches_of_all_samples_are_the_full_batch()
    {
        var run = NamedRun.Of("L");
        var whole = run.States(new GradientDescentEngine(new DescentOptions(0.01)), [1]).Single().State;
        var dealt = run.States(new GradientDescentEngine(new DescentOptions(0.01) { BatchSize = 120, Seed = 3 }), [1]).Single().State;
        Close.To(whole, dealt, 1e-12);
    }

    [Fact]
    public void The_same_seed_gives_the_same_run_and_another_seed_another()
    {
        var run = NamedRun.Of("V");
        State Of(int seed) => run.States(new GradientDescentEngine(new DescentOptions(0.01) { BatchSize = 7, Seed = seed }), [1]).Single().State;
        Close.To(Of(1), Of(1), 0);
        Assert.NotEqual(Of(1).Labels.Span.ToArray(), Of(2).Labels.Span.ToArray());
    }

    [Fact]
    public void Small_steps_of_small_batches_stay_near_the_flow()
    {
        var run = NamedRun.Of("L");
        var row = run.At(new GradientDescentEngine(new DescentOptions(0.0005) { BatchSize = 12 }), 10).Single();
        Assert.Equal(run.At(null, 10).Single().Drms, row.Drms, 0.05);
    }

    [Fact]
    public void Each_epoch_shows_every_sample_once_in_a_new_order()
    {
        var batches = new MiniBatches(10, 4, 0);
        var epochs = Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, 3).Select(_ => batches.Next().ToArray()).ToList()).ToList();
        Assert.All(epochs, epoch => Assert.Equal(Enumerable.Range(0, 10), epoch.SelectMany(b => b).Order()));
        Assert.All(epochs, epoch => Assert.Equal([3, 3, 4], epoch.Select(b => b.Length).Order()));
        Assert.NotEqual(epochs[0].SelectMany(b => b), epochs[1].SelectMany(b => b));
    }

    [Fact]
    public void Times_are_met_to_the_nearest_step_and_a_step_is_given_once()
    {
        var run = NamedRun.Of("D");
        var engine = new GradientDescentEngine(new DescentOptions(0.05));
        Assert.Equal([0, 0.05, 0.3], run.States(engine, [0, 0.01, 0.04, 0.3]).Select(s => s.Time), (a, b) => Math.Abs(a - b) < 1e-15);
    }

    [Fact]
    public void Options_out_of_range_are_refused_by_name()
    {
        var run = NamedRun.Of("D");
        foreach (var (options, name) in new[]
        {
            (new DescentOptions(0), "eta"), (new DescentOptions(double.NaN), "eta"), (new DescentOptions() { BatchSize = 0 }, "batch size"),
            (new DescentOptions() { BatchSize = 121 }, "120 samples"), (new DescentOptions() { Momentum = 1 }, "momentum"), (new DescentOptions() { WeightDecay = -1 }, "weight decay"),
            (new DescentOptions() { Seed = -1 }, "seed"), (new DescentOptions(1e-20), "steps away"),
            (new DescentOptions(3) { EvenIfUnstable = true }, "less than half a step away"),
        })
            Assert.Contains(name, Assert.Throws<ArgumentException>(() => run.States(new GradientDescentEngine(options), [1])).Message, StringComparison.Ordinal);
    }
}
