using ScottPlot;

namespace Understudy.Reporting.Charts;

/// <summary>
/// What a mark is drawn with. The style sheet gives each ink its colour, one for a light page and one for a dark page; the
/// pairs are told apart with any kind of colour vision (blue, orange, and a violet that differs from both in lightness).
/// </summary>
internal enum Ink
{
    Speech,
    Action,
    Thought,
    Heat,
    Grid,
}

/// <summary>The inks inside a drawing: stand-in colours going in, class names coming out.</summary>
internal static class Inks
{
    /// <summary>The colour that stands for an ink while ScottPlot draws.</summary>
    internal static Color StandIn(this Ink ink) => new(0x12, 0x34, (byte)(0x51 + (int)ink));

    /// <summary>The ink a stand-in colour stands for, from the way SVG spells it; null for any other colour.</summary>
    internal static Ink? FromSvg(string color)
    {
        foreach (var ink in Enum.GetValues<Ink>())
            if (string.Equals(color, ink.StandIn().ToHex(), StringComparison.OrdinalIgnoreCase)) return ink;
        return null;
    }

    /// <summary>The name of an ink in the style sheet.</summary>
    internal static string Name(this Ink ink) => ink switch
    {
        Ink.Speech => "speech",
        Ink.Action => "action",
        Ink.Thought => "thought",
        Ink.Heat => "heat",
        _ => "grid",
    };
}
