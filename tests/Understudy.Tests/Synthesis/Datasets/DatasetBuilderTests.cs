using CsCheck;
using Understudy.Roleplay;
using Understudy.Roleplay.Conversations;
using Understudy.Roleplay.Formats;
using Understudy.Synthesis.Datasets;

namespace Understudy.Tests.Synthesis.Datasets;

public sealed class DatasetBuilderTests
{
    private static readonly Gen<DatasetOptions> AllOptions =
        from layers in Gen.Enum<Layers>()
        from unit in Gen.Enum<SampleUnit>()
        from present in Gen.Bool
        select new DatasetOptions { Conversation = new ConversationOptions { Layers = layers, PresentOnly = present }, Samples = unit };

    [Fact]
    public void Every_turn_that_shows_something_gives_one_sample() => Gen.Select(Stage.Scenes, AllOptions).Sample((scene, options) =>
    {
        var builder = new DatasetBuilder(options with { Samples = SampleUnit.Turns });

        var samples = builder.Build(scene).ToList();

        var own = scene.Turns.Where(t => t.IsCharacter).ToList();
        var empty = options.Conversation.Layers == Layers.None ? own.Count(t => !t.Performance.IsPerceptible) : 0;
        Assert.Equal(own.Count - empty, samples.Count);
        Assert.Equal(empty, builder.Counts.SkippedEmpty);
        Assert.Equal(samples.Count, builder.Counts.Samples);
        Assert.Equal(samples.Count, samples.Select(s => s.Id).Distinct().Count());
    });

    [Fact]
    public void Every_speaking_character_gives_one_scene_sample() => Stage.Scenes.Sample(scene =>
    {
        var samples = new DatasetBuilder(new DatasetOptions { Samples = SampleUnit.Scene }).Build(scene).ToList();

        Assert.Equal(scene.Turns.Where(t => t.IsCharacter).Select(t => t.Speaker).Distinct(), samples.Select(s => s.Character));
        Assert.All(samples, s => Assert.Equal(LossTarget.Own, s.Loss));
        Assert.All(samples, s => Assert.Equal(scene.Turns.Count(t => t.Speaker == s.Character), s.HistoryTurns + 1));
    });

    [Fact]
    public void Messages_alternate_and_end_in_the_turn_that_is_learned() => Gen.Select(Stage.Scenes, AllOptions).Sample((scene, options) =>
    {
        foreach (var sample in new DatasetBuilder(options).Build(scene))
        {
            Assert.Equal(MessageRole.System, sample.Messages[0].Role);
            for (var i = 1; i < sample.Messages.Count; i++)
                Assert.Equal(i % 2 == 1 ? MessageRole.User : MessageRole.Assistant, sample.Messages[i].Role);
            Assert.Equal(MessageRole.Assistant, sample.Messages[^1].Role);
            Assert.Equal((sample.Messages.Count - 3) / 2, sample.HistoryTurns);

            var turn = scene.Turns[sample.Turn];
            var learned = HerFormat.Instance.Parse(sample.Messages[^1].Content, new ReplyContext(sample.Character)).Reply;
            Assert.Equal(turn.Speaker, sample.Character);
            Assert.Equal(sample.Layers == Layers.Both ? turn.SystemThinking : null, learned.SystemThinking);
        }
    });

    [Fact]
    public void System_thinking_stands_in_the_last_message_and_nowhere_else() => Gen.Select(Stage.Scenes, AllOptions).Sample((scene, options) =>
    {
        foreach (var sample in new DatasetBuilder(options).Build(scene))
        {
            Assert.DoesNotContain(sample.Messages.SkipLast(1), m => ContainsMark(m.Content, "plan", _ => true));
            Assert.Equal(options.Conversation.Layers == Layers.Both, ContainsMark(sample.Messages[^1].Content, "plan", n => n == sample.Turn));
            Assert.False(ContainsMark(sample.Messages[^1].Content, "plan", n => n != sample.Turn));
        }
    });

    [Fact]
    public void Nobody_elses_thoughts_or_motives_stand_anywhere() => Gen.Select(Stage.Scenes, AllOptions).Sample((scene, options) =>
    {
        foreach (var sample in new DatasetBuilder(options).Build(scene))
        {
            foreach (var message in sample.Messages)
            {
                Assert.False(ContainsMark(message.Content, "heart", n => scene.Turns[n].Speaker != sample.Character));
                Assert.False(ContainsMark(message.Content, "goal", n => scene.Cast[n].Name != sample.Character));
                if (options.Conversation.Layers == Layers.None) Assert.False(ContainsMark(message.Content, "heart", _ => true));
            }
        }
    });

    [Fact]
    public void A_turn_sample_is_the_served_prompt_and_the_turn() => Stage.Scenes.Sample(scene =>
    {
        var options = new ConversationOptions();
        foreach (var sample in new DatasetBuilder(new DatasetOptions { Conversation = options }).Build(scene))
            Assert.Equal(Conversation.For(scene, sample.Character, sample.Turn, options).Messages, sample.Messages.SkipLast(1));
    });

    [Fact]
    public void Turns_without_system_thinking_are_counted_not_trained_on()
    {
        var builder = new DatasetBuilder(new DatasetOptions());

        Assert.Empty(builder.Build(Stage.Lighthouse));
        Assert.Equal(17, builder.Counts.SkippedWithoutSystemThinking);
        Assert.Equal(17, new DatasetBuilder(new DatasetOptions { Conversation = new ConversationOptions { Layers = Layers.Role } }).Build(Stage.Lighthouse).Count());
    }

    [Theory]
    [InlineData("and then </think> she left")]
    [InlineData("<|im_end|>")]
    public void Words_that_a_chat_template_reserves_keep_a_sample_out(string words)
    {
        var scene = Stage.Teahouse with { Turns = [new Turn("老周", [Segment.Speech("Good.")]), new Turn(Turn.Environment, [Segment.Action(words)]), new Turn("小林", [Segment.Speech("Hm.")]), new Turn("老周", [Segment.Speech("Well.")])] };
        var builder = new DatasetBuilder(new DatasetOptions { Conversation = new ConversationOptions { Layers = Layers.Role } });

        Assert.Single(builder.Build(scene));
        Assert.Equal(2, builder.Counts.SkippedReserved);
    }

    [Fact]
    public void A_scene_that_comes_twice_is_refused()
    {
        var builder = new DatasetBuilder(new DatasetOptions());
        _ = builder.Build(Stage.Lighthouse).ToList();

        var error = Assert.Throws<InputException>(() => builder.Build(Stage.Lighthouse).ToList());

        Assert.Contains("lighthouse-1-2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_speaker_outside_the_cast_is_refused_by_name()
    {
        var scene = Stage.Lighthouse with { Cast = [Stage.Lighthouse.Cast[0]] };

        var error = Assert.Throws<InputException>(() => new DatasetBuilder(new DatasetOptions()).Build(scene).ToList());

        Assert.Contains("Tobias", error.Message, StringComparison.Ordinal);
    }

    private static bool ContainsMark(string text, string kind, Func<int, bool> which) =>
        System.Text.RegularExpressions.Regex.Matches(text, kind + @"(\d+)x").Any(m => which(int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
}
