using Understudy.Roleplay.Formats;

namespace Understudy.Roleplay.Conversations;

/// <summary>
/// A scene as one character's chat: the messages a model is trained and served with. Training and serving
/// share <see cref="For"/>; nothing else renders prompts.
/// </summary>
/// <remarks>
/// The system prompt comes first, then user and assistant alternate strictly. The first user message begins with
/// <see cref="StartMarker"/>, and holds nothing else when the character speaks first. What others do becomes user
/// messages (<c>Name: words</c>, entries separated by a blank line, through <see cref="Perspective.Of"/>); the
/// character's own turns become assistant messages without system thinking. Where nothing perceptible happens between
/// two own turns, the user message is <see cref="Silence"/>. So each prompt of a scene begins with the one before it.
/// </remarks>
public sealed class Conversation
{
    /// <summary>The first line of the first user message.</summary>
    public const string StartMarker = "===Conversation Start===";

    /// <summary>What a character perceives between two turns of its own when nobody else does anything.</summary>
    public const string Silence = "...";

    private readonly ConversationOptions _options;

    private Conversation(string character, IReadOnlyList<Message> messages, ConversationOptions options) =>
        (Character, Messages, _options) = (character, messages, options);

    /// <summary>Whose conversation it is.</summary>
    public string Character { get; }

    /// <summary>The messages; those of a prompt end with the user's.</summary>
    public IReadOnlyList<Message> Messages { get; }

    /// <summary>The prompt for the character's reply at a turn: everything it perceives before.</summary>
    /// <param name="scene">The scene; the character must be in its cast.</param>
    /// <param name="character">The character's name.</param>
    /// <param name="upToTurn">The index of the turn to be played; turns from it on are not looked at.</param>
    /// <param name="options">How to render.</param>
    /// <exception cref="ArgumentException">The cast lacks the character, or the index lies outside the scene.</exception>
    public static Conversation For(Scene scene, string character, int upToTurn, ConversationOptions options)
    {
        if (upToTurn < 0 || upToTurn > scene.Turns.Count)
            throw new ArgumentOutOfRangeException(nameof(upToTurn), upToTurn, $"must lie within the scene's {scene.Turns.Count} turns");
        if (scene.Find(character) is null)
            throw new ArgumentException($"the cast of {scene.Id} has no {character}", nameof(character));

        var messages = new List<Message> { new(MessageRole.System, SystemPrompt.For(scene, character, options)) };
        var perceived = new UserMessage(isFirst: true);
        var perspective = Perspective.Of(character);
        for (var i = 0; i < upToTurn; i++)
        {
            var turn = scene.Turns[i];
            if (turn.Speaker == character)
            {
                if (Own(turn, options) is not { } own) continue;
                messages.Add(perceived.ToMessage());
                messages.Add(own);
                perceived = new UserMessage(isFirst: false);
            }
            else if (!options.PresentOnly || scene.IsPresent(character, turn))
            {
                if (perspective.View(turn) is { } seen) perceived.Add(seen.Speaker, Words(seen, options));
            }
        }

        messages.Add(perceived.ToMessage());
        return new Conversation(character, messages, options);
    }

    /// <summary>The whole scene with every own turn as an assistant message; ends with the character's last turn, which alone keeps its system thinking.</summary>
    public static Conversation Whole(Scene scene, string character, ConversationOptions options)
    {
        var last = scene.Turns.Count - 1;
        while (last >= 0 && (scene.Turns[last].Speaker != character || Own(scene.Turns[last], options) is null)) last--;
        if (last < 0) throw new ArgumentException($"{character} has no turn in {scene.Id}", nameof(character));
        return For(scene, character, last, options).WithReply(scene.Turns[last]);
    }

    /// <summary>Whether anything of a turn remains under these options.</summary>
    public static bool HasReply(Turn turn, ConversationOptions options) => Own(turn, options) is not null;

    /// <summary>The prompt followed by the turn that a model is trained to give, with its system thinking where the layers say so.</summary>
    public Conversation WithReply(Turn turn)
    {
        if (turn.Speaker != Character) throw new ArgumentException($"the turn is {turn.Speaker}'s, the conversation {Character}'s", nameof(turn));
        var plan = _options.Layers == Layers.Both ? turn.SystemThinking : null;
        var content = _options.Format.Render(new Reply(plan, Layered(turn, _options)), turn.Speaker);
        return new Conversation(Character, [.. Messages, new Message(MessageRole.Assistant, content)], _options);
    }

    private static Message? Own(Turn turn, ConversationOptions options)
    {
        var performance = Layered(turn, options);
        return performance.Count == 0 ? null : new Message(MessageRole.Assistant, options.Format.Render(new Reply(null, performance), turn.Speaker));
    }

    private static Performance Layered(Turn turn, ConversationOptions options) =>
        (options.Layers == Layers.None || !options.Format.CarriesRoleThinking ? turn.Performance.Without(SegmentKind.Thought) : turn.Performance).Canonical();

    /// <summary>Another's words as one perceives them; the environment's are plain prose.</summary>
    private static string Words(Turn seen, ConversationOptions options) => seen.Speaker == Turn.Environment
        ? string.Join(' ', seen.Performance.Select(s => s.Text.Trim()))
        : options.Format.Render(new Reply(null, seen.Performance.Canonical()));
}
