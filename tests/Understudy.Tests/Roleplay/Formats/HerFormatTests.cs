using Understudy.Roleplay;
using Understudy.Roleplay.Formats;

namespace Understudy.Tests.Roleplay.Formats;

public sealed class HerFormatTests
{
    private static readonly ReplyContext Macbeth = new("Macbeth") { Others = ["Banquo", "Ross"] };

    [Fact]
    public void A_full_turn_has_a_plan_and_interleaved_segments()
    {
        const string text = "<system_thinking>I play him wary.</system_thinking>Macbeth: <role_thinking>Two truths are told</role_thinking>"
            + "I thank you, gentlemen.<role_action>turns away</role_action>This cannot be ill";
        var parsed = HerFormat.Instance.Parse(text, Macbeth);
        Assert.Empty(parsed.Flaws);
        Assert.Equal("I play him wary.", parsed.Reply.SystemThinking);
        Performance expected =
        [
            Segment.Thought("Two truths are told"), Segment.Speech("I thank you, gentlemen."),
            Segment.Action("turns away"), Segment.Speech("This cannot be ill"),
        ];
        Assert.Equal(expected, parsed.Reply.Performance);
        Assert.Equal(text, HerFormat.Instance.Render(parsed.Reply, "Macbeth"));
        Assert.Equal("think→speech→act→speech", parsed.Reply.Performance.Pattern());
    }

    [Theory]
    [InlineData("<role_thinking>a <role_thinking>b</role_thinking> c</role_thinking>Hail", "T:a\nb\nc|S:Hail", FlawKind.NestedTag)]
    [InlineData("Hail<role_thinking>never closed", "S:Hail|T:never closed", FlawKind.UnclosedTag)]
    [InlineData("<role_thinking>dark <role_action>bows</role_action> deeds", "T:dark|A:bows|T:deeds", FlawKind.UnclosedTag)]
    [InlineData("<role_thinking>dark <role_action>not closed</role_thinking>Hail", "T:dark not closed|S:Hail", FlawKind.NestedTag)]
    [InlineData("<role_think>a</role_think>Hail", "T:a|S:Hail", FlawKind.AliasTag)]
    [InlineData("<ROLE_THINKING>a</Role_Thinking>Hail", "T:a|S:Hail", FlawKind.AliasTag)]
    [InlineData("<role_action>nods</role_action><role_action>smiles</role_action>Hail", "A:nods, smiles|S:Hail", FlawKind.AdjacentBlocks)]
    [InlineData("Hail<role_action></role_action> all", "S:Hail\nall", FlawKind.EmptyBlock)]
    [InlineData("Hail</role_action> all", "S:Hail all", FlawKind.OrphanTag)]
    [InlineData("I fear him</role_thinking>Hail", "T:I fear him|S:Hail", FlawKind.OrphanTag)]
    [InlineData("<role_thinking>a</role_thinking>Hail</role_thinking> all", "T:a\nHail|S:all", FlawKind.OrphanTag)]
    [InlineData("<role_thinking he knows</role_thinking>Hail", "T:he knows|S:Hail", FlawKind.AliasTag)]
    [InlineData("<role_thinking: he knows>Hail", "T:: he knows>Hail", FlawKind.UnclosedTag)]
    [InlineData("<role_thinking\n>he knows</role_thinking\n>Hail", "T:he knows|S:Hail", FlawKind.AliasTag)]
    [InlineData("<inner_thought>he knows</inner_thought>Hail", "T:he knows|S:Hail", FlawKind.AliasTag)]
    [InlineData("Hail<|im_end|>", "S:Hail", FlawKind.LeakedTemplateToken)]
    [InlineData("<role_speech>Hail</role_speech>", "S:Hail", FlawKind.AliasTag)]
    [InlineData("<role_thinking>all in the mind</role_thinking>", "T:all in the mind", FlawKind.EmptySpeech)]
    [InlineData("Hail.\nBanquo: Who's there?", "S:Hail.\nBanquo: Who's there?", FlawKind.OtherSpeakerLine)]
    public void Flawed_text_still_gives_a_turn(string text, string expected, FlawKind flaw)
    {
        var parsed = HerFormat.Instance.Parse(text, Macbeth);
        Assert.Equal(expected, Show(parsed.Reply.Performance));
        Assert.Contains(parsed.Flaws, f => f.Kind == flaw);
    }

