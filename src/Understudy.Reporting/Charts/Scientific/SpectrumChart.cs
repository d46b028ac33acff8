using Understudy.Reporting.Charts.Axes;
using Understudy.Reporting.Charts.Placement;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>Draws a <see cref="SpectrumFigure"/>.</summary>
internal static class SpectrumChart
{
    private static readonly Axis Index = new("index", "in ascending order");

    /// <summary>The drawing, and the values of the closed form that it names.</summary>
    internal static (Drawing Drawing, IReadOnlySet<ClosedForm> Named) Draw(SpectrumFigure figure, int width)
    {
        var narrow = width <= Page.NarrowWidth;
        var values = figure.Eigenvalues.Where(v => !double.IsNaN(v)).Order().ToArray();
        var theory = figure.Theory.OrderBy(t => t.Value).ToArray();
        var most = Math.Max(1, Math.Max(values.Length, theory.Sum(t => t.Multiplicity)));
        var across = AxisRange.Of(Index, [], 0).With(0, most + 1);
        var up = AxisRange.Of(figure.Y, values.Concat(theory.Select(t => t.Value)), margin: 0.08, fromZero: true);
        var height = narrow ? 200 : 320;
        string[] label = [.. Notation.Lines(figure.Y.Label, width / TextStyle.Axis.Size)];
        var grid = PanelGrid.Lay(width, 1, [Frame.Gutter(up, height)], (_, _) => label.Length, _ => height, narrow ? 14 : 30);
        var sheet = new Sheet(width, grid.Height);
        var plane = new Plane(grid.Areas[0], across, up);
        Frame.Draw(sheet, plane, [.. label.Select(line => (line, TextStyle.Axis))], grid.Lefts[0]);
        var crowd = new Crowd(plane.Area);
        var lines = Theory(sheet, plane, crowd, theory);
        Points(sheet, plane, crowd, values, narrow ? 2 : 2.8);
        var named = Names(sheet, crowd, lines);
        Frame.NameAcross(sheet, plane.Area, Index.Label);
        return (sheet.Draw(), named);
    }

    /// <summary>The legend; with the values of the closed form that the wide drawing has no room to name.</summary>
    internal static IEnumerable<LegendEntry> Legend(SpectrumFigure figure, IReadOnlySet<ClosedForm> named)
    {
        yield return new(Ink.Of(Hue.Orange), "eigenvalues") { Key = LegendKeys.Point(Glyph.Disc, Ink.Of(Hue.Orange), 3) };
        if (figure.Theory.Count > 0)
        {
            var unnamed = figure.Theory.Where(t => t.Label.Length > 0 && !named.Contains(t)).Select(t => $"{t.Label} = {TickText.Short(t.Value)}").ToArray();
            yield return new(Ink.Strong, unnamed.Length == 0 ? "closed form" : $"closed form, with {string.Join("; ", unnamed)}") { Key = LegendKeys.Line(Ink.Strong, 1.75) };
        }

        var below = figure.Eigenvalues.Count(v => HasNoPlace(figure.Y, v));
        if (below > 0) yield return new(Ink.Of(Hue.Orange), $"{Counting.Number(below)} not above zero") { Key = LegendKeys.Point(Glyph.Nabla, Ink.Of(Hue.Orange), 3, isHollow: true) };
    }

    private static void Points(Sheet sheet, Plane plane, Crowd crowd, double[] values, double radius)
    {
        var ink = Ink.Of(Hue.Orange);
        foreach (var (i, value) in values.Index())
        {
            if (plane.Inside(i + 1, value) is { } spot) Glyphs.Draw(sheet, Glyph.Disc, spot, radius, ink);
            else if (HasNoPlace(plane.Y.Axis, value)) Glyphs.DrawHollow(sheet, Glyph.Nabla, spot = plane.Area.At(plane.X.Place(i + 1), 0) with { Y = plane.Area.Bottom - radius - 2 }, radius + 0.6, ink);
            else continue;
            crowd.Add(spot);
        }
    }

    // A line over the indices its eigenvalues have, a little longer, so that it shows at both ends of their points.
    private static List<(ClosedForm Form, Spot From, Spot To)> Theory(Sheet sheet, Plane plane, Crowd crowd, ClosedForm[] theory)
    {
        const double Longer = 5;
        var first = 0;
        var lines = new List<(ClosedForm Form, Spot From, Spot To)>();
        foreach (var form in theory)
        {
            var (from, to) = (plane.Inside(first + 0.5, form.Value), plane.Inside(first + form.Multiplicity + 0.5, form.Value));
            first += form.Multiplicity;
            if (from is not { } left || to is not { } right) continue;
            (left, right) = (left with { X = Math.Max(plane.Area.Left, left.X - Longer) }, right with { X = Math.Min(plane.Area.Right, right.X + Longer) });
            sheet.Line([left, right], Ink.Strong, 1.75);
            crowd.Add([left, right]);
            lines.Add((form, left, right));
        }

        return lines;
    }

    private static HashSet<ClosedForm> Names(Sheet sheet, Crowd crowd, List<(ClosedForm Form, Spot From, Spot To)> lines)
    {
        var named = new HashSet<ClosedForm>();
        foreach (var (form, from, to) in lines.Where(l => l.Form.Label.Length > 0))
        {
            var length = Notation.Width(form.Label) * TextStyle.Value.Size;
            Box At(double left, double baseline) => new(left, baseline - 12, left + length, baseline + 5);
            var middle = (from.X + to.X - length) / 2;
            var places = new[]
            {
                At(to.X + 6, to.Y + 4), At(from.X - 6 - length, from.Y + 4), At(middle, from.Y - 9),
                At(middle, from.Y + 20), At(to.X - length, to.Y - 9), At(to.X + 6, to.Y - 9), At(to.X + 6, to.Y + 18),
            };
            if (crowd.Choose(places, allowed: 2) is not { } box) continue;
            sheet.Words(form.Label, new(box.Left, box.Bottom - 5), "start", TextStyle.Value);
            named.Add(form);
        }

        return named;
    }

    private static bool HasNoPlace(Axis axis, double value) => axis.Spacing == Spacing.Logarithmic && value <= AxisRange.Smallest;
}
