namespace Understudy.Reporting.Charts.Files;

/// <summary>Figures as files of their own, on white, in the colours of a light page.</summary>
public static class FigureFile
{
    /// <summary>The width in pixels from which a file shows the drawing for a wide page.</summary>
    public const int WideFrom = 480;

    // A hundred million pixels are 400 MB to draw on.
    private const double MostPixels = 1e8;

    /// <summary>
    /// The figure as an SVG document that needs nothing but itself: title, legend and drawing; the caption and the figure in
    /// words are its description. The same figure gives the same text on every machine.
    /// </summary>
    /// <param name="figure">The figure.</param>
    /// <param name="width">The document's width in pixels, 100 to 10000; below <see cref="WideFrom"/> it shows the drawing for a phone.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is out of range.</exception>
    public static string Svg(Figure figure, int width = 752)
    {
        CheckWidth(width);
        return FigureSvg.Of(figure, Poster.Of(figure, width >= WideFrom), width);
    }

    /// <summary>
    /// The figure as a PNG picture: title, legend and drawing. Words are set in a sans-serif font of the machine, or in letters
    /// of this project's own where it has none. The same figure gives the same bytes on one machine.
    /// </summary>
    /// <param name="figure">The figure.</param>
    /// <param name="width">The width in CSS pixels, 100 to 10000; below <see cref="WideFrom"/> it shows the drawing for a phone.</param>
    /// <param name="scale">Picture pixels to a CSS pixel, above 0; 2 for a sharp screen, 3 to 4 for print.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width or the scale is out of range, or the picture would have more than 100 million pixels.</exception>
    public static byte[] Png(Figure figure, int width = 752, double scale = 2) => Png(figure, width, scale, Lettering.OfThisMachine);

    internal static byte[] Png(Figure figure, int width, double scale, Lettering lettering)
    {
        CheckWidth(width);
        if (!(scale > 0 && scale <= 100)) throw new ArgumentOutOfRangeException(nameof(scale), scale, "give a scale above 0 and at most 100");
        var poster = Poster.Of(figure, width >= WideFrom);
        var zoom = scale * width / poster.Width;
        if (zoom * zoom * poster.Width * poster.Height > MostPixels)
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "the picture would have more than 100 million pixels; give a smaller width or scale");
        return FigurePng.Of(poster, zoom, lettering);
    }

    private static void CheckWidth(int width)
    {
        if (width is < 100 or > 10_000) throw new ArgumentOutOfRangeException(nameof(width), width, "give a width from 100 to 10000 pixels");
    }
}
