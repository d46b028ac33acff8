using Understudy.Reporting.Charts.Axes;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>A line figure in words, for those who cannot see it.</summary>
internal static class LineDescription
{
    private const int MostSeries = 24;

    internal static string Of(LineFigure figure)
    {
        var all = figure.Panels.SelectMany(p => p.Series.Select(s => (Panel: p, Series: s))).ToArray();
        var told = all.Take(MostSeries).Select(s => Course(figure, s.Panel, s.Series));
        var more = all.Length > MostSeries ? $" {Counting.Number(all.Length - MostSeries)} more series." : "";
        return Notation.Plain($"Line chart over {figure.X.Label}. {string.Join(' ', told)}{more}");
    }

    private static string Course(LineFigure figure, Panel panel, Series series)
    {
        var axis = panel.Y ?? figure.Y;
        var points = series.X.Zip(series.Y).Where(p => Shows(figure.X, p.First) && Shows(axis, p.Second)).ToArray();
        var kind = series.Kind switch { SeriesKind.Theory => "theory", SeriesKind.Measurement => "measured", _ => "simulation" };
        var name = string.Join(", ", new[] { panel.Title, series.Name, kind }.Where(t => t.Length > 0));
        if (points.Length == 0) return $"{name}: no values.";
        var (first, last) = (points[0], points[^1]);
        var text = $"{name}: {axis.Name} {TickText.Short(first.Second)} at {TickText.Short(first.First)}";
        if (points.Length == 1) return text + ".";
        var (least, most) = (points.Min(p => p.Second), points.Max(p => p.Second));
        return $"{text}, {TickText.Short(last.Second)} at {TickText.Short(last.First)}; between {TickText.Short(least)} and {TickText.Short(most)}.";
    }

    private static bool Shows(Axis axis, double value) => !double.IsNaN(AxisRange.Position(axis, value));
}
