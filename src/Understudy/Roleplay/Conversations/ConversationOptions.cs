using Understudy.Roleplay.Formats;

namespace Understudy.Roleplay.Conversations;

/// <summary>How a conversation is rendered; training and serving must use the same.</summary>
public sealed record ConversationOptions
{
    /// <summary>The layers of thinking. <value>Default: both.</value></summary>
    public Layers Layers { get; init; } = Layers.Both;

    /// <summary>The notation of turns. <value>Default: HER's.</value></summary>
    public IReplyFormat Format { get; init; } = HerFormat.Instance;

    /// <summary>
    /// Whether the character perceives only what happens while it is on stage, where the source tells
    /// (<see cref="Turn.OnStage"/>). HER shows everything. <value>Default: false.</value>
    /// </summary>
    public bool PresentOnly { get; init; }
}
