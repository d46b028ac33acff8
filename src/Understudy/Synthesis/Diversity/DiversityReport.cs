namespace Understudy.Synthesis.Diversity;

/// <summary>How varied a set of replies is. Words are words, of Chinese, Japanese and Korean characters.</summary>
public sealed record DiversityReport
{
    /// <summary>Replies seen.</summary>
    public long Replies { get; init; }

    /// <summary>How many replies follow each pattern, most frequent first.</summary>
    public required IReadOnlyDictionary<string, long> Patterns { get; init; }

    /// <summary>The entropy of the patterns, in bits.</summary>
    public double EntropyBits { get; init; }

    /// <summary>The share of the most frequent pattern, 0-1.</summary>
    public double Top1Share { get; init; }

    /// <summary>Distinct words over all words of thoughts, actions and speech; null without words. An estimate (0.4 %) beyond 262,144 distinct ones, as are the next.</summary>
    public double? Distinct1 { get; init; }

    /// <summary>The same of two words in a row.</summary>
    public double? Distinct2 { get; init; }

    /// <summary>The same of four words in a row.</summary>
    public double? Distinct4 { get; init; }

    /// <summary>Distinct words over all words of system thinking.</summary>
    public double? SystemThinkingDistinct1 { get; init; }

    /// <summary>The same of two words in a row.</summary>
    public double? SystemThinkingDistinct2 { get; init; }

    /// <summary>The same of four words in a row.</summary>
    public double? SystemThinkingDistinct4 { get; init; }

    /// <summary>Self-BLEU-4 of a seeded sample of replies without system thinking; null for fewer than two.</summary>
    public double? SelfBleu4 { get; init; }

    /// <summary>System thinking.</summary>
    public required KindReport SystemThinking { get; init; }

    /// <summary>Role thinking.</summary>
    public required KindReport RoleThinking { get; init; }

    /// <summary>Role action.</summary>
    public required KindReport Action { get; init; }

    /// <summary>Speech.</summary>
    public required KindReport Speech { get; init; }
}

/// <summary>How much of one kind the replies have.</summary>
/// <param name="Share">The share of replies that have any, 0-1.</param>
/// <param name="MeanWords">The mean number of words where there are any.</param>
public sealed record KindReport(double Share, double MeanWords);
