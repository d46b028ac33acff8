namespace Understudy.Synthesis.Rules;

/// <summary>The system thinking of one turn as the annotator makes it: remarks in order, each with its evidence.</summary>
/// <param name="Turn">The index of the turn.</param>
/// <param name="Remarks">The statements.</param>
public sealed record Note(int Turn, IReadOnlyList<Remark> Remarks)
{
    /// <summary>The text as it stands in the turn.</summary>
    public string Text => string.Join(' ', Remarks.Select(r => r.Text));
}
