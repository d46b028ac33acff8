using Understudy.Reporting.Charts.Placement;

namespace Understudy.Reporting.Charts.Axes;

/// <summary>Panels in rows and columns of equal size, with room for what is written around each.</summary>
/// <param name="Areas">The panels' areas, row by row.</param>
/// <param name="Lefts">For each panel, the pixels kept free to its left.</param>
/// <param name="Height">The pixels of the whole drawing from top to bottom.</param>
internal sealed record PanelGrid(IReadOnlyList<Box> Areas, IReadOnlyList<double> Lefts, int Height)
{
    /// <summary>Room for the numbers and the label under the lowest panel.</summary>
    private const double Foot = 46;

    /// <summary>Lays panels out.</summary>
    /// <param name="width">Pixels of the drawing.</param>
    /// <param name="columns">Panels in a row.</param>
    /// <param name="lefts">For each panel, the room its vertical numbers take.</param>
    /// <param name="headers">For each panel, the lines written above it, once its width is known.</param>
    /// <param name="height">The height of a panel's area, once its width is known.</param>
    /// <param name="right">Room to the right of the last column.</param>
    /// <param name="below">More room between rows, for numbers under each.</param>
    internal static PanelGrid Lay(int width, int columns, IReadOnlyList<double> lefts, Func<int, double, int> headers, Func<double, double> height, double right, double below = 0)
    {
        const double Gap = 18;
        var count = lefts.Count;
        columns = Math.Clamp(columns, 1, count);
        var gutters = Enumerable.Range(0, columns).Select(c => lefts.Where((_, i) => i % columns == c).Max()).ToArray();
        var panelWidth = (width - right - gutters.Sum() - ((columns - 1) * Gap)) / columns;
        var panelHeight = height(panelWidth);
        var areas = new List<Box>();
        var top = 0.0;
        for (var row = 0; row * columns < count; row++)
        {
            var members = Enumerable.Range(row * columns, Math.Min(columns, count - (row * columns))).ToArray();
            top += Frame.HeaderHeight(members.Max(i => headers(i, panelWidth + gutters[i % columns])));
            var left = 0.0;
            foreach (var column in members.Select(i => i % columns))
            {
                left += gutters[column];
                areas.Add(new(left, top, left + panelWidth, top + panelHeight));
                left += panelWidth + Gap;
            }

            top += panelHeight + Gap + below;
        }

        return new(areas, [.. Enumerable.Range(0, count).Select(i => gutters[i % columns])], (int)Math.Ceiling(top - Gap - below + Foot));
    }
}
