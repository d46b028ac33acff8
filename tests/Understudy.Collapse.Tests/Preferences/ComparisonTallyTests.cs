using Understudy.Collapse.Preferences;
using static Understudy.Collapse.Tests.Preferences.Comparisons;

namespace Understudy.Collapse.Tests.Preferences;

public sealed class ComparisonTallyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e10)]
    [InlineData(1e-10)]
    public void A_weight_out_of_range_is_refused_with_the_fix(double weight)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new ComparisonTally().Add(0, 1, Outcome.Tie, weight));
        Assert.Contains("divide all weights", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_below_zero_and_outcomes_that_are_none_are_refused()
    {
        var tally = new ComparisonTally();
        Assert.Throws<ArgumentOutOfRangeException>(() => tally.Add(-1, 1, Outcome.Tie));
        Assert.Throws<ArgumentOutOfRangeException>(() => tally.Add(1, -1, Outcome.Tie));
        Assert.Throws<ArgumentOutOfRangeException>(() => tally.Add(0, 1, (Outcome)2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InconsistencyOptions { Triangles = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new InconsistencyOptions { Worst = -1 });
        Assert.Equal(0, tally.Records);
    }

    [Fact]
    public void Self_pairs_are_dropped_and_counted()
    {
        var tally = new ComparisonTally();
        tally.Add(4, 4, Outcome.FirstWins);
        tally.Add(4, 1, Outcome.SecondWins);
        Assert.Equal((1, 1, 5), (tally.Records, tally.SelfPairs, tally.ItemNumbers));
        var report = Measure(tally);
        Assert.Equal((1, 1, 2, 1), (report.Records, report.SelfPairs, report.Items, report.Pairs));
        Assert.True(report.Scores[1] > report.Scores[4]);
    }
}
