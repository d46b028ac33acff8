using CsCheck;
using Understudy.Roleplay;
using Understudy.Roleplay.Formats;

namespace Understudy.Tests.Roleplay.Formats;

public sealed class FormatPropertyTests
{
    private const int Cases = 20_000;
    private const string Sentinel = "Zq7Sentinel";

    private static readonly string[] ThoughtTags =
        ["role_thinking", "role_think", "ROLE_THINKING", "role thinking", "system_thinking", "think", "thought"];

    private static readonly ReplyContext Macbeth = new("Macbeth") { Others = ["Banquo", "Ross"] };

    public static TheoryData<IReplyFormat> All => [HerFormat.Instance, CoserFormat.Instance, PlainFormat.Instance];

    public static TheoryData<IReplyFormat> WithThoughts => [HerFormat.Instance, CoserFormat.Instance];

    [Theory]
    [MemberData(nameof(All))]
    public void Parsing_never_throws_and_always_gives_a_canonical_reply(IReplyFormat format) =>
        Generators.Garbage.Sample(
            text =>
            {
                Assert.True(format.Parse(text).Reply.IsCanonical);
                Assert.True(format.Parse(text, Macbeth).Reply.IsCanonical);
            },
            iter: Cases);

    [Theory]
    [MemberData(nameof(All))]
    public void Parsing_never_throws_for_any_characters(IReplyFormat format) =>
        Gen.String.Sample(text => Assert.True(format.Parse(text, Macbeth).Reply.IsCanonical), iter: Cases);

    [Fact]
    public void A_canonical_reply_survives_her_notation() =>
        Generators.CanonicalReply.Sample(
            reply => Assert.Equal(reply, HerFormat.Instance.Parse(HerFormat.Instance.Render(reply, "Macbeth"), new ReplyContext("Macbeth")).Reply),
            iter: Cases);

    [Fact]
    public void A_canonical_performance_survives_bracket_notation() =>
        Generators.CanonicalPerformance.Sample(
            performance =>
            {
                var text = CoserFormat.Instance.Render(new Reply(null, performance), "Macbeth");
                Assert.Equal(performance, CoserFormat.Instance.Parse(text, new ReplyContext("Macbeth")).Reply.Performance);
            },
            iter: Cases);

    [Theory]
    [MemberData(nameof(WithThoughts))]
    public void Well_formed_text_round_trips_byte_for_byte(IReplyFormat format) =>
        Generators.CanonicalReply.Sample(
            reply =>
            {
                var text = format.Render(reply, "Macbeth");
                var parsed = format.Parse(text, new ReplyContext("Macbeth"));
                Assert.Equal(text, format.Render(parsed.Reply, "Macbeth"));
                Assert.DoesNotContain(parsed.Flaws, f => f.Kind is not FlawKind.EmptySpeech);
            },
            iter: Cases);

    [Theory]
    [MemberData(nameof(WithThoughts))]
    public void Parsing_what_was_rendered_from_a_parse_changes_nothing(IReplyFormat format) =>
        Generators.Garbage.Sample(
            text =>
            {
                var once = format.Parse(text, Macbeth).Reply;
                var again = format.Parse(format.Render(once, "Macbeth"), Macbeth).Reply;
                Assert.Equal(once.Performance, again.Performance);
                // Brackets have no place for system thinking; HER's notation carries all.
                if (format is HerFormat) Assert.Equal(once, again);
            },
            iter: Cases);

    [Theory]
    [MemberData(nameof(All))]
    public void A_long_hostile_text_is_read_in_one_pass(IReplyFormat format)
    {
        // Quadratic work would show as minutes.
        string[] hostile = ["<think>", "<role_action>", "<role_thinking>", "</role_thinking>", "<\\think>", "<think><role_action>", "<think>Banquo: \n", "[", "(", "[(", "([", "*a", "Banquo: x\n"];
        foreach (var part in hostile)
            Assert.True(format.Parse(string.Concat(Enumerable.Repeat(part, 100_000)), Macbeth).Reply.IsCanonical);
    }

    [Fact]
    public void The_streamed_view_is_the_parsed_view() =>
        Gen.Select(Generators.Garbage, Gen.Int[0, 2]).Sample(
            (text, who) =>
            {
                var perspective = who switch { 0 => Perspective.Of("Banquo"), 1 => Perspective.Audience, _ => Perspective.Of("Macbeth") };
                var reply = HerFormat.Instance.Parse(text, new ReplyContext("Macbeth")).Reply;
                var seen = perspective.View(new Turn("Macbeth", reply.Performance));
                Assert.Equal(
                    seen is null ? null : HerFormat.Instance.Render(new Reply(null, seen.Performance), "Macbeth"),
                    HerFormat.RenderView(text, "Macbeth", perspective));
            },
            iter: Cases);

    [Fact]
    public void A_sentinel_inside_a_tagged_thought_is_never_seen_by_another() =>
        Gen.Select(Generators.Garbage, Generators.Garbage, Gen.Int[0, ThoughtTags.Length - 1].Select(i => ThoughtTags[i]))
            .Sample(
                (before, after, tag) =>
                {
                    foreach (var text in new[] { $"{before}<{tag}>{Sentinel}</{tag}>{after}", $"{before}<{tag}>{Sentinel}", $"{Sentinel}</{tag}>{after}" })
                    {
                        AssertHidden(HerFormat.Instance.Parse(text, Macbeth).Reply, text);
                        AssertHidden(CoserFormat.Instance.Parse(text, Macbeth).Reply, text);
                        AssertHidden(PlainFormat.Instance.Parse(text, Macbeth).Reply, text);
                    }
                },
                iter: Cases);

    [Fact]
    public void A_sentinel_inside_a_bracketed_thought_is_never_seen_by_another() =>
        Gen.Select(Generators.Garbage, Generators.Garbage)
            .Where((before, _) => !before.EndsWith('\\'))
            .Sample(
                (before, after) =>
                {
                    AssertHidden(CoserFormat.Instance.Parse($"{before}[{Sentinel}]{after}", Macbeth).Reply, before + after);
                    AssertHidden(CoserFormat.Instance.Parse($"{before}[{Sentinel}", Macbeth).Reply, before + after);
                },
                iter: Cases);

    private static void AssertHidden(Reply reply, string text)
    {
        var turn = new Turn("Macbeth", reply.Performance) { SystemThinking = reply.SystemThinking };
        foreach (var perspective in new[] { Perspective.Of("Banquo"), Perspective.Bystander })
        {
            var seen = perspective.View(turn);
            var words = seen is null ? "" : HerFormat.Instance.Render(new Reply(seen.SystemThinking, seen.Performance));
            Assert.False(words.Contains(Sentinel, StringComparison.Ordinal), $"leaked from: {text}\nas: {words}");
        }
    }
}
