namespace Understudy.Collapse.Observables;

/// <summary>How fast the separation falls at the end of a run.</summary>
public static class LateRate
{
    /// <summary>The separation below which rounding may show, as a share of the first row's.</summary>
    private const double Floor = 1e-6;

    /// <summary>-d ln Drms/dt between the last two adjacent rows that are both above 1e-6 of the first row; null where there are no two.</summary>
    public static double? Of(IReadOnlyList<OrderParameters> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        for (var i = rows.Count - 1; i > 0; i--)
        {
            var (before, after) = (rows[i - 1], rows[i]);
            var least = Floor * rows[0].Drms;
            if (before.Drms > least && after.Drms > least && after.Time > before.Time)
                return Math.Log(before.Drms / after.Drms) / (after.Time - before.Time);
        }

        return null;
    }
}
