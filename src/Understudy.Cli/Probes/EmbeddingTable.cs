using Spectre.Console;

namespace Understudy.Cli.Probes;

/// <summary>Says in words what an <see cref="EmbeddingPage"/> holds.</summary>
internal static class EmbeddingTable
{
    // Beyond it LiDAR says more of its delta than of the views.
    private const double MuchRegularisation = 0.1;

    public static void Print(EmbeddingPage page)
    {
        Terminal.Out.MarkupLineInterpolated($"{page.Rows:N0} embeddings of {page.Dimension} dimensions");
        if (page.ZeroRows > 0) Terminal.Out.MarkupLineInterpolated($"[yellow]{page.ZeroRows:N0} rows are zero[/] and have no direction");
        var table = ProbeTable.Measures("directions in use");
        Row(table, "effective rank", page.EffectiveRank, $"directions in which embeddings vary, of {Math.Min(page.Rows - 1, page.Dimension)} possible (centred)");
        Row(table, "RankMe", page.Rankme, "the same of the embeddings as they are: an offset common to all counts as one strong direction");
        Row(table, "participation ratio", page.ParticipationRatio, "the same weighted by variance: the few strongest directions decide");
        Row(table, "alpha-ReQ", page.AlphaReq, $"decay of the eigenvalues, rank^-alpha; about 1 is healthy, above it collapses{Fit(page)}");
        Row(table, "mean share", page.MeanShare, "of the mean square is common to all rows: 0 centred, 1 all alike");
        Row(table, "std of unit rows", page.UnitDeviation, $"per dimension; {ProbeTable.Number(page.IsotropicDeviation)} without any preference, 0 when all point one way");
        if (page.Objects is { } objects) Row(table, "LiDAR", page.Lidar, $"directions that tell {objects:N0} objects apart better than their views differ");
        Terminal.Out.Write(table);
        if (page.Objects is not null && page.LidarRegularisation is null or > MuchRegularisation)
            Terminal.Out.MarkupLineInterpolated($"[yellow]views hardly differ[/]: LiDAR's fixed delta of 1e-4 is {(page.LidarRegularisation is { } share ? ProbeTable.Number(share) : "infinitely many")} times their variance a dimension and decides its value; scale the embeddings up");
        if (page.Classes is { } classes) Print(classes);
    }

    private static void Print(ClassPage page)
    {
        var table = ProbeTable.Measures($"{page.Classes} classes{(page.EmptyClasses > 0 ? $", {page.EmptyClasses} without rows" : "")}");
        Row(table, "smallest distance", page.MinimumDistance, page.Closest is { } pair ? $"of two class means: {ShownName.Of(pair[0])} and {ShownName.Of(pair[1])}" : "of two class means");
        Row(table, "rms distance", page.RmsDistance, "over all pairs of class means");
        Row(table, "Fisher ratio", page.Fisher, "variance between class means over variance within classes");
        Row(table, "NC1", page.Nc1WithinVariability, "variability within classes in the directions between them; 0 when collapsed");
        Row(table, "NC2, norms", page.Nc2NormVariation, "variation of the class means' lengths; 0 when equal");
        Row(table, "NC2, angles", page.Nc2SimplexDeviation, "distance of their angles from the simplex; 0 when as far apart as can be");
        Row(table, "NC3", page.Nc3SelfDuality, "distance of class means and label embeddings; needs --weights");
        Row(table, "NC4", page.Nc4Agreement, "agreement of nearest class mean and nearest label embedding; needs --weights");
        Row(table, "nearest-mean accuracy", page.NearestMeanAccuracy, "of rows lie nearest to the mean of their own class");
        Terminal.Out.Write(table);
    }

    private static string Fit(EmbeddingPage page) =>
        page.AlphaReqRanks is [var first, var last] ? $" (ranks {first} to {last}{(page.AlphaReqRSquared is { } r ? $", R² {ProbeTable.Number(r)}" : "")})" : "; needs six dimensions in use";

    private static void Row(Table table, string name, double? value, string meaning) => table.AddRow(Markup.Escape(name), value is { } number ? ProbeTable.Number(number) : "–", Markup.Escape(meaning));
}
