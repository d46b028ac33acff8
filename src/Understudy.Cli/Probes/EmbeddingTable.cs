using System.Globalization;
using Spectre.Console;

namespace Understudy.Cli.Probes;

/// <summary>Says in words what an <see cref="EmbeddingPage"/> holds.</summary>
internal static class EmbeddingTable
{
    public static void Print(EmbeddingPage page)
    {
        Terminal.Out.MarkupLineInterpolated($"{page.Rows:N0} embeddings of {page.Dimension} dimensions");
        if (page.ZeroRows > 0) Terminal.Out.MarkupLineInterpolated($"[yellow]{page.ZeroRows:N0} rows are zero[/] and have no direction");
        var table = Begin("directions in use");
        Row(table, "effective rank", page.EffectiveRank, $"directions in which embeddings vary, of {Math.Min(page.Rows - 1, page.Dimension)} possible (centred)");
        Row(table, "RankMe", page.Rankme, "the same of the embeddings as they are: an offset common to all counts as one strong direction");
        Row(table, "participation ratio", page.ParticipationRatio, "the same weighted by variance: the few strongest directions decide");
        Row(table, "alpha-ReQ", page.AlphaReq, $"decay of the eigenvalues, rank^-alpha; about 1 is healthy, above it collapses{(page.AlphaReqRSquared is { } r ? $" (fit R² {Show(r)})" : "")}");
        Row(table, "mean share", page.MeanShare, "of the mean square is common to all rows: 0 centred, 1 all alike");
        Row(table, "std of unit rows", page.UnitDeviation, $"per dimension; {Show(page.IsotropicDeviation)} without any preference, 0 when all point one way");
        if (page.Lidar is { } lidar) Row(table, "LiDAR", lidar, "directions that tell objects apart better than their views differ");
        Terminal.Out.Write(table);
        if (page.Classes is { } classes) Print(classes);
    }

    private static void Print(ClassPage page)
    {
        var table = Begin($"{page.Classes} classes");
        Row(table, "smallest distance", page.MinimumDistance, page.Closest is { } pair ? $"of two class means: {pair[0]} and {pair[1]}" : "of two class means");
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

    private static Table Begin(string title) => new Table().Border(TableBorder.Rounded).AddColumn(title).AddColumn(new TableColumn("").RightAligned().NoWrap()).AddColumn("what it says");

    private static void Row(Table table, string name, double? value, string meaning) => table.AddRow(Markup.Escape(name), value is { } number ? Show(number) : "–", Markup.Escape(meaning));

    private static string Show(double value) => value.ToString(Math.Abs(value) is > 0 and < 1e-3 or >= 1e6 ? "0.00e+0" : "0.####", CultureInfo.InvariantCulture);
}
