namespace Understudy.Reporting.Charts.Axes;

/// <summary>How values lie along an axis.</summary>
public enum Spacing
{
    /// <summary>Equal steps for equal differences.</summary>
    Linear,

    /// <summary>Equal steps for equal ratios. Values not above zero have no place and leave gaps.</summary>
    Logarithmic,
}
