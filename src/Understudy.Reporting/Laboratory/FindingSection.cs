using System.Globalization;
using Understudy.Collapse.Reproduction;
using Understudy.Reporting.Blocks;

namespace Understudy.Reporting.Laboratory;

/// <summary>An experiment of the laboratory as a section: the question, what theory says, what was seen, whose claim it is.</summary>
public static class FindingSection
{
    /// <summary>The section of a finding.</summary>
    /// <param name="number">The experiment's number, from 1.</param>
    /// <param name="title">Its title.</param>
    /// <param name="finding">What it found.</param>
    public static ReportSection Compose(int number, string title, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var blocks = new List<Block>
        {
            new Subheading("What theory says"),
            new Paragraph(finding.Theory),
            new Subheading("What was seen"),
            new Paragraph(finding.Seen),
        };
        if (finding.Graph is { } graph) blocks.Add(new FigureBlock(PlotFigures.Draw(graph)));
        blocks.AddRange(finding.Plots.Select(plot => new FigureBlock(PlotFigures.Draw(plot))));
        blocks.Add(Comparisons(finding));
        if (finding.Comparisons.Where(c => !c.Holds).ToArray() is { Length: > 0 } broken)
            blocks.Add(new Shortfalls("Where theory and run disagree", [.. broken.Select(c => $"{c.Quantity}: {Number(c.Predicted)} predicted, {Number(c.Seen)} seen; the difference of {Number(c.Deviation)} is above {Number(c.Tolerance)}.")]));
        blocks.Add(new Subheading("Whose claim it is"));
        blocks.Add(new Paragraph(finding.Claim));
        return new ReportSection($"Experiment {number}", title, finding.Question, blocks);
    }

    /// <summary>A number as tables hold it: six digits, or as a power of ten.</summary>
    internal static string Number(double value) => Math.Abs(value) switch
    {
        0 => "0",
        double.NaN => "none",
        < 1e-3 or >= 1e5 => value.ToString("0.0#e+0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.######", CultureInfo.InvariantCulture),
    };

    private static Table Comparisons(Finding finding) => new(
        "Theory beside the run",
        [new("Quantity"), new("Theory", IsNumber: true), new("Run", IsNumber: true), new("Difference", IsNumber: true), new("Allowed", IsNumber: true), new("Rests on")],
        [
            .. finding.Comparisons.Select(c => (IReadOnlyList<string>)
            [
                c.Quantity,
                Number(c.Predicted),
                Number(c.Seen),
                Number(c.Deviation),
                Number(c.Tolerance),
                c.Note.Length > 0 ? c.Note : "exact",
            ]),
        ]);
}
