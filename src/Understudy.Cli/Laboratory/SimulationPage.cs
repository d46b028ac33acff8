using Spectre.Console;
using Understudy.Collapse.Experiments;

namespace Understudy.Cli.Laboratory;

/// <summary>A run in the terminal: what ran, its rows with theory beside them, what to know.</summary>
internal static class SimulationPage
{
    // Columns that only documents have, so that a table fits a terminal.
    private static readonly string[] Left = ["dmean", "pdmin", "p2"];

    /// <summary>Prints a run.</summary>
    public static void Print(SimulationDocument document)
    {
        var config = document.Config;
        Terminal.Out.MarkupLineInterpolated($"[bold]{Samples(config)}[/], d = {config.Dimension}, head {config.Head}, stop-gradient {config.StopGradient}, rates {config.Rates}{(config.Gd is { } eta ? $", eta = {eta:g6}" : "")}");
        Terminal.Out.MarkupLineInterpolated($"engine: {document.Engine}");
        Terminal.Out.Write(Rows(document));
        TheoryPage.PrintSummary(document.Theory);
        if (document.Student is { } student)
            Terminal.Out.MarkupLineInterpolated($"canonical correlations of inputs (D = {student.Inputs}) and labels: {string.Join(", ", student.CanonicalCorrelations.Take(20).Select(rho => $"{rho:g5}"))}{(student.CanonicalCorrelations.Count > 20 ? ", ..." : "")}");
        if (document.LateRate is { } late) Terminal.Out.MarkupLineInterpolated($"late rate of Drms: [bold]{late:g6}[/]");
        if (document.Config.Gd is not null && document.Theory.Curves.Count > 0) Terminal.Out.MarkupLine("[dim]theory is of the flow, of infinitely small steps[/]");
        if (document.Stopped is { } stopped) Terminal.Out.MarkupLineInterpolated($"[red]stopped[/] at t = {stopped.T:g6}: {stopped.Reason}");
    }

    private static string Samples(ConfigEcho config) => config switch
    {
        { Coupling: { } file } => $"coupling {file}, C = {config.Classes}",
        { Student: { } student } => $"student {student}, C = {config.Classes}, {config.PerClass} samples a class{(config.Frustrated > 0 ? $", {config.Frustrated} frustrated a subset" : "")}",
        _ => $"C = {config.Classes}, {config.PerClass} samples a class, {config.Frustrated} frustrated {(config.Subsets is { } subsets ? $"in each of {subsets}" : $"for each {config.FrustratedLabels} labels")}",
    };

    private static Table Rows(SimulationDocument document)
    {
        var columns = RowTable.Columns(document.Rows).Where(column => column.Name != "t" && !Left.Contains(column.Name)).ToList();
        var headings = new List<string>();
        foreach (var (name, _) in columns)
        {
            headings.Add(name.Replace('_', ' '));
            if (name == "drms") headings.AddRange(document.Theory.Curves.Select(curve => curve.Name == TheoryCurve.Modes ? "theory" : "theory N→∞"));
        }

        var table = Terminal.Numbers("t", [.. headings]);
        foreach (var row in document.Rows)
        {
            var cells = new List<string> { $"{row.T:g6}" };
            foreach (var (name, value) in columns)
            {
                cells.Add(Cell(value(row), name));
                if (name == "drms") cells.AddRange(document.Theory.Curves.Select(curve => Cell(At(curve, row.T), name)));
            }

            table.AddRow([.. cells]);
        }

        return table;
    }

    // Of gradient descent a row may be a part of a step away from the time asked for.
    private static double? At(CurveEcho curve, double time)
    {
        for (var i = 0; i < curve.T.Count; i++)
            if (Math.Abs(curve.T[i] - time) <= 1e-9 * Math.Max(1, time)) return curve.Drms[i];
        return null;
    }

    private static string Cell(double? value, string name) => value is not { } number ? "" : name.StartsWith("accuracy", StringComparison.Ordinal) ? $"{number:0.000}" : Terminal.Significant(number);
}
