using Understudy.Roleplay;

namespace Understudy.Sources.Novels;

/// <summary>What a quote is.</summary>
public enum QuoteKind
{
    /// <summary>Said aloud.</summary>
    Speech,

    /// <summary>Thought, or said to oneself.</summary>
    Thought,

    /// <summary>Said by nobody: a title, a label, a word spoken of.</summary>
    None,
}

/// <summary>A quote of a novel and who says it.</summary>
/// <param name="Position">The paragraph it stands in.</param>
/// <param name="Quote">Its index among the paragraph's outermost quotes, from 1; 0 for the rest of a quote that opened in a paragraph before.</param>
/// <param name="Text">The words between the marks.</param>
/// <param name="Speaker">The character's name; null when nobody says it or nobody knows.</param>
/// <param name="Kind">Speech, thought or neither.</param>
/// <param name="Cue">The rule that decided.</param>
public sealed record AttributedQuote(SourcePosition Position, int Quote, string Text, string? Speaker, QuoteKind Kind, QuoteCue Cue);
