using CsCheck;
using Understudy.Collapse.Experiments;

namespace Understudy.Collapse.Tests.Experiments;

public sealed class AxisTests
{
    [Fact]
    public void A_list_is_taken_as_it_stands() => Assert.Equal([0.5, 0.1, 1], Axis.Parse("p0=0.5,0.1,1").Values);

    [Fact]
    public void Steps_are_exact_and_reach_the_end() =>
        Assert.Equal([0, 0.1, 0.2, 0.3], Axis.Parse("f=0:0.3:0.1").Values);

    [Fact]
    public void Steps_stop_before_they_pass_the_end() => Assert.Equal([0, 3, 6], Axis.Parse("frustrated=0:8:3").Values);

    [Fact]
    public void A_range_of_one_value_is_one_value() => Assert.Equal([2], Axis.Parse("sx=2:2:1").Values);

    [Fact]
    public void Even_values_include_both_ends() => Assert.Equal([-1, 0, 1], Axis.Parse("p0=lin:-1:1:3").Values);

    [Fact]
    public void Factors_include_both_ends() =>
        Assert.Equal([0.01, 0.1, 1], Axis.Parse("sx=log:0.01:1:3").Values.Select(v => Math.Round(v, 12)));

    [Fact]
    public void Any_range_has_as_many_values_as_asked_between_its_ends() =>
        Gen.Select(Gen.Double[0.001, 10], Gen.Double[0.001, 10], Gen.Int[2, 50], Gen.Bool.Select(even => even ? "lin" : "log")).Sample((low, more, count, kind) =>
        {
            var high = low + more;
            var values = Axis.Parse(FormattableString.Invariant($"sx={kind}:{low:R}:{high:R}:{count}")).Values;
            return values.Count == count && values[0] == low && values[^1] == high && values.Zip(values.Skip(1)).All(pair => pair.First < pair.Second);
        });

    [Theory]
    [InlineData("p0", "form")]
    [InlineData("=1", "form")]
    [InlineData("q=1", "what can be varied")]
    [InlineData("p0=1,x", "'x' is no number")]
    [InlineData("p0=1,NaN", "'NaN' is no number")]
    [InlineData("p0=1,1e999", "'1e999' is no number")]
    [InlineData("p0=0:1", "form")]
    [InlineData("p0=0:1:0", "STEP is positive")]
    [InlineData("p0=0:1:-1", "STEP is positive")]
    [InlineData("p0=1:0:0.1", "HIGH is not below LOW")]
    [InlineData("p0=0:1e18:1e-9", "more than")]
    [InlineData("p0=0:1e300:1", "up to 1e18")]
    [InlineData("p0=lin:0:1:1", "COUNT")]
    [InlineData("p0=lin:0:1:2.5", "COUNT")]
    [InlineData("p0=lin:0:1:1000000000", "COUNT")]
    [InlineData("p0=log:0:1:5", "positive")]
    [InlineData("p0=geo:1:2:5", "form")]
    public void What_has_another_form_is_refused(string text, string word) =>
        Assert.Contains(word, Assert.Throws<ArgumentException>(() => Axis.Parse(text)).Message, StringComparison.Ordinal);
}
