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
}
