namespace Understudy.Roleplay.Formats;

/// <summary>How a reply departs from its format. Parsing never fails; it says what was wrong.</summary>
public enum FlawKind
{
    /// <summary>A block is opened and never closed.</summary>
    UnclosedTag,

    /// <summary>A block begins inside another.</summary>
    NestedTag,

    /// <summary>A closing tag or bracket without an opening one.</summary>
    OrphanTag,

    /// <summary>A block without text; dropped.</summary>
    EmptyBlock,

    /// <summary>A tag under another name or in another spelling than the format's own.</summary>
    AliasTag,

    /// <summary>System thinking after the performance has begun, or more than one block of it.</summary>
    LateSystemThinking,

    /// <summary>Two blocks of one kind next to each other; merged.</summary>
    AdjacentBlocks,

    /// <summary>A line that speaks for somebody else; kept as speech.</summary>
    OtherSpeakerLine,

    /// <summary>A token of the chat template inside the text; dropped.</summary>
    LeakedTemplateToken,

    /// <summary>An opening bracket without a closing one; kept as speech.</summary>
    UnmatchedBracket,

    /// <summary>Nothing that others could hear or see.</summary>
    EmptySpeech,
}
