using Understudy.Reporting.Charts.Axes;
using Understudy.Reporting.Charts.Placement;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>Draws what one panel of a line figure shows.</summary>
internal sealed class LinePanel(Sheet sheet, Plane plane, Panel panel, IReadOnlyDictionary<string, Hue> hues, int width)
{
    /// <summary>A simulation of at most so many points shows them.</summary>
    internal const int MostMarked = 24;

    private const double Radius = 3.4;
    private readonly Crowd _crowd = new(plane.Area);
    private readonly Dictionary<string, Spot> _ends = new(StringComparer.Ordinal);
    private readonly double _thickness = width > Page.NarrowWidth ? 2 : 1.75;

    /// <summary>Draws the panel and tells where the line of each name ends.</summary>
    internal IReadOnlyDictionary<string, Spot> Draw()
    {
        foreach (var reference in panel.References) Rule(reference);
        foreach (var kind in new[] { SeriesKind.Simulation, SeriesKind.Theory, SeriesKind.Measurement })
            foreach (var series in panel.Series.Where(s => s.Kind == kind)) Trace(series);
        foreach (var reference in panel.References) Label(reference);
        if (_ends.Count == 0) sheet.Words("no values to show", plane.Area.At(0.5, 0.5), "middle", TextStyle.Note);
        return _ends;
    }

    private void Trace(Series series)
    {
        var hue = hues[series.Name];
        var strokes = plane.Line(series.X, series.Y);
        foreach (var stroke in strokes.Where(s => s.Count > 1 && series.Kind != SeriesKind.Measurement)) Stroke(stroke, series, hue);
        var spots = series.X.Zip(series.Y, plane.Inside).OfType<Spot>().ToArray();
        if (spots.Length == 0) return;
        foreach (var spot in Marked(series, strokes, spots)) Glyphs.Draw(sheet, Glyphs.Of(hue), spot, Radius, Ink.Of(hue), margin: 0.8);
        foreach (var spot in spots) _crowd.Add(spot);
        // A name stands at the end of what was found, rather than of what was expected.
        if (series.Kind != SeriesKind.Theory || !_ends.ContainsKey(series.Name)) _ends[series.Name] = spots[^1];
    }

    // Few points are all shown, of many the last, whose shape names the line without its colour; and those between gaps.
    private static IEnumerable<Spot> Marked(Series series, IReadOnlyList<IReadOnlyList<Spot>> strokes, Spot[] spots)
    {
        if (series.Kind == SeriesKind.Measurement) return spots;
        if (series.Kind == SeriesKind.Simulation && spots.Length <= MostMarked) return spots;
        var alone = strokes.Where(s => s.Count == 1 || Placement.Stroke.Length(s) < 0.5).Select(s => s[0]);
        return series.Kind == SeriesKind.Simulation ? alone.Append(spots[^1]) : alone;
    }

    private void Stroke(IReadOnlyList<Spot> stroke, Series series, Hue hue)
    {
        _crowd.Add(stroke);
        if (series.Kind == SeriesKind.Theory) sheet.Line(stroke, Ink.Of(hue), _thickness - 0.25, Dashes.Of(hue));
        else if (HasTheory(series)) sheet.Line(stroke, Ink.Of(hue), 2.6 * _thickness, opacity: 0.45);
        else sheet.Line(stroke, Ink.Of(hue), _thickness);
    }

    // A broken line on a whole one of its colour would not be seen: where both are drawn, the simulation is a broad pale band.
    private bool HasTheory(Series simulation) =>
        panel.Series.Any(s => s.Kind == SeriesKind.Theory && string.Equals(s.Name, simulation.Name, StringComparison.Ordinal));

    private void Rule(Reference reference)
    {
        if (Line(reference) is not var (from, to)) return;
        sheet.Line([from, to], Ink.Soft, 1.25, Dash.Dotted);
        _crowd.Add([from, to]);
    }

    private void Label(Reference reference)
    {
        if (reference.Label.Length == 0 || Line(reference) is not var (from, to)) return;
        const double Ascent = 12, Descent = 5, Gap = 4;
        var length = Notation.Width(reference.Label) * TextStyle.Note.Size;
        Box At(double left, double baseline) => new(left, baseline - Ascent, left + length, baseline + Descent);
        Box[] places = reference.IsVertical
            ? [.. new[] { to.Y + 14, from.Y - 8, (from.Y + to.Y) / 2 }.SelectMany(y => new[] { At(to.X + Gap, y), At(to.X - Gap - length, y) })]
            : [.. new[] { to.X - length - 3, from.X + 5, (from.X + to.X - length) / 2 }.SelectMany(x => new[] { At(x, from.Y - Gap), At(x, from.Y + Gap + Ascent) })];
        if (_crowd.Choose(places) is { } chosen) sheet.Words(reference.Label, new(chosen.Left, chosen.Bottom - Descent), "start", TextStyle.Note);
    }

    // From left to right, or from the bottom up; null where the axis does not show the value.
    private (Spot From, Spot To)? Line(Reference reference)
    {
        var place = (reference.IsVertical ? plane.X : plane.Y).Place(reference.At);
        if (!(place is >= 0 and <= 1)) return null;
        return reference.IsVertical
            ? (plane.Area.At(place, 0), plane.Area.At(place, 1))
            : (plane.Area.At(0, place), plane.Area.At(1, place));
    }
}
