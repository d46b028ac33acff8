using Understudy.Arrays;

namespace Understudy.Cli.Laboratory;

/// <summary>Rows of order parameters as columns: their names, and which of them a run has.</summary>
internal static class RowTable
{
    /// <summary>The columns of a run, in the order of the document; those that no row has are left out.</summary>
    public static IReadOnlyList<(string Name, Func<RowEcho, double?> Value)> Columns(IReadOnlyList<RowEcho> rows) =>
    [
        .. new (string Name, Func<RowEcho, double?> Value)[]
        {
            ("t", row => row.T),
            ("loss", row => row.Loss),
            ("drms", row => row.Drms),
            ("dmin", row => row.Dmin),
            ("dmean", row => row.Dmean),
            ("pdrms", row => row.Pdrms),
            ("pdmin", row => row.Pdmin),
            ("accuracy_raw", row => row.AccuracyRaw),
            ("accuracy_online", row => row.AccuracyOnline),
            ("accuracy_unfrustrated", row => row.AccuracyUnfrustrated),
            ("fisher", row => row.Fisher),
            ("gain", row => row.Gain),
            ("p2", row => row.P2),
            ("j_drift", row => row.JDrift),
        }.Where(column => rows.Any(row => column.Value(row) is not null)),
    ];

    /// <summary>The rows as a table to write.</summary>
    public static ColumnTable Of(IReadOnlyList<RowEcho> rows)
    {
        var table = new ColumnTable();
        foreach (var (name, value) in Columns(rows)) table.Add(name, rows.Select(value));
        return table;
    }
}
