namespace Understudy.Roleplay;

/// <summary>A stretch of a performance of one kind, in the order in which it is played.</summary>
/// <param name="Kind">Speech, action or thought.</param>
/// <param name="Text">The words, without any markup; may span lines (verse keeps its lines).</param>
public sealed record Segment(SegmentKind Kind, string Text)
{
    /// <summary>Words said aloud.</summary>
    public static Segment Speech(string text) => new(SegmentKind.Speech, text);

    /// <summary>What the body does.</summary>
    public static Segment Action(string text) => new(SegmentKind.Action, text);

    /// <summary>What only the character itself knows.</summary>
    public static Segment Thought(string text) => new(SegmentKind.Thought, text);
}
