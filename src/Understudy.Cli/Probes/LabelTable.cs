using Spectre.Console;

namespace Understudy.Cli.Probes;

/// <summary>Says in words what a <see cref="LabelPage"/> holds.</summary>
internal static class LabelTable
{
    private const int MostRows = 12;

    public static void Print(LabelPage page)
    {
        Terminal.Out.MarkupLineInterpolated($"{page.Samples:N0} samples with {page.Labels:N0} labels; {Terminal.Percent(page.Frustration)} have several (f), {page.LabelsPerSample:0.00} labels a sample");
        Terminal.Out.MarkupLineInterpolated($"labels weigh {ProbeTable.Number(page.LightestLabel)} to {ProbeTable.Number(page.HeaviestLabel)}{(page.UnitRows ? "" : "; the weights of some samples do not add up to 1, so the rates of single modes are estimates")}");
        if (page.Components.Count > 1) Terminal.Out.MarkupLineInterpolated($"{page.Components.Count} groups of labels that no sample connects: they never merge with each other");
        if (page.Modes.Count > 0)
        {
            var modes = new Table().Border(TableBorder.Rounded).Title("Label modes, slowest first").AddColumn("frustration g").AddColumn("rate").AddColumn("kept by head + stop-gradient").AddColumn("labels").AddColumn("against");
            foreach (var mode in page.Modes.Take(MostRows))
                modes.AddRow(ProbeTable.Number(mode.Frustration), ProbeTable.Number(mode.Rate), Terminal.Percent(mode.Kept), Names(mode.Labels), Names(mode.Against));
            Terminal.Out.Write(modes);
            var merges = new Table().Border(TableBorder.Rounded).Title("What merges first").AddColumn("label").AddColumn("with").AddColumn("lifetime of their distance").AddColumn("labels then");
            foreach (var merge in page.Merges.Take(MostRows)) merges.AddRow(Name(merge.First), Name(merge.Second), ProbeTable.Number(merge.Lifetime), $"{merge.Size}");
            Terminal.Out.Write(merges);
        }

        if (page.Plain is { } plain) Terminal.Out.MarkupLineInterpolated($"forecast without a head: the last separations die at rate {ProbeTable.Number(plain.ExactRate ?? plain.Rate)}{(plain.ExactRate is null ? " (by the formula for equal labels)" : "")}, over a time of {ProbeTable.Number(plain.TimeScale)}");
        else Terminal.Out.MarkupLineInterpolated($"forecast without a head: no mode is frustrated, nothing collapses");
        Terminal.Out.MarkupLineInterpolated($"forecast with head and stop-gradient: {Terminal.Percent(page.Head.Kept)} of the separation is kept; {page.Head.CollapsedModes} of {page.Spectrum.Count} modes collapse (those with g above {ProbeTable.Number(page.Head.CriticalFrustration)})");
        Terminal.Out.MarkupLineInterpolated($"{page.Status}");
    }

    private static string Names(IReadOnlyList<string> names) => string.Join(", ", names.Select(Name));

    private static string Name(string name) => Markup.Escape(ShownName.Of(name));
}
