using CsCheck;
using Understudy.Roleplay;
using Understudy.Roleplay.Conversations;
using Understudy.Roleplay.Formats;
using Understudy.Tests.Roleplay.Formats;

namespace Understudy.Tests.Roleplay.Conversations;

public sealed class ConversationTests
{
    private static readonly ConversationOptions Her = new();

    private static readonly Source Tale = new("The Lantern", "Nobody", "Act I", new SourcePosition("lantern.txt", 1));

    private static readonly string[] Names = ["Ada", "Bruno", Turn.Environment, "Clio", Turn.Unattributed];

    private static readonly Scene Evening = SceneOf(
    [
        new Turn(Turn.Environment, [Segment.Action("Rain.")]),
        new Turn("Bruno", [Segment.Thought("She knows"), Segment.Speech("Good evening.")]) { SystemThinking = "Bruno's plan" },
        new Turn("Bruno", [Segment.Action("bows")]),
        new Turn("Ada", [Segment.Thought("He lies"), Segment.Speech("Is it?")]) { SystemThinking = "Ada's plan" },
        new Turn("Clio", [Segment.Speech("It is.")]),
        new Turn("Ada", [Segment.Speech("Then go.")]) { SystemThinking = "Ada's last plan" },
    ]);

    private static readonly Gen<Scene> AnyScene =
        Gen.Select(Gen.Int[0, Names.Length - 1], Generators.CanonicalPerformance, Gen.Bool)
            .Select(t => new Turn(Names[t.Item1], t.Item2) { SystemThinking = t.Item3 ? "Plan7Sentinel" : null })
            .Array[1, 12]
            .Select(SceneOf);

    [Fact]
    public void The_prompt_of_a_first_turn_is_the_marker_alone()
    {
        var scene = SceneOf([new Turn("Ada", [Segment.Speech("I begin.")])]);
        var messages = Conversation.For(scene, "Ada", 0, Her).Messages;
        Assert.Equal(2, messages.Count);
        Assert.Equal(new Message(MessageRole.User, "===Conversation Start==="), messages[1]);
    }

    [Fact]
    public void A_prompt_reads_as_her_lays_it_out()
    {
        var messages = Conversation.For(Evening, "Ada", 5, Her).WithReply(Evening.Turns[5]).Messages;
        Assert.Collection(
            messages.Skip(1),
            m => Assert.Equal(new Message(MessageRole.User, "===Conversation Start===\n\nEnvironment: Rain.\n\nBruno: Good evening.\n\n<role_action>bows</role_action>"), m),
            m => Assert.Equal(new Message(MessageRole.Assistant, "Ada: <role_thinking>He lies</role_thinking>Is it?"), m),
            m => Assert.Equal(new Message(MessageRole.User, "Clio: It is."), m),
            m => Assert.Equal(new Message(MessageRole.Assistant, "<system_thinking>Ada's last plan</system_thinking>Ada: Then go."), m));
        Assert.Equal(
            "You are Ada from The Lantern.\n\n===Ada's Profile===\nthe owner\n\n===Background===\nIt was lost.\n\n===Current Scenario===\nA shop at night.\n\n"
            + "===Information about other Characters===\n**Bruno**: a guest\n\n===Requirements===\n",
            messages[0].Content[..(messages[0].Content.IndexOf("===Requirements===", StringComparison.Ordinal) + "===Requirements===\n".Length)]);
    }

    [Theory]
    [InlineData("her", Layers.Both)]
    [InlineData("her", Layers.Role)]
    [InlineData("her", Layers.None)]
    [InlineData("coser", Layers.Role)]
    [InlineData("coser", Layers.None)]
    [InlineData("plain", Layers.None)]
    public void A_whole_prompt_stands_as_written_down(string notation, Layers layers)
    {
        IReplyFormat format = notation switch { "her" => HerFormat.Instance, "coser" => CoserFormat.Instance, _ => PlainFormat.Instance };
        var options = new ConversationOptions { Format = format, Layers = layers };
        var messages = Conversation.For(Evening, "Ada", 5, options).WithReply(Evening.Turns[5]).Messages;
        Golden.Check($"{notation}.{layers}.txt".ToLowerInvariant(), ChatMl.Render(messages, addGenerationPrompt: false));
    }

    [Fact]
    public void Roles_alternate_strictly_and_system_thinking_never_stands_in_history() =>
        AnyScene.Sample(
            scene =>
            {
                foreach (var name in new[] { "Ada", "Bruno", "Clio" })
                {
                    for (var at = 0; at <= scene.Turns.Count; at++)
                    {
                        var messages = Conversation.For(scene, name, at, Her).Messages;
                        Assert.Equal(MessageRole.System, messages[0].Role);
                        for (var i = 1; i < messages.Count; i++) Assert.Equal(i % 2 == 1 ? MessageRole.User : MessageRole.Assistant, messages[i].Role);
                        Assert.Equal(MessageRole.User, messages[^1].Role);
                        Assert.StartsWith(Conversation.StartMarker, messages[1].Content, StringComparison.Ordinal);
                        Assert.DoesNotContain(messages, m => m.Content.Contains("Plan7Sentinel", StringComparison.Ordinal));
                        Assert.DoesNotContain(messages, m => m.Content.Length == 0);
                    }
                }
            },
            iter: 2_000);

