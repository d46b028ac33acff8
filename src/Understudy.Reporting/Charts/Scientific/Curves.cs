using Understudy.Reporting.Charts.Axes;
using Understudy.Reporting.Charts.Placement;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>How curves of theory are drawn and named.</summary>
internal static class Curves
{
    private const double Ascent = 12, Descent = 5;

    /// <summary>Draws a curve.</summary>
    /// <param name="sheet">Where to draw.</param>
    /// <param name="plane">The panel.</param>
    /// <param name="crowd">What lies in the panel; takes note of the curve.</param>
    /// <param name="curve">The curve.</param>
    /// <param name="margin">Paper on either side, in pixels, to keep it visible on any colour.</param>
    internal static void Draw(Sheet sheet, Plane plane, Crowd crowd, Curve curve, double margin = 0)
    {
        var (ink, thickness, dash) = Look(curve.Kind);
        foreach (var stroke in plane.Line(curve.X, curve.Y).Where(s => s.Count > 1))
        {
            if (margin > 0) sheet.Line(stroke, Ink.Paper, thickness + (2 * margin));
            sheet.Line(stroke, ink, thickness, dash);
            crowd.Add(stroke);
        }
    }

    /// <summary>Writes each label once, beside its curve, where there is room.</summary>
    /// <returns>The labels written.</returns>
    internal static IReadOnlySet<string> Name(Sheet sheet, Plane plane, Crowd crowd, IEnumerable<Curve> curves)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var curve in curves.Where(c => c.Label.Length > 0 && !named.Contains(c.Label)))
        {
            var longest = plane.Line(curve.X, curve.Y).Where(s => s.Count > 1).MaxBy(Stroke.Length);
            if (longest is null || crowd.Choose(Places(longest, Notation.Width(curve.Label) * TextStyle.Value.Size)) is not { } box) continue;
            sheet.Words(curve.Label, new(box.Left, box.Bottom - Descent), "start", TextStyle.Value);
            named.Add(curve.Label);
        }

        return named;
    }

    /// <summary>The legend's entries for curves, one for each kind and label.</summary>
    /// <param name="curves">The curves.</param>
    /// <param name="named">The labels the wide drawing has beside the curves.</param>
    internal static IEnumerable<LegendEntry> Legend(IEnumerable<Curve> curves, IReadOnlySet<string> named) =>
        curves.Where(c => c.Label.Length > 0).DistinctBy(c => (c.Kind, c.Label)).Select(curve =>
        {
            var (ink, thickness, dash) = Look(curve.Kind);
            return new LegendEntry(ink, curve.Label) { Key = LegendKeys.Line(ink, thickness, dash), IsNarrowOnly = named.Contains(curve.Label) };
        });

    private static (Ink Ink, double Thickness, Dash Dash) Look(CurveKind kind) => kind switch
    {
        CurveKind.Invariant => (Ink.Soft, 0.9, Dash.Solid),
        CurveKind.FixedPoints => (Ink.Strong, 2.2, Dash.Solid),
        _ => (Ink.Strong, 1.75, Dash.Even),
    };

    // Beside the curve at some points along it: to the right, to the left, over and under.
    private static IEnumerable<Box> Places(IReadOnlyList<Spot> line, double length)
    {
        var total = Stroke.Length(line);
        foreach (var share in new[] { 0.93, 0.8, 0.65, 0.5, 0.35, 0.2, 0.07 })
        {
            var (spot, _) = Stroke.Along(line, share * total);
            yield return At(spot.X + 7, spot.Y + 5);
            yield return At(spot.X - 7 - length, spot.Y + 5);
            yield return At(spot.X - (length / 2), spot.Y - 8);
            yield return At(spot.X - (length / 2), spot.Y + 18);
        }

        Box At(double left, double baseline) => new(left, baseline - Ascent, left + length, baseline + Descent);
    }
}
