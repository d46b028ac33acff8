namespace Understudy.Reporting.Charts;

/// <summary>How a line is broken. Broken lines are theory; each hue has its own way of breaking, so that it is known without its colour.</summary>
internal enum Dash
{
    Solid,
    Even,
    DashDot,
    Short,
    Long,
    DashDotDot,
    Tight,
    Dotted,
}

/// <summary>The lengths behind the names.</summary>
internal static class Dashes
{
    /// <summary>Lengths of dashes and gaps in pixels, as SVG takes them; empty for a solid line.</summary>
    internal static IReadOnlyList<double> Lengths(this Dash dash) => dash switch
    {
        Dash.Even => [7, 4],
        Dash.DashDot => [9, 3, 2, 3],
        Dash.Short => [3.5, 3],
        Dash.Long => [12, 4],
        Dash.DashDotDot => [9, 3, 2, 3, 2, 3],
        Dash.Tight => [5, 2],
        Dash.Dotted => [1.5, 3],
        _ => [],
    };

    /// <summary>The broken line of a hue.</summary>
    internal static Dash Of(Hue hue) => Dash.Even + (int)hue;
}
