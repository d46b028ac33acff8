namespace Understudy.Roleplay.Formats;

/// <summary>Receives the stretches of a reply in order, as offsets into the parsed text.</summary>
internal interface IPieceSink
{
    /// <summary>Whether anything but white space has come.</summary>
    bool Any { get; }

    /// <summary>Takes a stretch; <paramref name="newBlock"/> says that a tag stands before it.</summary>
    void Add(SegmentKind kind, int start, int end, bool newBlock);

    /// <summary>Whether the last block with text is of that kind.</summary>
    bool EndsIn(SegmentKind kind);

    /// <summary>Forgets everything: what came was the plan.</summary>
    void Clear();
}
