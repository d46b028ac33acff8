using Understudy.Reporting.Charts.Placement;

namespace Understudy.Reporting.Charts;

/// <summary>The small drawings beside the words of a legend.</summary>
internal static class LegendKeys
{
    internal const int Width = 30;
    internal const int Height = 14;

    private static readonly Spot Middle = new(Width / 2.0, Height / 2.0);

    /// <summary>A line, with the points on it if it has any.</summary>
    internal static Drawing Line(Ink ink, double thickness, Dash dash = Dash.Solid, Glyph? glyph = null, double opacity = 1)
    {
        var sheet = new Sheet(Width, Height);
        sheet.Line([new(1, Middle.Y), new(Width - 1, Middle.Y)], ink, thickness, dash, opacity);
        if (glyph is not null) Glyphs.Draw(sheet, glyph.Value, Middle, 3.4, ink);
        return sheet.Draw();
    }

    /// <summary>A point.</summary>
    internal static Drawing Point(Glyph glyph, Ink ink, double radius, bool isHollow = false)
    {
        var sheet = new Sheet(Width, Height);
        if (isHollow) Glyphs.DrawHollow(sheet, glyph, Middle, radius, ink);
        else Glyphs.Draw(sheet, glyph, Middle, radius, ink);
        return sheet.Draw();
    }

    /// <summary>A patch of an ink.</summary>
    internal static Drawing Patch(Ink ink)
    {
        var sheet = new Sheet(Height, Height);
        sheet.Fill(new Box(1, 1, Height - 1, Height - 1), ink);
        return sheet.Draw();
    }
}
