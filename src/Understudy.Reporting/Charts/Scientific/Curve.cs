namespace Understudy.Reporting.Charts.Scientific;

/// <summary>What a curve of theory means, and so how it is drawn.</summary>
public enum CurveKind
{
    /// <summary>A conserved quantity's level: a thin line.</summary>
    Invariant,

    /// <summary>Fixed points: a heavy line.</summary>
    FixedPoints,

    /// <summary>A boundary between fates: a heavy broken line.</summary>
    Threshold,
}

/// <summary>A curve of theory: in a phase plane, or as a boundary over a phase diagram.</summary>
/// <param name="Label">What it is, such as <c>π = ρ</c>; curves of one kind and label share an entry of the legend.</param>
/// <param name="X">Abscissas along it; one without a place leaves a gap.</param>
/// <param name="Y">Ordinates, as many.</param>
/// <param name="Kind">What it means.</param>
public sealed record Curve(string Label, IReadOnlyList<double> X, IReadOnlyList<double> Y, CurveKind Kind = CurveKind.Threshold);
