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
