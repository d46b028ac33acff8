using System.Text;
using SkiaSharp;

namespace Understudy.Reporting.Charts.Files;

/// <summary>Sets words as outlines: in the first of some sans-serif fonts that the machine has, else in strokes of our own.</summary>
internal sealed class Lettering
{
    private static readonly string[] Families = ["Helvetica Neue", "Helvetica", "Arial", "Liberation Sans", "Noto Sans", "DejaVu Sans", "Segoe UI"];

    private readonly SKFontManager? _fonts;
    private readonly string? _family;

    private Lettering(SKFontManager? fonts)
    {
        _fonts = fonts;
        // A font manager may answer with another family than the one asked for.
        _family = fonts is null ? null : Families.FirstOrDefault(name =>
        {
            using var face = fonts.MatchFamily(name);
            return string.Equals(face?.FamilyName, name, StringComparison.OrdinalIgnoreCase);
        });
    }

    /// <summary>The fonts of this machine, and strokes for what they lack.</summary>
    internal static Lettering OfThisMachine { get; } = new(SKFontManager.Default);

    /// <summary>Strokes alone, as on a machine without fonts.</summary>
    internal static Lettering Strokes { get; } = new(null);

    /// <summary>The outlines of words, where they stand.</summary>
    internal SKPath Set(Word word)
    {
        var path = new SKPath();
        var pen = 0.0;
        foreach (var run in word.Runs)
        {
            var size = word.Style.Size * (run.Level == Level.Line ? 1 : Notation.Small);
            var rise = word.Style.Size * run.Level.Rise();
            using var face = Face(word.Style);
            foreach (var rune in run.Text.EnumerateRunes()) pen += Add(path, rune, face, word.Style, size, pen, -rise);
        }

        var shift = word.Anchor switch { "end" => -pen, "middle" => -pen / 2, _ => 0 };
        path.Transform(SKMatrix.CreateTranslation((float)(word.X + shift), (float)word.Y));
        return path;
    }

    private SKTypeface? Face(TextStyle style) => _family is null
        ? null
        : _fonts!.MatchFamily(_family, new SKFontStyle(
            style.IsBold ? SKFontStyleWeight.SemiBold : SKFontStyleWeight.Normal,
            SKFontStyleWidth.Normal,
            style.IsItalic ? SKFontStyleSlant.Italic : SKFontStyleSlant.Upright));

    // Adds one character at the pen and answers how far the pen goes on.
    private double Add(SKPath path, Rune rune, SKTypeface? face, TextStyle style, double size, double x, double y)
    {
        if (face is not null && face.ContainsGlyph(rune.Value)) return AddGlyph(path, rune, face, size, x, y);
        if (StrokeFont.Has(rune)) return StrokeFont.Add(path, rune, style, size, x, y);
        using var other = _fonts?.MatchCharacter(rune.Value);
        return other is not null && other.ContainsGlyph(rune.Value)
            ? AddGlyph(path, rune, other, size, x, y)
            : StrokeFont.Add(path, rune, style, size, x, y);
    }

    private static double AddGlyph(SKPath path, Rune rune, SKTypeface face, double size, double x, double y)
    {
        using var font = new SKFont(face, (float)size) { Subpixel = true, Hinting = SKFontHinting.None, LinearMetrics = true };
        var glyph = font.GetGlyph(rune.Value);
        using var outline = font.GetGlyphPath(glyph);
        if (outline is not null) path.AddPath(outline, (float)x, (float)y);
        return font.MeasureText([glyph]);
    }
}
