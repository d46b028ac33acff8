namespace Understudy.Sources.Novels;

/// <summary>The words that give a quote its speaker: "said Alice", "the Hatter went on".</summary>
/// <param name="Subject">Who.</param>
/// <param name="Verb">The token of the verb.</param>
/// <param name="VerbLength">1, or 2 for "went on".</param>
/// <param name="IsThought">Whether the words are thought, or said to oneself.</param>
internal sealed record Cue(Reference Subject, int Verb, int VerbLength, bool IsThought)
{
    /// <summary>Whether subject and verb stand beside each other, so that together they are a bare cue.</summary>
    internal bool IsTight { get; init; }
}
