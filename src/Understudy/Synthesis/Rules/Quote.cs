namespace Understudy.Synthesis.Rules;

/// <summary>Words of the scene as a note repeats them, with the place they come from.</summary>
/// <param name="Text">The words; line ends of the source are spaces.</param>
/// <param name="Field">What they were taken from.</param>
/// <param name="Turn">The turn they were taken from, if from one.</param>
/// <param name="Character">The cast member they were taken from, if from one.</param>
internal sealed record Quote(string Text, EvidenceField Field, int? Turn = null, string? Character = null)
{
    public Evidence Evidence => new(Field, Turn, Character, Text);
}

/// <summary>Words of the annotator's own that state something measured, such as a count or a kind of move, with what was measured.</summary>
internal sealed record Finding(string Text, Evidence Evidence)
{
    /// <summary>A finding about the words of a turn.</summary>
    public static Finding Of(string text, int turn) => new(text, new Evidence(EvidenceField.Shape, turn));
}
