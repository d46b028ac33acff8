using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Understudy.Reporting.Charts.Files;

/// <summary>
/// Letters drawn with one stroke width, so that words of a picture are read on a machine without fonts. The drawings are this
/// project's own, in <c>strokes.txt</c>; accents are left off, characters it lacks are boxes.
/// </summary>
internal static class StrokeFont
{
    private const double Unit = 0.01;
    private const double Bearing = 11;
    private const double Space = 28;
    private const double Thin = 8.5, Heavy = 12.5;
    private const double Slant = 0.2;
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", Lowered = "₀₁₂₃₄₅₆₇₈₉₋₊", OnLine = "0123456789−+";

    private static readonly FrozenDictionary<Rune, (double Width, string Drawing)> Drawings = Read();
    private static readonly (double Width, string Drawing) Box = (40, "M0 0H40V70H0V0");

    /// <summary>All characters it has drawings for.</summary>
    internal static IEnumerable<Rune> Characters => Drawings.Keys;

    /// <summary>Whether it has a drawing for a character.</summary>
    internal static bool Has(Rune rune) => Rune.IsWhiteSpace(rune) || Drawings.ContainsKey(Plain(rune).Rune);

    /// <summary>Adds the outline of a character at a place, and answers how far the pen goes on.</summary>
    internal static double Add(SKPath path, Rune rune, TextStyle style, double size, double x, double y)
    {
        if (Rune.IsWhiteSpace(rune)) return Space * Unit * size;
        var (plain, level) = Plain(rune);
        y -= size * level.Rise();
        if (level != Level.Line) size *= Notation.Small;
        var (width, drawing) = Drawings.GetValueOrDefault(plain, Box);
        using var line = SKPath.ParseSvgPathData(drawing);
        using var pen = new SKPaint
        {
            Style = SKPaintStyle.Stroke,
            StrokeWidth = (float)(style.IsBold ? Heavy : Thin),
            StrokeCap = SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round,
        };
        using var outline = new SKPath();
        pen.GetFillPath(line, outline);
        var scale = (float)(Unit * size);
        outline.Transform(new SKMatrix(
            scale, style.IsItalic ? scale * (float)Slant : 0, (float)(x + (Bearing * Unit * size)),
            0, -scale, (float)y,
            0, 0, 1));
        path.AddPath(outline);
        return (width + (2 * Bearing)) * Unit * size;
    }

    // A letter without its accent, a small digit as a digit of its level.
    private static (Rune Rune, Level Level) Plain(Rune rune)
    {
        if (Drawings.ContainsKey(rune) || !rune.IsBmp) return (rune, Level.Line);
        var letter = (char)rune.Value;
        if (Raised.IndexOf(letter) is >= 0 and var above) return (new(OnLine[above]), Level.Above);
        if (Lowered.IndexOf(letter) is >= 0 and var below) return (new(OnLine[below]), Level.Below);
        return (rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes().First(), Level.Line);
    }

    private static FrozenDictionary<Rune, (double, string)> Read()
    {
        using var stream = typeof(StrokeFont).Assembly.GetManifestResourceStream("strokes.txt")!;
        using var reader = new StreamReader(stream);
        var drawings = new Dictionary<Rune, (double, string)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal)) continue;
            var fields = line.Split(' ', 3);
            drawings.Add(Rune.GetRuneAt(fields[0], 0), (double.Parse(fields[1], CultureInfo.InvariantCulture), fields[2]));
        }

        return drawings.ToFrozenDictionary();
    }
}
