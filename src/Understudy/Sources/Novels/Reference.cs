namespace Understudy.Sources.Novels;

/// <summary>Words in the narration that stand for someone: a name, a pronoun, or a description ("his wife", "the butler").</summary>
/// <param name="Token">The first token.</param>
/// <param name="Length">The number of tokens.</param>
internal sealed record Reference(int Token, int Length)
{
    /// <summary>The one named; null for pronouns and descriptions.</summary>
    internal CastMember? Named { get; init; }

    /// <summary>The pronoun's gender, when it is one.</summary>
    internal Gender Pronoun { get; init; }

    /// <summary>The noun of a description ("wife"); null otherwise.</summary>
    internal string? Noun { get; init; }

    /// <summary>The gender of the possessor in "his wife"; unknown where there is none.</summary>
    internal Gender Possessor { get; init; }

    /// <summary>The possessor of "Alice’s sister", when named.</summary>
    internal CastMember? NamedPossessor { get; init; }

    /// <summary>The description as written.</summary>
    internal string Phrase { get; init; } = "";

    /// <summary>Whether more than one is meant, or nobody in particular.</summary>
    internal bool IsGroup { get; init; }

    /// <summary>Behind the last token.</summary>
    internal int End => Token + Length;

    internal bool IsPronoun => Pronoun != Gender.Unknown;
}
