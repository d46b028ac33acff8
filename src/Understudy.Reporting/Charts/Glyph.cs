using Understudy.Reporting.Charts.Placement;

namespace Understudy.Reporting.Charts;

/// <summary>The shape of a point; each hue has its own, so that it is known without its colour.</summary>
internal enum Glyph
{
    Disc,
    Square,
    Triangle,
    Diamond,
    Nabla,
    Cross,
}

/// <summary>How points are drawn.</summary>
internal static class Glyphs
{
    private const double Arm = 1.25, Half = 0.42;

    private static readonly (double X, double Y)[] Cross =
    [
        (-Half, -Arm), (Half, -Arm), (Half, -Half), (Arm, -Half), (Arm, Half), (Half, Half),
        (Half, Arm), (-Half, Arm), (-Half, Half), (-Arm, Half), (-Arm, -Half), (-Half, -Half),
    ];

    private static readonly int Count = Enum.GetValues<Glyph>().Length;

    /// <summary>The shape of a hue.</summary>
    internal static Glyph Of(Hue hue) => (Glyph)hue;

    /// <summary>The hue and shape of one of so many classes: up to six differ in both, up to 36 in one or the other.</summary>
    internal static (Hue Hue, Glyph Glyph) OfClass(int number, int classes)
    {
        var hues = Hues.Spread(classes);
        var hue = hues[number % hues.Count];
        return (hue, (Glyph)(((int)hue + (number / Count)) % Count));
    }

    /// <summary>A filled point. A margin of paper sets it apart from others it lies on.</summary>
    internal static void Draw(Sheet sheet, Glyph glyph, Spot spot, double radius, Ink ink, double margin = 0)
    {
        if (margin > 0) Draw(sheet, glyph, spot, radius + margin, Ink.Paper);
        if (glyph == Glyph.Disc) sheet.Disc(spot, radius, ink);
        else sheet.Fill(Corners(glyph, spot, radius), ink);
    }

    /// <summary>The outline of a point, filled with paper.</summary>
    internal static void DrawHollow(Sheet sheet, Glyph glyph, Spot spot, double radius, Ink ink, double thickness = 1.4)
    {
        Draw(sheet, glyph, spot, radius, Ink.Paper);
        if (glyph == Glyph.Disc) sheet.Circle(spot, radius, ink, thickness);
        else sheet.Line([.. Corners(glyph, spot, radius), .. Corners(glyph, spot, radius).Take(2)], ink, thickness);
    }

    // All shapes cover about the area of the disc, so that none looks heavier.
    private static Spot[] Corners(Glyph glyph, Spot center, double radius)
    {
        (double X, double Y)[] corners = glyph switch
        {
            Glyph.Square => [(-0.89, -0.89), (0.89, -0.89), (0.89, 0.89), (-0.89, 0.89)],
            Glyph.Triangle => [(0, -1.4), (1.3, 0.85), (-1.3, 0.85)],
            Glyph.Nabla => [(0, 1.4), (1.3, -0.85), (-1.3, -0.85)],
            Glyph.Diamond => [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)],
            _ => Cross,
        };
        return [.. corners.Select(c => new Spot(center.X + (radius * c.X), center.Y + (radius * c.Y)))];
    }
}
