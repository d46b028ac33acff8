using Understudy.Synthesis.Diversity;

namespace Understudy.Tests.Synthesis.Diversity;

public sealed class DistinctCounterTests
{
    [Fact]
    public void Up_to_the_limit_the_count_is_exact()
    {
        var counter = new DistinctCounter();
        for (var i = 0; i < 3 * DistinctCounter.ExactLimit; i++) counter.Add(Spread((ulong)(i % DistinctCounter.ExactLimit)));

        Assert.False(counter.IsEstimate);
        Assert.Equal(DistinctCounter.ExactLimit, counter.Count);
    }

    [Theory]
    [InlineData(DistinctCounter.ExactLimit + 1)]
    [InlineData(1_000_000)]
    [InlineData(3_000_000)]
    public void Beyond_it_the_estimate_lies_within_four_standard_errors(int distinct)
    {
        var counter = new DistinctCounter();
        for (var i = 0; i < distinct; i++) counter.Add(Spread((ulong)i));

        Assert.True(counter.IsEstimate);
        Assert.InRange(counter.Count, distinct * (1 - (4 * 1.04 / 256)), distinct * (1 + (4 * 1.04 / 256)));
    }

    private static ulong Spread(ulong z)
    {
        z += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
