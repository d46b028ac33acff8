using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Tests.Numerics;

public sealed class SplitMix64Tests
{
    [Fact]
    public void The_streams_give_their_published_first_numbers()
    {
        Assert.Equal(
            [0.9224963477123502, -1.2954665461710764, 0.6960462394959509, 0.4602968695491097],
            SplitMix64.Fill(1, 2, 2, 1).Span.ToArray());
        Assert.Equal(1.4031871101289632, SplitMix64.Standard(2, 0));
    }
}
