namespace Understudy.Roleplay;

/// <summary>What a stretch of a performance is. System thinking is not among them: it belongs to the actor, not to the character.</summary>
public enum SegmentKind
{
    /// <summary>Words said aloud; everyone on stage hears them.</summary>
    Speech,

    /// <summary>Role action: body, movement, expression; everyone on stage sees it.</summary>
    Action,

    /// <summary>Role thinking, first person; only the character itself knows it.</summary>
    Thought,
}
