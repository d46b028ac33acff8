using CsCheck;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Scale;

namespace Understudy.Collapse.Tests.Scale;

public sealed class LabelReductionTests
{
    public static TheoryData<string> EveryDesign() => [.. Plain.Designs.Keys];

    [Theory]
    [MemberData(nameof(EveryDesign))]
    public void Steps_of_the_labels_alone_are_steps_of_the_whole(string design)
    {
        var model = Plain.Model(Plain.Designs[design], 6);
        var state = new InitialConditions(0.8, 1.2).For(model);
        var modes = new LabelReduction(model.Population.Coupling, model.Rates).From(state.Samples, state.Labels);
        Plain.Near(state.Labels, modes.AfterSteps(0, 0.1), 1e-11);

        Plain.Descend(model, state.Samples, state.Labels, 100, 0.1);

        Plain.Near(state.Labels, modes.AfterSteps(100, 0.1), 1e-11);
    }

    [Theory]
    [MemberData(nameof(EveryDesign))]
    public void The_large_flow_follows_the_modes_to_float32(string design)
    {
        var model = Plain.Model(Plain.Designs[design], 19);
        using var flow = new LargePlainFlow(model, new InitialConditions(), threads: 2);
        var modes = new LabelReduction(model.Population.Coupling, model.Rates).From(flow);
        Plain.Near(flow.Labels(), modes.At(0), 1e-11);

        flow.Go(100, 0.1);

        Plain.Near(modes.AfterSteps(100, 0.1), flow.Labels(), 2e-6);
    }

    [Fact]
    public void Sums_of_a_large_flow_are_the_same_bytes_for_any_number_of_threads()
    {
        var model = Plain.Model(Plain.Designs["many"], 17);
        var reduction = new LabelReduction(model.Population.Coupling, model.Rates);
        var found = new[] { 1, 2, 5 }.Select(threads =>
        {
            using var flow = new LargePlainFlow(model, new InitialConditions(), threads);
            return string.Join(' ', reduction.From(flow).At(3).Span.ToArray());
        });
        Assert.Single(found.Distinct());
    }

    [Fact]
    public void Any_coupling_closes_over_its_row_sums() =>
        Gen.Select(Gen.Int[2, 6], Gen.Int[0, 1000], Gen.Bool, Gen.Double[0.05, 2], Gen.Double[0.05, 2]).Sample((labels, seed, unit, lx, lw) =>
        {
            var coupling = Drawn(labels, (ulong)seed, unit);
            var rates = new LearningRates(lx, lw, 0);
            var model = Plain.Model(Population.Of(coupling), 2, rates);
            var state = new InitialConditions().For(model);
            var modes = new LabelReduction(coupling, rates).From(state.Samples, state.Labels);
            var eta = 0.9 / RateBound.Of(coupling, rates).Rate;

            Plain.Descend(model, state.Samples, state.Labels, 30, eta);

            Plain.Near(state.Labels, modes.AfterSteps(30, eta), 1e-9);
        }, iter: 300);

    [Fact]
    public void Time_is_the_limit_of_small_steps()
    {
        var model = Plain.Model(Plain.Designs["several"], 3);
        var state = new InitialConditions().For(model);
        var modes = new LabelReduction(model.Population.Coupling, model.Rates).From(state.Samples, state.Labels);
        Plain.Near(modes.AfterSteps(4_000_000, 1e-6), modes.At(4), 1e-5);
    }

    // The rates of the named runs: mu_- of the mode theory where it holds, and the quadratic of two labels with unit weights.
    [Theory]
    [InlineData(2, 45, 10, 2, LinkWeight.Share, 0.0982284)]
    [InlineData(4, 27, 2, 2, LinkWeight.Share, 0.0646510)]
    [InlineData(10, 90, 1, 2, LinkWeight.Share, 0.0261852)]
    [InlineData(4, 27, 12, 4, LinkWeight.Share, 0.0970782)]
    [InlineData(2, 45, 10, 2, LinkWeight.Unit, 0.1791445135)]
    public void Frustration_sets_the_slow_rate(int classes, int perClass, int frustrated, int k, LinkWeight weights, double expected)
    {
        var population = new Design(classes, perClass, frustrated) { FrustratedLabels = k, Weights = weights }.Build();
        var rates = new LabelReduction(population.Coupling, LearningRates.Sum).From(new Matrix(population.Samples, 1), new Matrix(classes, 1)).Rates;
        Assert.Equal(expected, rates.Where(rate => rate > 1e-9).Min(), 5e-8);
    }

