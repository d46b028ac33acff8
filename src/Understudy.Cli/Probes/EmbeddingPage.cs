using Understudy.Collapse.Geometry;

namespace Understudy.Cli.Probes;

/// <summary>The JSON of <c>probe embeddings</c>; null where a measure does not apply. Each is defined in docs/probe.md.</summary>
internal sealed record EmbeddingPage(
    long Rows,
    int Dimension,
    long ZeroRows,
    double? EffectiveRank,
    double? EntropyBits,
    double? Rankme,
    double? ParticipationRatio,
    double? AlphaReq,
    double? AlphaReqRSquared,
    IReadOnlyList<int>? AlphaReqRanks,
    double? MeanShare,
    double? UnitDeviation,
    double IsotropicDeviation,
    double? Lidar,
    double? LidarRegularisation,
    long? Objects,
    ClassPage? Classes,
    IReadOnlyList<double> Eigenvalues)
{
    public static EmbeddingPage Of(GeometryReport report, LidarReport? lidar, NearestMeanReport? nearest, IReadOnlyList<string> names)
    {
        var spectrum = report.Spectrum;
        return new EmbeddingPage(
            report.Rows,
            report.Dimension,
            report.ZeroRows,
            spectrum.EffectiveRank,
            spectrum.EntropyBits,
            spectrum.RankMe,
            spectrum.ParticipationRatio,
            spectrum.Alpha?.Alpha,
            spectrum.Alpha?.RSquared,
            spectrum.Alpha is { } alpha ? [alpha.First, alpha.Last] : null,
            spectrum.MeanShare,
            report.UnitDeviation,
            report.IsotropicDeviation,
            lidar?.Lidar,
            lidar?.Regularisation,
            lidar?.Objects,
            report.Classes is { } classes ? ClassPage.Of(classes, report.NeuralCollapse, nearest, names) : null,
            spectrum.Eigenvalues);
    }
}

/// <summary>What the classes of embeddings say.</summary>
internal sealed record ClassPage(
    int Classes,
    int EmptyClasses,
    double? MinimumDistance,
    IReadOnlyList<string>? Closest,
    double? MeanDistance,
    double? RmsDistance,
    double Within,
    double Between,
    double? Fisher,
    double? Nc1WithinVariability,
    double? Nc2NormVariation,
    double? Nc2AngleDeviation,
    double? Nc2SimplexDeviation,
    double? Nc3SelfDuality,
    double? Nc4Agreement,
    double? NearestMeanAccuracy,
    double? ClassifierAccuracy)
{
    public static ClassPage Of(ClassReport classes, NeuralCollapseReport? collapse, NearestMeanReport? nearest, IReadOnlyList<string> names) => new(
        classes.Classes,
        classes.EmptyClasses,
        classes.MinimumDistance,
        classes.Closest is { } pair ? [names[pair.First], names[pair.Second]] : null,
        classes.MeanDistance,
        classes.RmsDistance,
        classes.Within,
        classes.Between,
        classes.Fisher,
        collapse?.WithinVariability,
        collapse?.NormVariation,
        collapse?.AngleDeviation,
        collapse?.SimplexDeviation,
        collapse?.SelfDuality,
        nearest?.Agreement,
        nearest?.Accuracy,
        nearest?.ClassifierAccuracy);
}
