namespace Understudy.Synthesis.Datasets;

/// <summary>What went into a data set and what stayed out, with the reason.</summary>
public sealed record DatasetCounts
{
    /// <summary>Scenes read.</summary>
    public int Scenes { get; init; }

    /// <summary>Turns of characters in them.</summary>
    public int Turns { get; init; }

    /// <summary>Samples written.</summary>
    public int Samples { get; init; }

    /// <summary>Turns left out because nothing of them remains under the chosen layers, such as a mere thought without thoughts.</summary>
    public int SkippedEmpty { get; init; }

    /// <summary>Turns left out because the layers ask for system thinking and the turn has none: the scene is not annotated.</summary>
    public int SkippedWithoutSystemThinking { get; init; }

    /// <summary>Samples left out because a message holds a token that chat templates reserve, such as <c>&lt;|im_end|&gt;</c>.</summary>
    public int SkippedReserved { get; init; }

    /// <summary>The counts of two parts together.</summary>
    public DatasetCounts Plus(DatasetCounts other) => new()
    {
        Scenes = Scenes + other.Scenes,
        Turns = Turns + other.Turns,
        Samples = Samples + other.Samples,
        SkippedEmpty = SkippedEmpty + other.SkippedEmpty,
        SkippedWithoutSystemThinking = SkippedWithoutSystemThinking + other.SkippedWithoutSystemThinking,
        SkippedReserved = SkippedReserved + other.SkippedReserved,
    };
}
