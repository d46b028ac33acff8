using System.Globalization;
using SkiaSharp;

namespace Understudy.Reporting.Charts.Files;

/// <summary>Paints a poster as pixels.</summary>
internal static class FigurePng
{
    internal static byte[] Of(Poster poster, double zoom, Lettering lettering)
    {
        var size = new SKImageInfo((int)Math.Round(poster.Width * zoom), (int)Math.Round(poster.Height * zoom), SKColorType.Rgba8888, SKAlphaType.Premul);
        using var surface = SKSurface.Create(size) ?? throw new InvalidOperationException("there is no memory for the picture; give a smaller width or scale");
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        canvas.Scale((float)zoom);
        foreach (var (drawing, x, y) in poster.Drawings)
        {
            canvas.Save();
            canvas.Translate((float)x, (float)y);
            foreach (var mark in drawing.Marks) Paint(canvas, mark);
            foreach (var word in drawing.Words) Paint(canvas, word, lettering);
            canvas.Restore();
        }

        foreach (var word in poster.Words) Paint(canvas, word, lettering);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Paint(SKCanvas canvas, Mark mark)
    {
        using var path = Path(mark);
        using var paint = new SKPaint { IsAntialias = true, StrokeJoin = SKStrokeJoin.Round };
        if (mark.Fill is not null)
        {
            paint.Color = Color(mark.Fill, Number(mark, "fill-opacity", 1));
            canvas.DrawPath(path, paint);
        }

        if (mark.Stroke is null) return;
        paint.Style = SKPaintStyle.Stroke;
        paint.Color = Color(mark.Stroke, Number(mark, "stroke-opacity", 1));
        paint.StrokeWidth = (float)Number(mark, "stroke-width", 1);
        using var dash = mark.Dash == Dash.Solid ? null : SKPathEffect.CreateDash([.. mark.Dash.Lengths().Select(l => (float)l)], 0);
        paint.PathEffect = dash;
        canvas.DrawPath(path, paint);
    }

    private static SKPath Path(Mark mark)
    {
        float Of(string name) => (float)Number(mark, name, 0);
        if (mark.Shape == "path") return SKPath.ParseSvgPathData(mark.Geometry.Single(g => g.Name == "d").Value);
        var path = new SKPath();
        if (mark.Shape == "rect") path.AddRect(SKRect.Create(Of("x"), Of("y"), Of("width"), Of("height")));
        else if (mark.Shape == "circle") path.AddCircle(Of("cx"), Of("cy"), Of("r"));
        else path.AddOval(new SKRect(Of("cx") - Of("rx"), Of("cy") - Of("ry"), Of("cx") + Of("rx"), Of("cy") + Of("ry")));
        return path;
    }

    private static void Paint(SKCanvas canvas, Word word, Lettering lettering)
    {
        using var letters = lettering.Set(word);
        using var paint = new SKPaint { IsAntialias = true, StrokeJoin = SKStrokeJoin.Round };
        if (word.Style.HasHalo)
        {
            paint.Style = SKPaintStyle.Stroke;
            paint.StrokeWidth = (float)TextStyle.Halo;
            paint.Color = SKColors.White;
            canvas.DrawPath(letters, paint);
        }

        paint.Style = SKPaintStyle.Fill;
        paint.Color = Color(word.Style.Ink, 1);
        canvas.DrawPath(letters, paint);
    }

    private static SKColor Color(Ink ink, double opacity) =>
        SKColor.Parse(Palette.Of(ink)).WithAlpha((byte)Math.Round(255 * opacity));

    private static double Number(Mark mark, string name, double otherwise)
    {
        foreach (var (attribute, value) in mark.Geometry)
            if (attribute == name) return double.Parse(value, CultureInfo.InvariantCulture);
        return otherwise;
    }
}
