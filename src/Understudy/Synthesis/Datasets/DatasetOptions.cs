using Understudy.Roleplay.Conversations;

namespace Understudy.Synthesis.Datasets;

/// <summary>How scenes become samples.</summary>
public sealed record DatasetOptions
{
    /// <summary>Layers, notation and what a character perceives; serving must use the same. <value>Default: both layers, HER's notation.</value></summary>
    public ConversationOptions Conversation { get; init; } = new();

    /// <summary>One sample for each turn, or one for each character of a scene. <value>Default: turns.</value></summary>
    public SampleUnit Samples { get; init; } = SampleUnit.Turns;
}

/// <summary>What a sample is made of.</summary>
public enum SampleUnit
{
    /// <summary>
    /// One sample for every turn of a character, ending in it: its system thinking stands in the last message and nowhere
    /// before, exactly as the model is served.
    /// </summary>
    Turns,

    /// <summary>
    /// One sample for every character of a scene, all own turns learned. Earlier turns stand as they do in served history,
    /// without system thinking; only the last turn has it. Cheaper to train on than <see cref="Turns"/>, and it teaches
    /// the plan only where a scene ends.
    /// </summary>
    Scene,
}
