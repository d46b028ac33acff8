namespace Understudy.Collapse.Reproduction;

/// <summary>The nine experiments, in the order of their report.</summary>
public static class Reproductions
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IReproduction> All { get; } =
    [
        new TwoStages(), new SlowRates(), new Spectrum(), new Clusters(), new HeadAndStopGradient(),
        new FinalSeparation(), new SelfConsistency(), new PhasePlane(), new LinearStudents(),
    ];
}
