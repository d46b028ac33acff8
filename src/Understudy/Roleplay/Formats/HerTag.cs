namespace Understudy.Roleplay.Formats;

/// <summary>What a tag of the HER notation means, whatever it is called.</summary>
internal enum HerTagKind : byte
{
    System,
    Thought,
    Action,
    Speech,
    TemplateToken,

    /// <summary>Not a tag: the backslash of an escaped one, to be left out.</summary>
    Escape,
}

/// <summary>A tag as found in a text.</summary>
/// <param name="Kind">Its meaning.</param>
/// <param name="Start">Offset of <c>&lt;</c> (of the backslash, for an escape).</param>
/// <param name="End">Offset behind <c>&gt;</c> (behind the backslash, for an escape).</param>
/// <param name="IsClose">Whether it closes.</param>
/// <param name="IsAlias">Whether it is spelled otherwise than the format spells it.</param>
/// <param name="IsNative">Whether it is of the <c>think</c> family that models know by themselves.</param>
internal readonly record struct HerTag(HerTagKind Kind, int Start, int End, bool IsClose, bool IsAlias, bool IsNative);
