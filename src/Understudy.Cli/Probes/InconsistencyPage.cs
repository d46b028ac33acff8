using Understudy.Collapse.Preferences;
using Understudy.Preference;

namespace Understudy.Cli.Probes;

/// <summary>An <see cref="InconsistencyReport"/> with the items' names: the document of <c>probe pairs --json</c>.</summary>
internal sealed record InconsistencyPage
{
    /// <summary>Stands wherever these numbers are shown.</summary>
    public const string Bridge =
        "This is the inconsistency of preferences. That it plays the part of frustration in the minimal model of representation collapse is an analogy to be tested, not an identity.";

    public required long Records { get; init; }

    public required long SelfPairs { get; init; }

    public required long Ties { get; init; }

    public required int Items { get; init; }

    public required int Pairs { get; init; }

    public required int Components { get; init; }

    public required long Triangles { get; init; }

    public required double? Inconsistent { get; init; }

    public required double? Contradiction { get; init; }

    public required double? Cyclic { get; init; }

    public required double? CoinFlipGradient { get; init; }

    public required double? NoiseRatio { get; init; }

    public required double? Violated { get; init; }

    public required double? Unranked { get; init; }

    public required bool Acyclic { get; init; }

    public required int ItemsInCycles { get; init; }

    public required SumsOfSquares Sums { get; init; }

    public required CycleSplit Split { get; init; }

    public required double GradientResidual { get; init; }

    public required IReadOnlyList<CyclePage> WorstTriangles { get; init; }

    public required IReadOnlyList<CyclePage> WorstLongerCycles { get; init; }

    public string Note { get; } = Bridge;

    public static InconsistencyPage Of(InconsistencyReport report, ItemNames items) => new()
    {
        Records = report.Records,
        SelfPairs = report.SelfPairs,
        Ties = report.Ties,
        Items = report.Items,
        Pairs = report.Pairs,
        Components = report.Components,
        Triangles = report.Triangles,
        Inconsistent = report.Inconsistent,
        Contradiction = report.Contradiction,
        Cyclic = report.Cyclic,
        CoinFlipGradient = report.CoinFlipGradient,
        NoiseRatio = report.NoiseRatio,
        Violated = report.Violated,
        Unranked = report.Unranked,
        Acyclic = report.Acyclic,
        ItemsInCycles = report.ItemsInCycles,
        Sums = report.Sums,
        Split = report.Split,
        GradientResidual = report.GradientResidual,
        WorstTriangles = [.. report.WorstTriangles.Select(cycle => CyclePage.Of(cycle, items))],
        WorstLongerCycles = [.. report.WorstLongerCycles.Select(cycle => CyclePage.Of(cycle, items))],
    };
}
