using Understudy.Reporting.Charts.Placement;

namespace Understudy.Reporting.Charts.Axes;

/// <summary>A panel's area with its two axes: where values stand in the drawing.</summary>
internal sealed record Plane(Box Area, AxisRange X, AxisRange Y)
{
    /// <summary>Where a point stands, possibly outside the area; null for a gap.</summary>
    internal Spot? At(double x, double y)
    {
        var spot = Area.At(X.Place(x), Y.Place(y));
        return double.IsNaN(spot.X) || double.IsNaN(spot.Y) ? null : spot;
    }

    /// <summary>Where a point stands; null for a gap and for one outside the area.</summary>
    internal Spot? Inside(double x, double y) => At(x, y) is { } spot && Area.Contains(spot) ? spot : null;

    /// <summary>The strokes of a line through points: broken at gaps, cut at the area's edge, without points that change nothing.</summary>
    /// <remarks>A stroke of one spot is a point between gaps.</remarks>
    internal IReadOnlyList<IReadOnlyList<Spot>> Line(IReadOnlyList<double> xs, IReadOnlyList<double> ys)
    {
        var strokes = new List<IReadOnlyList<Spot>>();
        var stroke = new List<Spot>();
        for (var i = 0; i <= xs.Count; i++)
        {
            if (i < xs.Count && At(xs[i], ys[i]) is { } spot)
            {
                stroke.Add(spot);
                continue;
            }

            if (stroke.Count == 1 && Area.Contains(stroke[0])) strokes.Add([stroke[0]]);
            else if (stroke.Count > 1) strokes.AddRange(Stroke.Cut(stroke, Area).Select(Stroke.Thinned));
            stroke = [];
        }

        return strokes;
    }
}
