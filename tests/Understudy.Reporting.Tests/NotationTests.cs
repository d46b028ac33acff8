using CsCheck;
using Understudy.Reporting.Charts;

namespace Understudy.Reporting.Tests;

public class NotationTests
{
    [Fact]
    public void Indices_and_exponents_are_runs_of_their_own() =>
        Assert.Equal(
            [new("D", Level.Line), new("min", Level.Below), new(" ~ 10", Level.Line), new("−3", Level.Above)],
            Notation.Parse("D_{min} ~ 10^{−3}"));

    [Theory]
    [InlineData("a_b^c")]
    [InlineData("open _{brace")]
    [InlineData("{x}")]
    public void What_is_no_notation_is_text(string text) => Assert.Equal([new(text, Level.Line)], Notation.Parse(text));

    [Fact]
    public void Any_text_keeps_its_letters()
    {
        Gen.String[Gen.Char["ab_^{} "], 0, 20].Sample(text =>
        {
            var runs = Notation.Parse(text);
            Assert.Equal(text.Length, runs.Sum(r => r.Text.Length + (r.Level == Level.Line ? 0 : 3)));
            Assert.True(Notation.Width(text) >= 0);
        });
    }

    [Fact]
    public void Who_hears_a_text_hears_no_braces() => Assert.Equal("D_min, 10^−3", Notation.Plain("D_{min}, 10^{−3}"));

    [Fact]
    public void Lines_hold_all_words_in_order() =>
        Assert.Equal(["minimum distance", "D_{min} (embedding", "units)"], Notation.Lines("minimum distance D_{min} (embedding units)", 11));
}
