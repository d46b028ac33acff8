namespace Understudy.Collapse.Reproduction;

/// <summary>How much an experiment computes. The question and the comparisons are the same at every scale; grids, sizes and seeds are not.</summary>
public enum ReproductionScale
{
    /// <summary>All nine within a minute on two cores.</summary>
    Smoke,

    /// <summary>Minutes.</summary>
    Small,

    /// <summary>As long as it takes for the largest systems.</summary>
    Full,
}
