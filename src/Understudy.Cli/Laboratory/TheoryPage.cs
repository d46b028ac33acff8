using Spectre.Console;

namespace Understudy.Cli.Laboratory;

/// <summary>Theory in the terminal.</summary>
internal static class TheoryPage
{
    /// <summary>Whose the statements are, in a line.</summary>
    private const string Legend = "paper: its abstract claims this in words; derived: our equation and number; choice: ours where no source says. No formula or number is the paper's.";

    /// <summary>Prints all statements.</summary>
    public static void Print(TheoryDocument document)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("statement", "symbol");
        table.AddColumn(new TableColumn("value").RightAligned().NoWrap());
        table.AddColumns("equation", "holds", "whose");
        foreach (var statement in document.Statements)
        {
            table.AddRow(
                Markup.Escape(statement.Name),
                Markup.Escape(statement.Symbol),
                statement.Value is { } value ? $"[bold]{Terminal.Significant(value)}[/]" : "",
                Markup.Escape(statement.Equation),
                Markup.Escape(statement.Validity),
                statement.Status == "paper" ? "[green]paper[/]" : statement.Status);
        }

        Terminal.Out.Write(table);
        Terminal.Out.MarkupLineInterpolated($"g of all modes: {string.Join(", ", document.Frustrations.Take(20).Select(Terminal.Significant))}{(document.Frustrations.Count > 20 ? ", ..." : "")}");
        PrintWarnings(document.Warnings);
        Terminal.Out.MarkupLineInterpolated($"[dim]{Legend}[/]");
    }

    /// <summary>The numbers that stand beside a run, and what to know of them.</summary>
    public static void PrintSummary(TheoryEcho theory)
    {
        var numbers = new List<string>();
        if (theory.G is { } g) numbers.Add($"g = {g:g6}");
        if (theory.Rates is { } rates) numbers.Add($"rates {Number(rates.Fast)} (fast), {Number(rates.Slow)} (slow)");
        if (theory.Plateau is { } plateau) numbers.Add($"plateau {plateau:g6}");
        if (theory.SteadyDrms is { } steady) numbers.Add($"final Drms {steady:g6}");
        Terminal.Out.MarkupLineInterpolated($"theory (derived here): {string.Join(", ", numbers)}");
        Terminal.Out.MarkupLineInterpolated($"fixed points: {theory.FixedPoints}");
        PrintWarnings(theory.Warnings);
    }

    private static void PrintWarnings(IReadOnlyList<string> warnings)
    {
        foreach (var warning in warnings) Terminal.Out.MarkupLineInterpolated($"[yellow]note[/] {warning}");
    }

    private static string Number(double? value) => value is { } number ? $"{number:g6}" : "unknown";
}
