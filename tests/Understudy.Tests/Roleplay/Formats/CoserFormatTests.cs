using Understudy.Roleplay.Formats;

namespace Understudy.Tests.Roleplay.Formats;

public sealed class CoserFormatTests
{
    [Theory]
    [InlineData("[I must be careful] (smiles) Good day.", "T:I must be careful|A:smiles|S:Good day.")]
    [InlineData("(nods (slowly)) Yes.", "A:nods (slowly)|S:Yes.")]
    [InlineData("[one\ntwo] Yes.", "T:one\ntwo|S:Yes.")]
    [InlineData("Yes [never closed", "S:Yes|T:never closed")]
    [InlineData("Yes [never closed (bows) still", "S:Yes|T:never closed|A:bows|T:still")]
    [InlineData("Yes (never closed", "S:Yes (never closed")]
    [InlineData("(smiles [I hate him) hello]", "S:(smiles|T:I hate him) hello")]
    [InlineData("(smiles [I hate him] warmly) Yes.", "S:(smiles|T:I hate him|S:warmly) Yes.")]
    [InlineData("() [] Yes.", "S:Yes.")]
    [InlineData("（点头）【我不信】好。", "A:点头|T:我不信|S:好。")]
    [InlineData("see \\[1\\]", "S:see [1]")]
    [InlineData("a ) b", "S:a ) b")]
    [InlineData("I hate him] Good day.", "T:I hate him|S:Good day.")]
    [InlineData("<think>plan</think>Good [day] day.", "S:Good|T:day|S:day.")]
    [InlineData("<role_thinking>I hate him</role_thinking>Good (bows) day.", "T:I hate him|S:Good|A:bows|S:day.")]
    public void Brackets_become_segments(string text, string expected) =>
        Assert.Equal(expected, HerFormatTests.Show(CoserFormat.Instance.Parse(text).Reply.Performance));

    [Fact]
    public void A_name_at_the_start_is_the_formats_own() =>
        Assert.Equal("S:Yes.", HerFormatTests.Show(CoserFormat.Instance.Parse("Anna: Yes.", new ReplyContext("Anna")).Reply.Performance));
}
