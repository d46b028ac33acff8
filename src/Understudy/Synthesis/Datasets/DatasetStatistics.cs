using Understudy.Synthesis.Diversity;

namespace Understudy.Synthesis.Datasets;

/// <summary>What a data set holds. Words are words, of Chinese, Japanese and Korean characters.</summary>
public sealed record DatasetStatistics
{
    /// <summary>Samples.</summary>
    public long Samples { get; init; }

    /// <summary>Scenes, samples of one scene standing together.</summary>
    public long Scenes { get; init; }

    /// <summary>Works; editions of one work count once.</summary>
    public int Works { get; init; }

    /// <summary>Characters; the same name in another work is another character.</summary>
    public int Characters { get; init; }

    /// <summary>Assistant messages that are learned.</summary>
    public long Turns { get; init; }

    /// <summary>Words of the messages that are learned, system thinking and names included.</summary>
    public long LearnedWords { get; init; }

    /// <summary>Words of all messages.</summary>
    public long Words { get; init; }

    /// <summary>Tokens of the contents of all messages; null where no tokenizer was given. The template's own tokens are not among them.</summary>
    public long? Tokens { get; init; }

    /// <summary>Tokens of the messages that are learned.</summary>
    public long? LearnedTokens { get; init; }

    /// <summary>Tokens of the longest sample.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>How many samples have so many turns of the character before the last: 0, 1, 2, 3, 4, 5+.</summary>
    public required IReadOnlyDictionary<string, long> HistoryTurns { get; init; }

    /// <summary>How many samples have each choice of layers.</summary>
    public required IReadOnlyDictionary<string, long> Layers { get; init; }

    /// <summary>How many samples each annotator has; <c>none</c> for those without.</summary>
    public required IReadOnlyDictionary<string, long> Annotators { get; init; }

    /// <summary>Every work, most samples first.</summary>
    public required IReadOnlyList<WorkShare> ByWork { get; init; }

    /// <summary>Who speaks how much, most learned words first; at most 50.</summary>
    public required IReadOnlyList<CharacterShare> TopCharacters { get; init; }

    /// <summary>How varied the replies are.</summary>
    public required DiversityReport Diversity { get; init; }
}

/// <summary>A work's part of a data set.</summary>
/// <param name="Title">The title of the first edition met.</param>
/// <param name="Author">The author, of whichever edition names one first.</param>
/// <param name="Samples">Its samples.</param>
public sealed record WorkShare(string Title, string Author, long Samples);

/// <summary>A character's part of a data set.</summary>
/// <param name="Name">The character.</param>
/// <param name="Work">The title of the work.</param>
/// <param name="Turns">Learned turns.</param>
/// <param name="Words">Learned words.</param>
public sealed record CharacterShare(string Name, string Work, long Turns, long Words);