    [Fact]
    public void Own_thoughts_stay_and_others_never_appear()
    {
        var marked = AnyScene.Select(s => s with
        {
            Turns = [.. s.Turns.Select(t => t with { Performance = Performance.Of([.. t.Performance, Segment.Thought($"Thought of {t.Speaker} end")]).Canonical() })],
        });
        marked.Sample(
            scene =>
            {
                var text = ChatMl.Render(Conversation.For(scene, "Ada", scene.Turns.Count, Her).Messages, addGenerationPrompt: true);
                Assert.Equal(scene.Turns.Count(t => t.Speaker == "Ada"), Count(text, "Thought of Ada end"));
                foreach (var other in Names.Where(n => n != "Ada")) Assert.Equal(0, Count(text, $"Thought of {other} end"));
            },
            iter: 2_000);
    }

    [Fact]
    public void Without_layers_no_thought_is_rendered() =>
        AnyScene.Sample(
            scene =>
            {
                var options = Her with { Layers = Layers.None };
                foreach (var turn in scene.Turns.Where(t => t.Speaker == "Ada" && Conversation.HasReply(t, options)))
                {
                    var reply = Conversation.For(scene, "Ada", 0, options).WithReply(turn).Messages[^1].Content;
                    Assert.DoesNotContain(HerFormat.Instance.Parse(reply, new ReplyContext("Ada")).Reply.Performance, s => s.Kind == SegmentKind.Thought);
                }
            },
            iter: 2_000);

    [Fact]
    public void What_is_trained_is_what_is_served_plus_the_reply() =>
        AnyScene.Sample(
            scene =>
            {
                for (var i = 0; i < scene.Turns.Count; i++)
                {
                    var turn = scene.Turns[i];
                    if (!turn.IsCharacter || !Conversation.HasReply(turn, Her)) continue;
                    var prompt = Conversation.For(scene, turn.Speaker, i, Her);
                    var served = ChatMl.Render(prompt.Messages, addGenerationPrompt: true);
                    var trained = ChatMl.Render(prompt.WithReply(turn).Messages, addGenerationPrompt: false);
                    Assert.Equal(served + prompt.WithReply(turn).Messages[^1].Content + "<|im_end|>\n", trained);
                }
            },
            iter: 2_000);

    [Fact]
    public void Each_prompt_of_a_scene_begins_with_the_one_before() =>
        AnyScene.Sample(
            scene =>
            {
                IReadOnlyList<Message>? before = null;
                for (var i = 0; i < scene.Turns.Count; i++)
                {
                    if (scene.Turns[i].Speaker != "Ada" || !Conversation.HasReply(scene.Turns[i], Her)) continue;
                    var messages = Conversation.For(scene, "Ada", i, Her).Messages;
                    if (before is not null) Assert.Equal(before, messages.Take(before.Count));
                    before = messages;
                }
            },
            iter: 2_000);

    [Fact]
    public void Present_only_hides_what_happens_while_the_character_is_away()
    {
        var scene = SceneOf(
        [
            new Turn("Bruno", [Segment.Speech("She is out: the key is in the clock.")]) { OnStage = ["Bruno", "Clio"] },
            new Turn("Clio", [Segment.Speech("Hush, here she comes.")]) { OnStage = ["Bruno", "Clio", "Ada"] },
        ]);
        Assert.Equal("===Conversation Start===\n\nClio: Hush, here she comes.", Conversation.For(scene, "Ada", 2, Her with { PresentOnly = true }).Messages[1].Content);
        Assert.Contains("the key", Conversation.For(scene, "Ada", 2, Her).Messages[1].Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whisper_reaches_whom_it_is_for_and_the_audience()
    {
        var whisper = new Turn("Bruno", [Segment.Action("Aside to Clio."), Segment.Speech("The key is in the clock.")]) { Whispered = true, WhisperedTo = ["Clio"] };
        var scene = SceneOf([whisper]);
        Assert.Contains("the clock", Conversation.For(scene, "Clio", 1, Her).Messages[1].Content, StringComparison.Ordinal);
        Assert.Equal("===Conversation Start===\n\nBruno: <role_action>Aside to Clio.</role_action>", Conversation.For(scene, "Ada", 1, Her).Messages[1].Content);
        Assert.Same(whisper, Perspective.Audience.View(whisper));
        Assert.Same(whisper, Perspective.Of("Bruno").View(whisper));
    }

    [Fact]
    public void A_character_outside_the_cast_is_refused() =>
        Assert.Throws<ArgumentException>(() => Conversation.For(SceneOf([]), "Nobody", 0, Her));

    private static Scene SceneOf(Turn[] turns) => new("lantern/1", Tale, "A shop at night.", "It was lost.",
        [new Character("Ada", "the owner"), new Character("Bruno", "a guest"), new Character("Clio", "")], turns);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
