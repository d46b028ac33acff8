using Understudy.Reporting.Charts.Axes;
using Understudy.Reporting.Charts.Placement;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>Draws a <see cref="GraphFigure"/>.</summary>
internal static class GraphChart
{
    private const double Thinnest = 1.2, Thickest = 7;
    private const int MostNumberedEdges = 15;
    private const int MostNamedClusters = 8;
    private static readonly double[] Outward = [18, 26, 34];
    private static readonly double[] AlongEdge = [0.5, 0.38, 0.62, 0.3, 0.7];

    internal static Drawing Draw(GraphFigure figure, int width)
    {
        var narrow = width <= Page.NarrowWidth;
        var names = figure.Nodes.Select(n => Label.Lines(n.Name, narrow ? 5 : 18, 1)[0]).ToArray();
        var side = (names.Max(Notation.Width) * TextStyle.Value.Size) + 24;
        var radius = Math.Min(narrow ? 120 : 150, (width / 2.0) - side);
        var sheet = new Sheet(width, (int)Math.Ceiling(2 * radius) + 84);
        var middle = new Spot(width / 2.0, sheet.Height / 2.0);
        var spots = figure.Nodes.Select((_, i) => OnCircle(middle, radius, i, figure.Nodes.Count)).ToArray();
        var edges = figure.Edges.Where(e => e.Weight > 0).ToArray();
        foreach (var edge in edges) Edge(sheet, figure, edge, spots, edges.Max(e => e.Weight));
        Numbers(sheet, edges, spots, new Box(0, 0, width, sheet.Height));
        foreach (var (i, node) in figure.Nodes.Index())
        {
            var (hue, glyph) = Look(figure, node.Cluster);
            Glyphs.Draw(sheet, glyph, spots[i], figure.Nodes.Count > 24 ? 5 : 8, Ink.Of(hue), margin: 2);
        }

        var crowd = new Crowd(new Box(0, 0, width, sheet.Height));
        foreach (var spot in spots) crowd.Add(spot);
        foreach (var (name, spot) in names.Zip(spots)) Name(sheet, crowd, name, middle, spot);

        return sheet.Draw();
    }

    /// <summary>The legend: clusters, and how thick the weakest and the strongest bond are.</summary>
    internal static IEnumerable<LegendEntry> Legend(GraphFigure figure)
    {
        foreach (var cluster in figure.Nodes.GroupBy(n => n.Cluster).OrderBy(c => c.Key).Take(MostNamedClusters))
        {
            var (hue, glyph) = Look(figure, cluster.Key);
            yield return new(Ink.Of(hue), $"cluster {Counting.Number(cluster.Key + 1)}, {Counting.Of(cluster.Count(), "label")}") { Key = LegendKeys.Point(glyph, Ink.Of(hue), 5) };
        }

        var weights = figure.Edges.Select(e => e.Weight).Where(w => w > 0).ToArray();
        foreach (var weight in weights.Length == 0 ? [] : new[] { weights.Min(), weights.Max() }.Distinct())
            yield return new(Ink.Soft, $"{TickText.Short(weight)} {figure.Weight}") { Key = LegendKeys.Line(Ink.Soft, Thickness(weight, weights.Max()), opacity: 0.6) };
    }

    private static (Hue Hue, Glyph Glyph) Look(GraphFigure figure, int cluster) =>
        Glyphs.OfClass(cluster, figure.Nodes.Max(n => n.Cluster) + 1);

    private static double Thickness(double weight, double most) => Thinnest + ((Thickest - Thinnest) * weight / most);

    private static void Edge(Sheet sheet, GraphFigure figure, GraphEdge edge, Spot[] spots, double most)
    {
        var (from, to) = (figure.Nodes[edge.From].Cluster, figure.Nodes[edge.To].Cluster);
        var ink = from == to ? Ink.Of(Look(figure, from).Hue) : Ink.Soft;
        sheet.Line([spots[edge.From], spots[edge.To]], ink, Thickness(edge.Weight, most), opacity: 0.6);
    }

    private static void Numbers(Sheet sheet, GraphEdge[] edges, Spot[] spots, Box page)
    {
        if (edges.Length > MostNumberedEdges || edges.Select(e => e.Weight).Distinct().Count() < 2) return;
        var crowd = new Crowd(page);
        foreach (var edge in edges)
        {
            var text = TickText.Short(edge.Weight);
            var half = (Notation.Width(text) * TextStyle.Note.Size / 2) + 2;
            var places = AlongEdge.Select(share => spots[edge.From].Towards(spots[edge.To], share));
            if (crowd.Choose(places.Select(p => new Box(p.X - half, p.Y - 8, p.X + half, p.Y + 8))) is { } box)
                sheet.Words(text, new((box.Left + box.Right) / 2, box.Bottom - 4), "middle", TextStyle.Note);
        }
    }

    // Outside the circle; a little further out where another name is near, and not at all where there is no room.
    private static void Name(Sheet sheet, Crowd crowd, string name, Spot middle, Spot spot)
    {
        const double Gap = 4;
        var radius = Math.Max(1, middle.To(spot));
        var across = (spot.X - middle.X) / radius;
        var length = Notation.Width(name) * TextStyle.Value.Size;
        // From its beginning for a node on the right to its end for one on the left.
        var share = across > 0.15 ? 0 : across < -0.15 ? 1 : 0.5;
        var places = Outward.Select(pixels => middle.Towards(spot, 1 + (pixels / radius)));
        if (crowd.Choose(places.Select(p => new Box(p.X - (share * length) - Gap, p.Y - 8, p.X + ((1 - share) * length) + Gap, p.Y + 9))) is { } box)
            sheet.Words(name, new(box.Left + Gap + (share * length), box.Top + 12.5), share switch { 0 => "start", 1 => "end", _ => "middle" }, TextStyle.Value);
    }

    private static Spot OnCircle(Spot middle, double radius, int i, int count)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * i / count);
        return new(middle.X + (radius * sin), middle.Y - (radius * cos));
    }
}
