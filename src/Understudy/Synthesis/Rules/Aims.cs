namespace Understudy.Synthesis.Rules;

/// <summary>What the turn is for.</summary>
internal static class Aims
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("thought-only", 9, ThoughtOnly),
        new("action-only", 9, ActionOnly),
        new("key-move", 5, KeyMove),
        new("last-sentence", 4.5, LastSentence),
        new("first-sentence", 4.4, FirstSentence),
    ];

    private static Remark? ThoughtOnly(Moment m, Telling t)
    {
        if (m.Own.Sentences.Count > 0 || m.Own.Turn.Performance.IsPerceptible || t.From(m.Own.Thoughts.FirstOrDefault(), EvidenceField.Thought, m.Index) is not { } q) return null;
        return t.Way(3) switch
        {
            0 => Remark.Of($"{m.S:says} nothing aloud but thinks {q}."),
            1 => Remark.Of($"Nobody on stage will know of {q}; {m.S:shares} it with the house alone."),
            _ => Remark.Of($"What {m.S:does} here is think: {q}."),
        };
    }

    private static Remark? ActionOnly(Moment m, Telling t) =>
        m.Own.Sentences.Count > 0 || t.From(m.Own.Actions.FirstOrDefault(), EvidenceField.Action, m.Index) is not { } q ? null : t.Way(2) switch
        {
            0 => Remark.Of($"{m.S:has} no line to hide behind: {q} is the whole answer."),
            _ => Remark.Of($"Everything is in the body of {m.S}: {q}."),
        };

    private static Remark? KeyMove(Moment m, Telling t) => Tell(m.Own.Key, m, t);

    private static Remark? LastSentence(Moment m, Telling t) => m.Own.Sentences.Count < 2 ? null : Tell(m.Own.Last, m, t);

    private static Remark? FirstSentence(Moment m, Telling t) => m.Own.Sentences.Count < 3 ? null : Tell(m.Own.First, m, t);

    // Each kind of move has its own ways of being told; how often the character made it decides among them.
    private static Remark? Tell(Sentence? sentence, Moment m, Telling t)
    {
        if (sentence is null || t.Said(sentence, m.Own) is not { } q) return null;
        var times = m.Perceived.Count(r => r.Turn.IsCharacter && r.Key?.Move == sentence.Move && r.Key.Kind == sentence.Kind);
        return OwnWording.Tell(sentence, m.S, q, times + t.Uses);
    }
}
