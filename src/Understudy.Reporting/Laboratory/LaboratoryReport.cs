using Understudy.Collapse.Reproduction;
using Understudy.Reporting.Blocks;

namespace Understudy.Reporting.Laboratory;

/// <summary>The nine experiments of the minimal model as one report, and in short as an act of the tour.</summary>
public static class LaboratoryReport
{
    /// <summary>What is the paper's and what is ours, said wherever results are shown.</summary>
    public const string Status =
        "The model is that of arXiv 2604.09979, of which only the abstract was reachable: that classes collapse slowly when a small part of the samples cannot be classified consistently, that they do not without such samples, and that a shared head with stop-gradient prevents it. Every equation, parameter and number here was derived or chosen by us and checked against independent integration; none is the paper's.";

    /// <summary>The whole report.</summary>
    /// <param name="findings">The experiments with their findings, in order.</param>
    /// <param name="facts">How the report was made.</param>
    public static Report Compose(IReadOnlyList<(IReproduction Experiment, Finding Finding)> findings, IReadOnlyList<ReportFact> facts)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return new Report(
            "The minimal model of representation collapse",
            "Samples and labels as vectors that attract each other: when do classes merge, how fast, and what keeps them apart?",
            [Overview(findings), .. findings.Select((f, i) => FindingSection.Compose(i + 1, f.Experiment.Title, f.Finding))],
            facts);
    }

    /// <summary>The act of the tour: what was asked, and the figures that tell the story.</summary>
    public static ReportSection Act(string act, IReadOnlyList<(IReproduction Experiment, Finding Finding)> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var blocks = new List<Block> { Numbers(findings), new Paragraph(Status) };
        foreach (var name in new[] { "two-stages", "head-and-stop-gradient", "final-separation" })
        {
            if (findings.FirstOrDefault(f => f.Experiment.Name == name) is not { Finding: { } finding, Experiment: { } experiment }) continue;
            blocks.Add(new Subheading(experiment.Title));
            blocks.Add(new Paragraph(finding.Question));
            blocks.Add(new FigureBlock(PlotFigures.Draw(finding.Plots[0])));
            blocks.Add(new Paragraph(finding.Seen));
        }

        blocks.Add(Table(findings));
        return new ReportSection(
            act,
            "The laboratory",
            "Why characters may come to sound alike: a model of learning small enough to be solved, in which data that contradict themselves make classes merge. Whether preferences that contradict themselves do so to a real model is an analogy to be tested.",
            blocks);
    }

    private static ReportSection Overview(IReadOnlyList<(IReproduction Experiment, Finding Finding)> findings) => new(
        "",
        "Nine questions",
        "Each experiment asks one question, says what theory answers, and integrates the equations of motion of all samples to see whether that is so.",
        [Numbers(findings), new Paragraph(Status), Table(findings)]);

    private static KeyFigures Numbers(IReadOnlyList<(IReproduction Experiment, Finding Finding)> findings)
    {
        var comparisons = findings.SelectMany(f => f.Finding.Comparisons).ToArray();
        return new KeyFigures(
        [
            new KeyFigure($"{findings.Count}", "", "experiments"),
            new KeyFigure($"{comparisons.Length}", "", "numbers of theory compared with runs"),
            new KeyFigure($"{comparisons.Count(c => c.Holds)}", "", "of them within their tolerance"),
        ]);
    }

    private static Table Table(IReadOnlyList<(IReproduction Experiment, Finding Finding)> findings) => new(
        "What was asked and what came out",
        [new("Experiment"), new("Question"), new("Compared", IsNumber: true), new("Within tolerance", IsNumber: true)],
        [
            .. findings.Select((f, i) => (IReadOnlyList<string>)
            [
                $"{i + 1}. {f.Experiment.Title}",
                f.Finding.Question,
                $"{f.Finding.Comparisons.Count}",
                $"{f.Finding.Comparisons.Count(c => c.Holds)}",
            ]),
        ]);
}
