namespace Understudy.Reporting.Charts.Placement;

/// <summary>A line through spots, cut and thinned.</summary>
internal static class Stroke
{
    // Less than a printer's dot: no reader sees what is left out.
    private const double Tolerance = 0.08;

    /// <summary>The parts inside a box (Liang and Barsky's clipping, segment by segment).</summary>
    internal static IEnumerable<IReadOnlyList<Spot>> Cut(IReadOnlyList<Spot> line, Box box)
    {
        var part = new List<Spot>();
        for (var i = 1; i < line.Count; i++)
        {
            if (Cut(line[i - 1], line[i], box) is not var (from, to))
            {
                if (part.Count > 1) yield return part;
                part = [];
                continue;
            }

            if (part.Count == 0 || part[^1] != from)
            {
                if (part.Count > 1) yield return part;
                part = [from];
            }

            part.Add(to);
        }

        if (part.Count > 1) yield return part;
    }

    /// <summary>The same line without spots that lie within a tolerance of it (Ramer, Douglas and Peucker).</summary>
    internal static IReadOnlyList<Spot> Thinned(IReadOnlyList<Spot> line)
    {
        var kept = new bool[line.Count];
        (kept[0], kept[^1]) = (true, true);
        var open = new Stack<(int From, int To)>([(0, line.Count - 1)]);
        while (open.TryPop(out var span))
        {
            var (furthest, distance) = (span.From, Tolerance);
            for (var i = span.From + 1; i < span.To; i++)
            {
                var d = Distance(line[i], line[span.From], line[span.To]);
                if (d > distance) (furthest, distance) = (i, d);
            }

            if (furthest == span.From) continue;
            kept[furthest] = true;
            open.Push((span.From, furthest));
            open.Push((furthest, span.To));
        }

        return [.. line.Where((_, i) => kept[i])];
    }

    /// <summary>The length along a line, in pixels.</summary>
    internal static double Length(IReadOnlyList<Spot> line) => line.Zip(line.Skip(1), (a, b) => a.To(b)).Sum();

    /// <summary>The place so many pixels along a line, and the unit vector it runs in there.</summary>
    internal static (Spot Spot, Spot Direction) Along(IReadOnlyList<Spot> line, double pixels)
    {
        for (var i = 1; i < line.Count; i++)
        {
            var length = line[i - 1].To(line[i]);
            if (length > 0 && (pixels <= length || i == line.Count - 1))
                return (line[i - 1].Towards(line[i], pixels / length), new((line[i].X - line[i - 1].X) / length, (line[i].Y - line[i - 1].Y) / length));
            pixels -= length;
        }

        return (line[^1], new(1, 0));
    }

    private static (Spot From, Spot To)? Cut(Spot a, Spot b, Box box)
    {
        var (enter, leave) = (0.0, 1.0);
        if (!Within(b.X - a.X, box.Left - a.X, box.Right - a.X) || !Within(b.Y - a.Y, box.Top - a.Y, box.Bottom - a.Y)) return null;
        return (enter == 0 ? a : a.Towards(b, enter), leave == 1 ? b : a.Towards(b, leave));

        bool Within(double step, double low, double high)
        {
            if (step == 0) return low <= 0 && high >= 0;
            var (first, second) = step > 0 ? (low / step, high / step) : (high / step, low / step);
            (enter, leave) = (Math.Max(enter, first), Math.Min(leave, second));
            return enter < leave;
        }
    }

    private static double Distance(Spot spot, Spot from, Spot to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = (dx * dx) + (dy * dy);
        if (length == 0) return spot.To(from);
        var share = Math.Clamp((((spot.X - from.X) * dx) + ((spot.Y - from.Y) * dy)) / length, 0, 1);
        return spot.To(from.Towards(to, share));
    }
}
