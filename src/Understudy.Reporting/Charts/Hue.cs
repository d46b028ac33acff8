namespace Understudy.Reporting.Charts;

/// <summary>
/// The colours of series and classes, from the strongest contrast with the page to the weakest. On a dark page each is the
/// light relative of its colour on a light page.
/// </summary>
public enum Hue
{
    /// <summary>Navy, or nearly white.</summary>
    Blue,

    /// <summary>Umber, or gold.</summary>
    Gold,

    /// <summary>Indigo, or periwinkle.</summary>
    Indigo,

    /// <summary>Rust, or orange.</summary>
    Orange,

    /// <summary>Violet.</summary>
    Violet,

    /// <summary>Teal.</summary>
    Teal,
}

/// <summary>Which hues suit how many things.</summary>
internal static class Hues
{
    // Those of the six that lie furthest apart, in the order of lightness: a family of values stays in order.
    private static readonly Hue[][] Spreads =
    [
        [Hue.Indigo],
        [Hue.Blue, Hue.Orange],
        [Hue.Blue, Hue.Orange, Hue.Teal],
        [Hue.Blue, Hue.Indigo, Hue.Orange, Hue.Teal],
        [Hue.Blue, Hue.Indigo, Hue.Orange, Hue.Violet, Hue.Teal],
        [Hue.Blue, Hue.Gold, Hue.Indigo, Hue.Orange, Hue.Violet, Hue.Teal],
    ];

    /// <summary>The hues for so many things; all six for more.</summary>
    internal static IReadOnlyList<Hue> Spread(int count) => Spreads[Math.Clamp(count, 1, Spreads.Length) - 1];
}
