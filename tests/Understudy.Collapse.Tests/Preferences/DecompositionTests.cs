using CsCheck;
using Understudy.Collapse.Preferences;
using static Understudy.Collapse.Tests.Preferences.Comparisons;

namespace Understudy.Collapse.Tests.Preferences;

public sealed class DecompositionTests
{
    [Fact]
    public void The_parts_sum_to_the_whole() => Small.Sample(comparisons =>
    {
        var report = Measure(comparisons);
        var sums = report.Sums;
        Assert.Equal(CycleSplit.Done, report.Split);
        Assert.True(sums.IdentityError is null or <= 1e-10, $"{sums}");
        Assert.Equal(sums.Cyclic, sums.Curl!.Value + sums.Harmonic!.Value, 1e-10 * sums.Total);
        Assert.Equal(sums.Between, sums.Gradient + sums.Cyclic, 1e-10 * sums.Total);
        Assert.InRange(report.GradientResidual, 0, 1e-10);
    }, iter: 1000);

    [Fact]
    public void The_parts_are_those_of_dense_projections() => Small.Sample(comparisons =>
    {
        var dense = new DenseHodge(comparisons);
        var report = Measure(comparisons);
        var close = 1e-8 * Math.Max(1, dense.Total);
        Assert.Equal(dense.Total, report.Sums.Total, close);
        Assert.Equal(dense.Within, report.Sums.Within, close);
        Assert.Equal(dense.Gradient, report.Sums.Gradient, close);
        Assert.Equal(dense.CurlSum, report.Sums.Curl!.Value, close);
        Assert.Equal(dense.Harmonic, report.Sums.Harmonic!.Value, close);
        Assert.Equal(dense.Edges.Count, report.Pairs);
        Assert.Equal(dense.Items.Count, report.Items);
        Assert.Equal(dense.Triangles.Count, report.Triangles);
        for (var i = 0; i < dense.Items.Count; i++) Assert.Equal(dense.Scores![i], report.Scores[dense.Items[i]], 1e-7);
        Assert.Equal(report.Scores.Length - dense.Items.Count, report.Scores.Count(double.IsNaN));
    }, iter: 1000);

    [Fact]
    public void Differences_of_a_potential_are_all_gradient() => Gen.Select(Gen.Int[-4, 4].Array[2, 9], Gen.Int[0, 8], Gen.Int[0, 8]).Array[1, 20].Sample(draws =>
    {
        // A pair whose scores differ by d of 10 is won 10 + d times of 20: the mean outcome is d/10.
        var potential = draws[0].Item1;
        var tally = new ComparisonTally();
        foreach (var (_, i, j) in draws)
        {
            var (a, b) = (i % potential.Length, j % potential.Length);
            var lead = potential[a] - potential[b];
            tally.Add(a, b, Outcome.FirstWins, 10 + lead);
            tally.Add(a, b, Outcome.SecondWins, 10 - lead);
        }

        var report = Measure(tally);
        Assert.InRange(report.Sums.Curl!.Value, 0, 1e-18 * report.Sums.Total);
        Assert.InRange(report.Sums.Harmonic!.Value, 0, 1e-18 * report.Sums.Total);
        Assert.True(report.Cyclic is null or < 1e-12);
        Assert.True(report.Acyclic);
    }, iter: 1000);

    [Fact]
    public void A_cycle_of_three_is_all_curl()
    {
        var report = Measure(Cycle(3));
        Assert.Equal((3.0, 0.0, 0.0), (report.Sums.Total, report.Sums.Within, report.Sums.Gradient));
        Assert.Equal(3, report.Sums.Curl!.Value, 12);
        Assert.Equal(0, report.Sums.Harmonic!.Value, 12);
        Assert.Equal(1, report.Cyclic!.Value, 12);
        Assert.Equal((1.0, 0.0), (report.Inconsistent, report.Contradiction));
    }

    [Fact]
    public void A_cycle_of_four_is_all_harmonic()
    {
        var report = Measure(Cycle(4));
        Assert.Equal((0.0, 0.0, 4.0), (report.Sums.Gradient, report.Sums.Curl, report.Sums.Harmonic));
        Assert.Equal(0, report.Triangles);
    }

