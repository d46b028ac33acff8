namespace Understudy.Synthesis.Rules;

/// <summary>One thing a note can say. It proposes a remark where its condition holds at a moment, and nothing elsewhere.</summary>
/// <param name="Name">For counting how often a scene has heard it.</param>
/// <param name="Weight">How telling it is where it holds: the rarer the condition, the higher.</param>
/// <param name="Propose">The remark, or null.</param>
internal sealed record Rule(string Name, double Weight, Func<Moment, Telling, Remark?> Propose)
{
    /// <summary>What the rule speaks about; a note speaks about a thing once.</summary>
    public string Topic { get; init; } = Name;
}

/// <summary>What a rule has to know of the notes before it.</summary>
/// <param name="Uses">How often the rule has spoken in the scene; another time means other words.</param>
/// <param name="IsTold">Whether the note has repeated these words already.</param>
internal sealed record Telling(int Uses, Func<string, bool> IsTold)
{
    /// <summary>Which of so many ways of saying it comes next.</summary>
    public int Way(int ways) => Uses % ways;

    /// <summary>An excerpt of words said, unless the note has them.</summary>
    public Quote? Said(Sentence? sentence, TurnReading turn) =>
        sentence is null ? null : Excerpt.Of(sentence, turn.Index, IsTold);

    /// <summary>An excerpt of something else in the scene, unless the note has it.</summary>
    public Quote? From(string? text, EvidenceField field, int? turn = null, string? character = null) =>
        string.IsNullOrWhiteSpace(text) ? null : Excerpt.Of(text, field, turn, character, IsTold);

    /// <summary>A single word said in a turn, unless the note has it.</summary>
    public Quote? Word(string word, TurnReading turn) => IsTold(word) || !Excerpt.Fits(word) ? null : new Quote(word, EvidenceField.Speech, turn.Index);
}
