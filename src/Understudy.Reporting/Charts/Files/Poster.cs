namespace Understudy.Reporting.Charts.Files;

/// <summary>A figure set up to stand alone: title, legend and drawing under each other on white, with a margin.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Drawings">Drawings and where their upper left corners lie.</param>
/// <param name="Words">Words besides those of the drawings.</param>
internal sealed record Poster(int Width, int Height, IReadOnlyList<(Drawing Drawing, double X, double Y)> Drawings, IReadOnlyList<Word> Words)
{
    private const int Margin = 16;
    private const double TitleHeight = 22;
    private const double RowHeight = 20;
    private const double EntryGap = 18;
    private const double KeyGap = 7;

    private static readonly TextStyle Title = new("title", 16, Ink.Strong, IsBold: true);
    private static readonly TextStyle Meaning = new("legend", 13, Ink.Strong);

    /// <summary>Sets up one of a figure's two drawings.</summary>
    internal static Poster Of(Figure figure, bool isWide)
    {
        var drawing = isWide ? figure.Wide : figure.Narrow;
        var drawings = new List<(Drawing, double, double)>();
        var words = new List<Word>();
        var top = (double)Margin;
        // The estimate is for the widest of fonts: a heavy title may take all of it.
        foreach (var line in Notation.Lines(figure.Title, drawing.Width / Title.Size))
        {
            words.Add(new(Notation.Parse(line), Margin, top + Title.Size, "start", Title));
            top += TitleHeight;
        }

        top = Legend(figure, isWide, drawing.Width, drawings, words, top + 6);
        drawings.Add((drawing, Margin, top));
        return new(drawing.Width + (2 * Margin), (int)Math.Ceiling(top) + drawing.Height + Margin, drawings, words);
    }

    private static double Legend(Figure figure, bool isWide, int width, List<(Drawing, double, double)> drawings, List<Word> words, double top)
    {
        var left = 0.0;
        var entries = figure.Legend.Where(e => !(isWide && e.IsNarrowOnly)).ToArray();
        foreach (var entry in entries)
        {
            var key = entry.Key ?? LegendKeys.Patch(entry.Ink);
            var length = key.Width + KeyGap + (Notation.Width(entry.Meaning) * Meaning.Size);
            if (left > 0 && left + length > width) (left, top) = (0, top + RowHeight);
            drawings.Add((key, Margin + left, top + 1));
            words.Add(new(Notation.Parse(entry.Meaning), Margin + left + key.Width + KeyGap, top + 13, "start", Meaning));
            left += length + EntryGap;
        }

        return entries.Length == 0 ? top : top + RowHeight + 8;
    }
}