    [Fact]
    public void Repeats_that_contradict_each_other_are_within()
    {
        var report = Measure([Beats(0, 1), Beats(1, 0), Beats(0, 1), Beats(0, 1)]);
        Assert.Equal((4.0, 3.0, 1.0), (report.Sums.Total, report.Sums.Within, report.Sums.Gradient));
        Assert.Equal((0.75, 0.0, 0.75), (report.Contradiction, report.Cyclic, report.Inconsistent));
    }

    [Fact]
    public void Ties_weaken_a_pair_and_add_nothing_to_the_total()
    {
        var report = Measure([Beats(0, 1), new PairedComparison(1, 0, Outcome.Tie)]);
        Assert.Equal((2, 1), (report.Records, report.Ties));
        Assert.Equal((1.0, 0.5, 0.5), (report.Sums.Total, report.Sums.Within, report.Sums.Gradient));
        Assert.Equal(0.5, report.Scores[0] - report.Scores[1], 12);
    }

    [Fact]
    public void Components_are_measured_side_by_side()
    {
        var report = Measure([.. Cycle(3), .. Cycle(4, first: 3), Beats(8, 9), new PairedComparison(10, 10, Outcome.FirstWins)]);
        Assert.Equal((3, 9, 1), (report.Components, report.Items, report.SelfPairs));
        Assert.Equal(1, report.Sums.Gradient, 12);
        Assert.Equal(3, report.Sums.Curl!.Value, 12);
        Assert.Equal(4, report.Sums.Harmonic!.Value, 12);
        Assert.Equal((9 - 3) / 8.0, report.CoinFlipGradient);
        Assert.Equal(0, report.Scores[3] + report.Scores[4] + report.Scores[5] + report.Scores[6], 12);
        Assert.True(double.IsNaN(report.Scores[10]));
    }

    [Fact]
    public void Names_and_orientation_change_nothing() => Gen.Select(Small, Gen.Int[0, 1_000_000]).Sample((comparisons, seed) =>
    {
        var items = comparisons.Length == 0 ? 0 : comparisons.Max(c => Math.Max(c.First, c.Second)) + 1;
        int[] names = [.. Enumerable.Range(0, items)];
        new Random(seed).Shuffle(names);
        var renamed = comparisons.Select(c => new PairedComparison(names[c.Second], names[c.First], (Outcome)(-(int)c.Outcome), c.Weight)).Reverse();
        var (one, other) = (Measure(comparisons), Measure(renamed));

        var close = 1e-9 * Math.Max(1, one.Sums.Total);
        Assert.Equal(one.Sums.Within, other.Sums.Within, close);
        Assert.Equal(one.Sums.Gradient, other.Sums.Gradient, close);
        Assert.Equal(one.Sums.Curl!.Value, other.Sums.Curl!.Value, close);
        Assert.Equal(one.Sums.Harmonic!.Value, other.Sums.Harmonic!.Value, close);
        Assert.Equal((one.Records, one.SelfPairs, one.Ties, one.Items, one.Pairs), (other.Records, other.SelfPairs, other.Ties, other.Items, other.Pairs));
        Assert.Equal((one.Components, one.Triangles, one.ItemsInCycles), (other.Components, other.Triangles, other.ItemsInCycles));
        Assert.Equal(one.Violated ?? 0, other.Violated ?? 0, 9);
        Assert.Equal(one.NoiseRatio is null, other.NoiseRatio is null);
        Assert.Equal(one.WorstTriangles.Length, other.WorstTriangles.Length);
        for (var i = 0; i < one.Scores.Length; i++)
        {
            if (!double.IsNaN(one.Scores[i])) Assert.Equal(one.Scores[i], other.Scores[names[i]], 1e-8);
        }
    }, iter: 1000);

    [Fact]
    public void Above_the_cap_curl_and_harmonic_are_told_together()
    {
        var report = Measure(Tournament(5), new InconsistencyOptions { Triangles = 9 });
        Assert.Equal((CycleSplit.TooManyTriangles, 10), (report.Split, report.Triangles));
        Assert.Equal((null, null), (report.Sums.Curl, report.Sums.Harmonic));
        Assert.Equal((5 - 2) / (3.0 * 5), report.Cyclic!.Value, 12);
        Assert.True(report.Sums.IdentityError < 1e-12);
        Assert.Equal(CycleSplit.Done, Measure(Tournament(5), new InconsistencyOptions { Triangles = 10 }).Split);
    }
}
