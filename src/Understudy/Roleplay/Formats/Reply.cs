namespace Understudy.Roleplay.Formats;

/// <summary>What a model returns for one turn, as parsed.</summary>
/// <param name="SystemThinking">The actor's planning, third person, trimmed; null when there is none.</param>
/// <param name="Performance">What the character plays.</param>
public sealed record Reply(string? SystemThinking, Performance Performance)
{
    /// <summary>True when both layers are trimmed, not empty and merged: such a reply survives rendering and parsing unchanged.</summary>
    public bool IsCanonical => Performance.IsCanonical
        && (SystemThinking is null || (SystemThinking.Length > 0 && SystemThinking.AsSpan().Trim().Length == SystemThinking.Length));
}
