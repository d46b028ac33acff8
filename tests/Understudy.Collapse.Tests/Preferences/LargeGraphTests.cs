using Understudy.Collapse.Numerics;
using Understudy.Collapse.Preferences;
using static Understudy.Collapse.Tests.Preferences.Comparisons;

namespace Understudy.Collapse.Tests.Preferences;

public sealed class LargeGraphTests
{
    [Fact]
    public void A_chain_of_a_hundred_thousand_is_ranked_without_iterating_along_it()
    {
        var report = Measure(Enumerable.Range(0, 100_000).Select(i => Beats(i, i + 1)));
        Assert.Equal((0.0, 0.0, true), (report.Inconsistent, report.Violated, report.Acyclic));
        Assert.Equal(100_000, report.Scores[0] - report.Scores[100_000], 1e-6);
    }

    [Fact]
    public void A_circle_of_a_hundred_thousand_is_one_group_and_one_cycle()
    {
        var report = Measure(Cycle(100_000));
        Assert.Equal((100_000, 1.0, 1.0), (report.ItemsInCycles, report.Inconsistent, report.Unranked));
        Assert.Equal(100_000, Assert.Single(report.WorstLongerCycles).Items.Length);
    }

    [Fact]
    public void Trees_hang_on_a_circle_without_changing_it()
    {
        // A triangle with a path of ten thousand at each corner: the paths are exact, the triangle keeps its curl.
        var paths = from corner in Enumerable.Range(0, 3)
                    from i in Enumerable.Range(0, 10_000)
                    select Beats(i == 0 ? corner : 3 + (corner * 10_000) + i - 1, 3 + (corner * 10_000) + i);
        var report = Measure([.. Cycle(3), .. paths]);
        Assert.Equal(30_000, report.Sums.Gradient, 1e-6);
        Assert.Equal(3, report.Sums.Curl!.Value, 1e-9);
        Assert.InRange(report.Sums.IdentityError!.Value, 0, 1e-10);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(8, false)]
    public void Weights_of_different_size_keep_the_identity_even_where_the_curl_is_not_told_apart(double decades, bool told)
    {
        var tally = new ComparisonTally();
        for (ulong i = 0; i < 2000; i++)
        {
            var (a, b) = ((int)(150 * SplitMix64.Uniform(1, i)), (int)(150 * SplitMix64.Uniform(2, i)));
            tally.Add(a, b, SplitMix64.Uniform(3, i) < 0.5 ? Outcome.FirstWins : Outcome.SecondWins, Math.Pow(10, decades * ((2 * SplitMix64.Uniform(4, i)) - 1)));
        }

        var report = Measure(tally);
        Assert.InRange(report.Sums.IdentityError!.Value, 0, 1e-10);
        Assert.InRange(report.GradientResidual, 0, 1e-10);
        if (told) Assert.Equal(CycleSplit.Done, report.Split);
        Assert.Equal(report.Split == CycleSplit.Done, report.Sums.Curl is not null);
    }

    [Fact]
    public async Task Work_that_is_no_longer_wanted_stops()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        Assert.Throws<OperationCanceledException>(() => Inconsistency.Of(Tournament(10), null, source.Token));
    }
}
