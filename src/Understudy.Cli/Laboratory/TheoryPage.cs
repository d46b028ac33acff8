using Spectre.Console;

namespace Understudy.Cli.Laboratory;

/// <summary>Theory in the terminal.</summary>
internal static class TheoryPage
{
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
        foreach (var warning in theory.Warnings) Terminal.Out.MarkupLineInterpolated($"[yellow]note[/] {warning}");
    }

    private static string Number(double? value) => value is { } number ? $"{number:g6}" : "unknown";
}
