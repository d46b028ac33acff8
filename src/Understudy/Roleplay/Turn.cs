namespace Understudy.Roleplay;

/// <summary>One character's turn. The speaker may be <see cref="Environment"/>.</summary>
/// <param name="Speaker">The character's name, or <see cref="Environment"/>.</param>
/// <param name="Performance">What the character plays.</param>
public sealed record Turn(string Speaker, Performance Performance)
{
    /// <summary>The speaker of whatever no character does: narration, weather, entrances. Spelled exactly so.</summary>
    public const string Environment = "Environment";

    /// <summary>The speaker of words that could not be attributed to anyone.</summary>
    public const string Unattributed = "Unattributed";

    /// <summary>Third person, the actor's craft: how to portray the character now. Nobody on stage perceives it.</summary>
    public string? SystemThinking { get; init; }

    /// <summary>File and place of the words.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>Who is on stage while the turn is played, where the source tells; null where it does not.</summary>
    public IReadOnlyList<string>? OnStage { get; init; }

    /// <summary>True when words of the turn are said quietly to one person ("aside to Banquo").</summary>
    public bool? Whispered { get; init; }

    /// <summary>Who alone hears the speech, where all of it is whispered and the source tells to whom; null when everyone does.</summary>
    public IReadOnlyList<string>? WhisperedTo { get; init; }

    /// <summary>Whether a character hears the speech of the turn, where it stands within hearing.</summary>
    public bool IsHeardBy(string character) => WhisperedTo is not { } to || character == Speaker || to.Contains(character);

    /// <summary>True for turns of a character, which a model can be trained on; false for the environment and unattributed words.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsCharacter => Speaker is not (Environment or Unattributed);
}