    [Theory]
    [InlineData("<system_thinking>plan<role_action>nods</role_action>Hail", "plan", "A:nods|S:Hail")]
    [InlineData("<system_thinking>plan\nMacbeth: Hail", "plan", "S:Hail")]
    [InlineData("<system_thinking>plan without an end", "plan without an end", "")]
    [InlineData("<system_think>plan</system_thinking>Macbeth: Hail", "plan", "S:Hail")]
    [InlineData("<think>plan</think>\n\nMacbeth: Hail", "plan", "S:Hail")]
    [InlineData("<think>a<think>b</think>c</think>Hail", "a<think>b</think>c", "S:Hail")]
    [InlineData("the opener stood in the prompt</think>Macbeth: Hail", "the opener stood in the prompt", "S:Hail")]
    [InlineData("it might be a plan</system_thinking> Hail", "it might be a plan", "S:Hail")]
    [InlineData("<think>a</think>and more</think>Macbeth: Hail", "a\nand more", "S:Hail")]
    [InlineData("the opener stood in the prompt</system_thinking>\nMacbeth: Hail", "the opener stood in the prompt", "S:Hail")]
    [InlineData("Hail<think>late</think> all", "late", "S:Hail\nall")]
    public void System_thinking_is_taken_out_however_it_is_marked(string text, string plan, string expected)
    {
        var parsed = HerFormat.Instance.Parse(text, Macbeth);
        Assert.Equal(plan, parsed.Reply.SystemThinking);
        Assert.Equal(expected, Show(parsed.Reply.Performance));
    }

    [Theory]
    [InlineData("Macbeth: Hail", "Hail")]
    [InlineData("Macbeth：你好", "你好")]
    [InlineData("  macbeth : Hail", "Hail")]
    [InlineData("Hail.\nMacbeth: again", "Hail.\nMacbeth: again")]
    [InlineData("Macbethian: Hail", "Macbethian: Hail")]
    public void Only_a_prefix_at_the_start_is_the_formats_own(string text, string speech) =>
        Assert.Equal($"S:{speech}", Show(HerFormat.Instance.Parse(text, Macbeth).Reply.Performance));

    [Fact]
    public void Literal_brackets_and_comparisons_are_speech() =>
        Assert.Equal("S:See note [1] (sic): a<b>c, x < y", Show(HerFormat.Instance.Parse("See note [1] (sic): a<b>c, x < y").Reply.Performance));

    [Fact]
    public void A_literal_tag_is_written_with_a_backslash()
    {
        var reply = new Reply(null, [Segment.Speech("write <role_action> here")]);
        var text = HerFormat.Instance.Render(reply);
        Assert.Equal("write <\\role_action> here", text);
        Assert.Equal(reply, HerFormat.Instance.Parse(text).Reply);
    }

    [Fact]
    public void Paragraphs_of_a_speech_are_kept() =>
        Assert.Equal("S:one\n\ntwo  spaces", Show(HerFormat.Instance.Parse("one\n\ntwo  spaces").Reply.Performance));

    [Fact]
    public void Whatever_is_dropped_is_kept_with_its_place_in_a_flaw()
    {
        var flaw = Assert.Single(HerFormat.Instance.Parse("Hail</role_action> all").Flaws);
        Assert.Equal(new FormatFlaw(FlawKind.OrphanTag, 4, "</role_action>"), flaw);
    }

    internal static string Show(Performance performance) =>
        string.Join('|', performance.Select(s => $"{s.Kind.ToString()[0]}:{s.Text}"));
}
