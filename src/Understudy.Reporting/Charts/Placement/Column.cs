namespace Understudy.Reporting.Charts.Placement;

/// <summary>A column of labels at the ends of lines: each beside its own end, none on another.</summary>
internal static class Column
{
    /// <summary>
    /// Heights as near as possible to those wanted (least squares), at least a spacing apart and between two limits; in the
    /// order given. Null where some label would stand further from its line than allowed.
    /// </summary>
    internal static double[]? Spread(IReadOnlyList<double> wanted, double spacing, double top, double bottom, double allowed)
    {
        if ((wanted.Count - 1) * spacing > bottom - top) return null;
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ToArray();
        // With the spacing taken off, heights need only not fall: blocks that would are averaged (pool adjacent violators).
        var blocks = new List<(double Sum, int Count)>();
        foreach (var (rank, i) in order.Index())
        {
            blocks.Add((wanted[i] - (rank * spacing), 1));
            while (blocks.Count > 1 && Mean(blocks[^2]) >= Mean(blocks[^1]))
            {
                var merged = (blocks[^2].Sum + blocks[^1].Sum, blocks[^2].Count + blocks[^1].Count);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add(merged);
            }
        }

        var heights = new double[wanted.Count];
        var place = 0;
        foreach (var block in blocks)
        {
            for (var i = 0; i < block.Count; i++, place++)
                heights[order[place]] = Math.Clamp(Mean(block), top, bottom - ((wanted.Count - 1) * spacing)) + (place * spacing);
        }

        return heights.Zip(wanted, (height, want) => Math.Abs(height - want)).All(shift => shift <= allowed) ? heights : null;
    }

    private static double Mean((double Sum, int Count) block) => block.Sum / block.Count;
}
