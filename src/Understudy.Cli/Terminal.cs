using Spectre.Console;

namespace Understudy.Cli;

/// <summary>Where results are printed. A terminal has its width and colours; a file or a pipe gets plain text without wrapping.</summary>
internal static class Terminal
{
    private static readonly Lazy<IAnsiConsole> Console = new(() =>
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (System.Console.IsOutputRedirected) console.Profile.Width = 10_000;
        return console;
    });

    /// <summary>The console for results.</summary>
    public static IAnsiConsole Out => Console.Value;

    /// <summary>A table whose first column holds names and whose others hold numbers.</summary>
    public static Table Numbers(string first, params string[] others)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn(first);
        foreach (var heading in others)
            table.AddColumn(new TableColumn(string.Join('\n', heading.Split(' '))).RightAligned().NoWrap().PadLeft(0).PadRight(1));
        return table;
    }

    /// <summary>A number of any size in five significant digits.</summary>
    public static string Significant(double number) => number == 0 ? "0" : Math.Abs(number) is >= 1e-3 and < 1e6 ? $"{number:g5}" : $"{number:0.00e+0}";

    /// <summary>A share as a percentage with one decimal.</summary>
    public static string Percent(double share) => $"{share * 100:0.0} %";
}
