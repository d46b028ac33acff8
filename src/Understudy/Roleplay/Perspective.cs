namespace Understudy.Roleplay;

/// <summary>
/// Who is looking decides what is seen. Every prompt, transcript, reward input and page takes others' turns through a
/// perspective; no other code takes out what they think.
/// </summary>
public sealed class Perspective
{
    private readonly string? _self;
    private readonly bool _allThoughts;
    private readonly bool _systemThinking;

    private Perspective(string? self, bool allThoughts, bool systemThinking) =>
        (_self, _allThoughts, _systemThinking) = (self, allThoughts, systemThinking);

    /// <summary>Everything but system thinking: as a reader knows the hearts of all.</summary>
    public static Perspective Audience { get; } = new(null, allThoughts: true, systemThinking: false);

    /// <summary>Everything, system thinking too.</summary>
    public static Perspective Director { get; } = new(null, allThoughts: true, systemThinking: true);

    /// <summary>Only what can be heard and seen: nobody's thoughts.</summary>
    public static Perspective Bystander { get; } = new(null, allThoughts: false, systemThinking: false);

    /// <summary>The character's own thoughts, and others' speech and actions; of a whisper to somebody else only the actions.</summary>
    public static Perspective Of(string character) => new(character, allThoughts: false, systemThinking: false);

    /// <summary>Whether a speaker's thoughts are seen.</summary>
    public bool SeesThoughtsOf(string speaker) => _allThoughts || (_self is not null && _self == speaker);

    /// <summary>The turn as it is seen from here, or null when nothing of it is.</summary>
    public Turn? View(Turn turn)
    {
        var seen = SeesThoughtsOf(turn.Speaker) ? turn.Performance : turn.Performance.Without(SegmentKind.Thought).Canonical();
        if (_self is not null && !turn.IsHeardBy(_self)) seen = seen.Without(SegmentKind.Speech).Canonical();
        var plan = _systemThinking ? turn.SystemThinking : null;
        if (seen.Count == 0 && plan is null) return null;
        return ReferenceEquals(seen, turn.Performance) && plan == turn.SystemThinking
            ? turn
            : turn with { Performance = seen, SystemThinking = plan };
    }
}
