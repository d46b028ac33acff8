namespace Understudy.Sources;

/// <summary>What a reader of the source decides about the import.</summary>
public sealed record ImportOptions
{
    /// <summary>Whether soliloquies (100 words and more, alone on stage) become thoughts. <value>Default: false.</value></summary>
    public bool Soliloquies { get; init; }

    /// <summary>Fewest turns of a scene; shorter stretches are joined with a neighbour of the same part. <value>Default: 6.</value></summary>
    public int MinTurns { get; init; } = 6;

    /// <summary>Most turns of a scene; longer ones are cut at the most natural place. <value>Default: 30.</value></summary>
    public int MaxTurns { get; init; } = 30;

    /// <summary>Refuses bounds that no scene can keep.</summary>
    /// <exception cref="InputException">The fewest turns are below 1, or the most below the fewest.</exception>
    internal void Validate()
    {
        if (MinTurns < 1) throw new InputException($"the fewest turns of a scene must be 1 or more, not {MinTurns}");
        if (MaxTurns < MinTurns) throw new InputException($"the most turns of a scene ({MaxTurns}) must not be below the fewest ({MinTurns})");
    }
}
