using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Tests.Model;

public sealed class DesignTests
{
    [Fact]
    public void Classes_come_first_then_every_pair_in_order()
    {
        var population = new Design(3, 2, 2).Build();
        Assert.Equal([0, 0, 1, 1, 2, 2, 0, 1, 0, 2, 1, 2], population.Primary);
        Assert.Equal(Enumerable.Repeat(false, 6).Concat(Enumerable.Repeat(true, 6)), population.Frustrated);
        Assert.Equal([0, 2], population.Coupling.LabelsOf(8).ToArray());
        Assert.Equal([0.5, 0.5], population.Coupling.WeightsOf(8).ToArray());
        Assert.Equal([4, 4, 4], population.Coupling.ColumnSums.ToArray());
        Assert.True(population.Coupling.HasUnitRows && population.Coupling.HasEqualColumns);
        Assert.Equal(0.5, population.Frustration);
    }

    [Fact]
    public void Links_of_weight_one_make_a_frustrated_sample_count_for_each_label()
    {
        var coupling = new Design(2, 45, 10) { Weights = LinkWeight.Unit }.Build().Coupling;
        Assert.Equal([55, 55], coupling.ColumnSums.ToArray());
        Assert.Equal(2, coupling.RowSums[^1]);
        Assert.False(coupling.HasUnitRows);
    }

    [Fact]
    public void Named_subsets_alone_are_frustrated()
    {
        var population = new Design(6, 20, 4) { Subsets = [[0, 1], [1, 2], [3, 4]] }.Build();
        Assert.Equal(132, population.Samples);
        Assert.Equal(3, Enumerable.Range(120, 12).Select(i => string.Join(' ', population.Coupling.LabelsOf(i).ToArray())).Distinct().Count());
    }

    [Fact]
    public void A_coupling_and_its_transpose_multiply_as_the_matrices_they_stand_for()
    {
        var coupling = new Design(3, 1, 1).Build().Coupling;
        var dense = new Matrix(6, 3, [1, 0, 0, 0, 1, 0, 0, 0, 1, 0.5, 0.5, 0, 0.5, 0, 0.5, 0, 0.5, 0.5]);
        var (w, x) = (SplitMix64.Fill(1, 3, 2, 1), SplitMix64.Fill(2, 6, 2, 1));
        Close.To(dense.Times(w).Span, coupling.Times(w).Span, 1e-15);
        Close.To(dense.TransposeTimes(x).Span, coupling.TransposeTimes(x).Span, 1e-15);
    }

    [Fact]
    public void Impossible_designs_are_refused_by_field()
    {
        foreach (var (design, says) in new[]
        {
            (new Design(1), "classes"), (new Design(2, -1), "per-class"), (new Design(2, 1, -1), "frustrated is -1"), (new Design(2, 0, 0), "no samples"),
            (new Design(3) { FrustratedLabels = 4 }, "2 to 3 labels"), (new Design(3) { Subsets = [[0]] }, "fewer than two"), (new Design(3) { Subsets = [[0, 0]] }, "twice"),
            (new Design(3) { Subsets = [[0, 7]] }, "label 7"), (new Design(60, 1, 1) { FrustratedLabels = 30 }, "at most"), (new Design(2, 0, 1), ""),
        })
        {
            if (says.Length == 0) Assert.Equal(1, design.Build().Samples);
            else Assert.Contains(says, Assert.Throws<ArgumentException>(() => design.Build()).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Impossible_couplings_are_refused_by_row()
    {
        foreach (var (rows, says) in new (IReadOnlyList<(int, double)>[], string)[]
        {
            ([], "no samples"), ([[]], "sample 0 has no label"), ([[(2, 1)]], "label 2"), ([[(0, 1), (0, 1)]], "twice"), ([[(0, 0)]], "weight 0"),
            ([[(0, double.NaN)]], "NaN"), ([[(0, 1)]], "label 1 has no sample"), ([[(0, 1), (1, 1e61)]], "at most 1E+60"),
        })
            Assert.Contains(says, Assert.Throws<ArgumentException>(() => Coupling.FromRows(2, rows)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_parts_that_do_not_fit_is_refused()
    {
        var population = new Design(2, 1, 0).Build();
        MinimalModel Of(int dimension, LearningRates rates, Matrix? inputs) => new(population, dimension, Head.None, StopGradient.None, rates, inputs);
        Assert.Contains("dimension", Assert.Throws<ArgumentException>(() => Of(0, LearningRates.Sum, null)).Message, StringComparison.Ordinal);
        Assert.Contains("labels", Assert.Throws<ArgumentException>(() => Of(1, new LearningRates(1, double.NaN, 1), null)).Message, StringComparison.Ordinal);
        Assert.Contains("3 inputs for 2 samples", Assert.Throws<ArgumentException>(() => Of(1, LearningRates.Sum, new Matrix(3, 1))).Message, StringComparison.Ordinal);
        Assert.Contains("inputs: row 1", Assert.Throws<ArgumentException>(() => Of(1, LearningRates.Sum, new Matrix(2, 1, [0, double.PositiveInfinity]))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN, 1, 1, 0, "sx")]
    [InlineData(1, -1, 1, 0, "sw")]
    [InlineData(1, 1, double.PositiveInfinity, 0, "p0")]
    [InlineData(1, 1, 1, -1, "seed")]
    public void Impossible_starts_are_refused_by_name(double sx, double sw, double p0, int seed, string says) =>
        Assert.Contains(says, Assert.Throws<ArgumentException>(() => new InitialConditions(sx, sw, p0) { Seed = seed }.For(NamedRun.Of("L").Model)).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_seed_takes_other_streams()
    {
        var model = NamedRun.Of("L").Model;
        var start = new InitialConditions { Seed = 3 }.For(model);
        Close.To(SplitMix64.Fill(1 + 48, 120, 8, 1).Span, start.Samples.Span, 0);
        Close.To(SplitMix64.Fill(2 + 48, 4, 8, 1).Span, start.Labels.Span, 0);
        Close.To(Matrix.Identity(8).Span, start.Head!.Span, 0);
    }

    [Fact]
    public void A_matrix_beyond_what_an_array_holds_is_refused() => Assert.Contains("at most", Assert.Throws<ArgumentException>(() => new Matrix(100_000, 100_000)).Message, StringComparison.Ordinal);
}
