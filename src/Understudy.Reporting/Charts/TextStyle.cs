namespace Understudy.Reporting.Charts;

/// <summary>
/// How words of a drawing are set. In a page the style sheet's <c>svg text.NAME</c> says so; a drawing that stands alone
/// has no style sheet and takes it from here. A test holds both equal.
/// </summary>
/// <param name="Class">The class of the words in a page.</param>
/// <param name="Size">Font size in pixels.</param>
/// <param name="Ink">What they are written with.</param>
/// <param name="HasHalo">Whether a margin of paper keeps them legible over marks.</param>
/// <param name="IsItalic">Whether they lean.</param>
/// <param name="IsBold">Whether they are heavy.</param>
internal sealed record TextStyle(string Class, double Size, Ink Ink, bool HasHalo = false, bool IsItalic = false, bool IsBold = false)
{
    /// <summary>The width in pixels of the margin of paper, half of it outside the letters.</summary>
    internal const double Halo = 4;

    /// <summary>Numbers along an axis.</summary>
    internal static readonly TextStyle Tick = new("tick", 13, Ink.Soft);

    /// <summary>A row's name.</summary>
    internal static readonly TextStyle Name = new("name", 14, Ink.Strong, HasHalo: true);

    /// <summary>A number or name at its mark.</summary>
    internal static readonly TextStyle Value = new("value", 13, Ink.Strong, HasHalo: true);

    /// <summary>What an axis measures.</summary>
    internal static readonly TextStyle Axis = new("axis", 13, Ink.Soft, IsItalic: true);

    /// <summary>The title of one panel.</summary>
    internal static readonly TextStyle Panel = new("panel", 13, Ink.Strong, IsBold: true);

    /// <summary>A remark beside a line.</summary>
    internal static readonly TextStyle Note = new("note", 12, Ink.Soft, HasHalo: true);
}
