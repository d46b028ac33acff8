using Spectre.Console;

namespace Understudy.Cli.Laboratory;

/// <summary>A spectrum in the terminal.</summary>
internal static class SpectrumPage
{
    private const int MostLines = 60;

    /// <summary>Prints a spectrum.</summary>
    public static void Print(SpectrumDocument document)
    {
        var table = Terminal.Numbers("eigenvalue", "how many", "closed form", "how many", "difference").AddColumn("what moves at it");
        foreach (var line in document.Lines.Take(MostLines))
        {
            table.AddRow(
                $"{line.Rate:g10}",
                $"{line.Multiplicity}",
                line.Closed is { } closed ? $"{closed:g10}" : "",
                $"{line.ClosedMultiplicity}",
                line.Closed is { } other ? $"{Math.Abs(other - line.Rate):0.0e+0}" : "",
                Markup.Escape(line.Meaning));
        }

        Terminal.Out.Write(table);
        if (document.Lines.Count > MostLines) Terminal.Out.MarkupLineInterpolated($"and {document.Lines.Count - MostLines} more; all of them with --json");
        Terminal.Out.MarkupLineInterpolated($"{document.Eigenvalues.Count} rates; kx = {document.Kx:g6}, kw = {document.Kw:g6}; {document.ZeroModes} of them 0, so {document.ZeroModes} cluster{(document.ZeroModes == 1 ? "" : "s")} of labels survive{(document.ZeroModes == 1 ? "s" : "")}");
        if (document.Obstacle is { } obstacle) Terminal.Out.MarkupLineInterpolated($"[yellow]note[/] no closed form: {obstacle}");
    }
}