    [Fact]
    public void The_reference_run_contracts_as_it_did_elsewhere()
    {
        var model = Plain.Model(new Design(), 8, LearningRates.Sum);
        var state = new InitialConditions().For(model);
        var modes = new LabelReduction(model.Population.Coupling, model.Rates).From(state.Samples, state.Labels);
        Assert.Equal(0.3741987200, LabelDistances.Of(modes.AfterSteps(1000, 0.01)).RootMeanSquare, 1e-10);

        using var flow = new LargePlainFlow(model, new InitialConditions());
        flow.Go(1000, 0.01);
        Assert.Equal(0.3741987200, LabelDistances.Of(flow.Labels()).RootMeanSquare, 1e-5);
    }

    [Fact]
    public void A_label_cluster_survives_for_each_component()
    {
        var population = Plain.Designs["unequal"].Build();
        var rates = new LabelReduction(population.Coupling, LearningRates.Sum).From(new Matrix(population.Samples, 1), new Matrix(6, 1)).Rates;
        Assert.Equal(3, rates.Count(rate => rate < 1e-9));
    }

    [Fact]
    public void What_cannot_be_reduced_is_refused()
    {
        var many = Coupling.FromRows(2, Enumerable.Range(1, 17).Select(i => (IReadOnlyList<(int, double)>)[(0, i), (1, 1.0)]));
        Assert.Contains("17 distinct row sums", Refusal(many, LearningRates.Sum));
        var wide = Coupling.FromRows(6001, Enumerable.Range(0, 6001).Select(c => (IReadOnlyList<(int, double)>)[(c, 1.0)]));
        Assert.Contains("of size 6001", Refusal(wide, LearningRates.Sum));
        Assert.Contains("the rate of the labels is 0", Refusal(many, new LearningRates(1, 0, 0)));

        static string Refusal(Coupling coupling, LearningRates rates) => Assert.Throws<ArgumentException>(() => new LabelReduction(coupling, rates)).Message;
    }

    [Fact]
    public void A_flow_of_another_coupling_is_refused()
    {
        var model = Plain.Model(Plain.Designs["pairs"], 3);
        using var flow = new LargePlainFlow(model, new InitialConditions());
        Assert.Throws<ArgumentException>(() => new LabelReduction(Plain.Designs["pairs"].Build().Coupling, model.Rates).From(flow));
        Assert.Throws<ArgumentException>(() => new LabelReduction(model.Population.Coupling, LearningRates.Sum).From(flow));
    }

    // Few kinds of rows, so that the row sums are few: one label each, then pairs, some of them of weight 1.
    private static Coupling Drawn(int labels, ulong seed, bool unit)
    {
        int Pick(int i, int end) => (int)(SplitMix64.Uniform(seed, (ulong)i) * end);
        var rows = Enumerable.Range(0, labels).Select(c => (IReadOnlyList<(int, double)>)[(c, 1.0)]).ToList();
        for (var i = 0; i < 20; i++)
        {
            var first = Pick(3 * i, labels);
            var second = (first + 1 + Pick((3 * i) + 1, labels - 1)) % labels;
            var share = unit ? 1 : 0.25 * (1 + Pick((3 * i) + 2, 3));
            rows.Add([(first, share), (second, unit ? 1 : 1 - share)]);
        }

        // Labels beyond the first need no sample of their own when a pair has them: ranks below C occur.
        var bare = rows.Skip(labels).SelectMany(row => row.Select(link => link.Item1)).ToHashSet();
        return Coupling.FromRows(labels, rows.Where((row, i) => i >= labels || !bare.Contains(i)));
    }
}
