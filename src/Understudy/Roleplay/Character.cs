namespace Understudy.Roleplay;

/// <summary>A persona: who a character is, apart from what it does in a turn.</summary>
/// <param name="Name">The one name used everywhere; other names are <see cref="Aliases"/>.</param>
/// <param name="Profile">Who the character is, in third person; may be empty when the source says nothing.</param>
public sealed record Character(string Name, string Profile)
{
    /// <summary>The plot so far as this character stands in it.</summary>
    public string? Background { get; init; }

    /// <summary>What the character wants in this scene; shown only in its own prompt.</summary>
    public string? Motivation { get; init; }

    /// <summary>What the character has lived through.</summary>
    public string? Experience { get; init; }

    /// <summary>How the character appears in this part of the work.</summary>
    public string? Description { get; init; }

    /// <summary>Relations to others: name to a phrase.</summary>
    public IReadOnlyDictionary<string, string>? Relations { get; init; }

    /// <summary>Other names the source uses for the character, the speaker labels among them.</summary>
    public IReadOnlyList<string>? Aliases { get; init; }

    /// <summary>For a group that speaks as one ("All", "Both"): the names of its members.</summary>
    public IReadOnlyList<string>? Members { get; init; }
}
