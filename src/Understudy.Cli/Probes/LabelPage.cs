using Understudy.Collapse.Labels;

namespace Understudy.Cli.Probes;

/// <summary>The JSON of <c>probe labels</c>; null where nothing can be said. Each number is defined in docs/probe.md.</summary>
internal sealed record LabelPage(
    long Samples,
    int Labels,
    double Frustration,
    double LabelsPerSample,
    double LightestLabel,
    double HeaviestLabel,
    bool UnitRows,
    IReadOnlyList<IReadOnlyList<string>> Components,
    IReadOnlyList<double> Spectrum,
    IReadOnlyList<ModePage> Modes,
    IReadOnlyList<MergePage> Merges,
    PlainPage? Plain,
    HeadPage Head,
    string Status)
{
    /// <summary>What the forecast rests on, said wherever it is shown.</summary>
    public const string Bridge =
        "Frustration and forecasts are those of the minimal model, derived here; that representations learned from these labels follow it is an analogy to be tested.";

    public static LabelPage Of(LabelReport report, IReadOnlyList<string> names) => new(
        report.Samples,
        report.Labels,
        report.Frustration,
        report.LabelsPerSample,
        report.LightestLabel,
        report.HeaviestLabel,
        report.UnitRows,
        [.. report.Components.Select(c => (IReadOnlyList<string>)[.. c.Labels.Select(label => names[label])])],
        report.Spectrum,
        [.. report.Modes.Select(m => new ModePage(m.Frustration, m.Rate, m.Kept, Side(m, 1, names), Side(m, -1, names)))],
        [.. report.Merges.Select(m => new MergePage(names[m.First], names[m.Second], m.Lifetime, m.Size))],
        report.Plain is { } plain ? new PlainPage(plain.Rate, plain.ExactRate, plain.TimeScale) : null,
        new HeadPage(report.Head.Kept, report.Head.CollapsedModes, report.Head.CriticalFrustration),
        Bridge);

    private static IReadOnlyList<string> Side(LabelMode mode, int sign, IReadOnlyList<string> names) =>
        [.. mode.Against.Where(entry => Math.Sign(entry.Part) == sign).Select(entry => names[entry.Label])];
}

/// <summary>A label mode.</summary>
internal sealed record ModePage(double Frustration, double Rate, double Kept, IReadOnlyList<string> Labels, IReadOnlyList<string> Against);

/// <summary>Two clusters that become one.</summary>
internal sealed record MergePage(string First, string Second, double Lifetime, int Size);

/// <summary>The forecast for the plain flow.</summary>
internal sealed record PlainPage(double Rate, double? ExactRate, double TimeScale);

/// <summary>The forecast for head and stop-gradient.</summary>
internal sealed record HeadPage(double Kept, int CollapsedModes, double CriticalFrustration);
