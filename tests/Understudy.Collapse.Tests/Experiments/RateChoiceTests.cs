using Understudy.Collapse.Experiments;
using Understudy.Collapse.Model;

namespace Understudy.Collapse.Tests.Experiments;

public sealed class RateChoiceTests
{
    [Theory]
    [InlineData("sum", 1, 1, 1)]
    [InlineData("mean", 0.01, 0.01, 0.01)]
    [InlineData("node", 1, 0.04, 0.01)]
    [InlineData("0.5,2,0", 0.5, 2, 0)]
    public void A_choice_is_said_as_it_is_typed(string text, double samples, double labels, double head)
    {
        var choice = RateChoice.Parse(text);
        Assert.Equal(text, $"{choice}");
        Assert.Equal(new LearningRates(samples, labels, head), choice.For(100, 4, student: false));
    }

    [Fact]
    public void A_student_has_its_own_rate_under_node() => Assert.Equal(0.01, RateChoice.Parse("node").For(100, 4, student: true).Samples);

    [Fact]
    public void A_rate_that_is_replaced_stands_behind_the_preset() => Assert.Equal("node lw=2", $"{RateChoice.Parse("node") with { Labels = 2 }}");

    [Theory]
    [InlineData("fast")]
    [InlineData("SUM")]
    [InlineData("1,2")]
    [InlineData("1,2,3,4")]
    [InlineData("1,,3")]
    [InlineData("1,-1,1")]
    [InlineData("1,NaN,1")]
    [InlineData("")]
    public void Anything_else_is_refused(string text) =>
        Assert.Contains($"rates is '{text}'", Assert.Throws<ArgumentException>(() => RateChoice.Parse(text)).Message, StringComparison.Ordinal);
}
