namespace Understudy.Reporting.Charts.Scientific;

/// <summary>What colours and kinds of lines stand for.</summary>
internal static class LineLegend
{
    /// <summary>An entry for each name; and for each kind, where one name stands for several.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="hues">The colour of each name.</param>
    /// <param name="isLabelled">Whether the wide drawing has the names at the lines' ends.</param>
    internal static IReadOnlyList<LegendEntry> Of(LineFigure figure, IReadOnlyDictionary<string, Hue> hues, bool isLabelled)
    {
        var series = figure.Panels.SelectMany(p => p.Series).ToArray();
        var names = series.Where(s => s.Name.Length > 0).GroupBy(s => s.Name, StringComparer.Ordinal)
            .Select(g => Name(g.Key, hues[g.Key], [.. g]) with { IsNarrowOnly = isLabelled });
        var isPale = series.Any(s => s.Kind == SeriesKind.Theory);
        var together = series.GroupBy(s => s.Name, StringComparer.Ordinal).Any(g => g.Select(s => s.Kind).Distinct().Count() > 1);
        return [.. names, .. together ? series.Select(s => s.Kind).Distinct().Order().Select(kind => Kind(kind, isPale)) : []];
    }

    private static LegendEntry Name(string name, Hue hue, Series[] series)
    {
        var ink = Ink.Of(hue);
        var key = series.Min(s => s.Kind) switch
        {
            SeriesKind.Simulation => LegendKeys.Line(ink, 2, glyph: Glyphs.Of(hue)),
            SeriesKind.Measurement => LegendKeys.Point(Glyphs.Of(hue), ink, 3.4),
            _ => LegendKeys.Line(ink, 1.75, Dashes.Of(hue)),
        };
        return new(ink, name) { Key = key };
    }

    private static LegendEntry Kind(SeriesKind kind, bool isPale) => kind switch
    {
        SeriesKind.Simulation => new(Ink.Soft, "simulation") { Key = isPale ? LegendKeys.Line(Ink.Soft, 5, opacity: 0.45) : LegendKeys.Line(Ink.Soft, 2) },
        SeriesKind.Measurement => new(Ink.Soft, "measured") { Key = LegendKeys.Point(Glyph.Disc, Ink.Soft, 3.4) },
        _ => new(Ink.Soft, "theory") { Key = LegendKeys.Line(Ink.Soft, 1.75, Dash.Even) },
    };
}
