using CsCheck;
using Understudy.Collapse.Preferences;
using static Understudy.Collapse.Tests.Preferences.Comparisons;

namespace Understudy.Collapse.Tests.Preferences;

public sealed class RankingTests
{
    [Fact]
    public void A_perfect_ranking_is_no_gradient_yet_nothing_violates_it() => Gen.Int[3, 30].Sample(n =>
    {
        var report = Measure(Tournament(n));
        Assert.Equal((n - 2) / (3.0 * n), report.Inconsistent!.Value, 1e-12);
        Assert.Equal((0.0, 0.0, true), (report.Violated, report.Unranked, report.Acyclic));
        Assert.Empty(report.WorstTriangles);
        Assert.Empty(report.WorstLongerCycles);
        Assert.Equal(report.Scores.OrderDescending(), report.Scores);
    }, iter: 1000);

    [Fact]
    public void A_comparison_against_the_scores_violates_the_ranking_with_its_weight()
    {
        var report = Measure([.. Tournament(5), Beats(4, 0, 0.5), new PairedComparison(1, 2, Outcome.Tie, 1.5)]);
        Assert.Equal(0.5 / 12, report.Violated!.Value, 12);
        Assert.True(report.Acyclic);
    }

    [Fact]
    public void Items_of_one_score_are_not_ranked()
    {
        var report = Measure(Cycle(3));
        Assert.Equal((0.0, 1.0, false, 3), (report.Violated, report.Unranked, report.Acyclic, report.ItemsInCycles));
    }

    [Fact]
    public void Violations_are_those_of_dense_scores() => Small.Sample(comparisons =>
    {
        var dense = new DenseHodge(comparisons);
        var report = Measure(comparisons);
        var counted = comparisons.Where(c => c.First != c.Second).ToList();
        double Lead(PairedComparison c) => (int)c.Outcome * (dense.Scores![dense.Items.IndexOf(c.First)] - dense.Scores[dense.Items.IndexOf(c.Second)]);
        if (counted.Count == 0)
        {
            Assert.Null(report.Violated);
            return;
        }

        var all = counted.Sum(c => c.Weight);
        Assert.Equal(counted.Where(c => Lead(c) < -1e-7).Sum(c => c.Weight) / all, report.Violated!.Value, 1e-9);
        Assert.Equal(counted.Where(c => c.Outcome != Outcome.Tie && Math.Abs(Lead(c)) <= 1e-7).Sum(c => c.Weight) / all, report.Unranked!.Value, 1e-9);
    }, iter: 1000);

    [Fact]
    public void Acyclic_is_no_item_from_which_majorities_lead_back() => Small.Sample(comparisons =>
    {
        var distances = new DenseHodge(comparisons).Distances(9);
        var report = Measure(comparisons);
        Assert.Equal(Enumerable.Range(0, 9).Count(i => double.IsFinite(distances[i, i])), report.ItemsInCycles);
        Assert.Equal(report.ItemsInCycles == 0, report.Acyclic);
    }, iter: 1000);

    [Fact]
    public void The_noise_of_repeats_is_the_measure_of_circles()
    {
        // A triangle, every pair of it won 3 to 1: means of 1/2, all curl 3 x 4 / 4, within 3 x 3; E - n + c = 1, M - E = 9.
        var report = Measure(from _ in Enumerable.Range(0, 3) from c in Cycle(3) select c);
        Assert.Null(report.NoiseRatio);
        var noisy = Measure([.. from _ in Enumerable.Range(0, 3) from c in Cycle(3) select c, .. Cycle(3).Select(c => Beats(c.Second, c.First))]);
        Assert.Equal(3 / (9 / 9.0), noisy.NoiseRatio!.Value, 12);
        Assert.Null(Measure([Beats(0, 1), Beats(1, 0)]).NoiseRatio);
    }

    [Fact]
    public void Coin_flips_leave_to_the_scores_what_their_number_allows()
    {
        var random = new Random(3);
        var flips = Tournament(60).Select(c => c with { Outcome = random.Next(2) == 0 ? Outcome.FirstWins : Outcome.SecondWins }).ToList();
        var report = Measure(flips);
        Assert.Equal(2 / 60.0, report.CoinFlipGradient!.Value, 12);
        Assert.Equal(report.CoinFlipGradient.Value, 1 - report.Cyclic!.Value, 0.02);
    }

    [Fact]
    public void Of_nothing_nothing_is_said()
    {
        foreach (PairedComparison[] nothing in new PairedComparison[][] { [], [new(3, 3, Outcome.FirstWins)], [new(0, 1, Outcome.Tie), new(1, 2, Outcome.Tie)] })
        {
            var report = Measure(nothing);
            Assert.Equal((null, null, null, null), (report.Inconsistent, report.Contradiction, report.Cyclic, report.NoiseRatio));
            Assert.Null(report.Sums.IdentityError);
            Assert.True(report.Acyclic);
        }
    }

    [Fact]
    public void A_pair_that_balances_only_up_to_rounding_has_no_majority()
    {
        var report = Measure([Beats(0, 1, 0.1), Beats(0, 1, 0.2), Beats(1, 0, 0.3), Beats(1, 2, 0.3), Beats(2, 1, 0.2), Beats(2, 1, 0.1)]);
        Assert.Equal(0, report.Sums.Between);
        Assert.Null(report.Cyclic);
        Assert.Equal(1, report.Contradiction!.Value, 12);
    }
}
