using Understudy.Collapse.Observables;

namespace Understudy.Cli.Laboratory;

/// <summary>The order parameters of one time, by the names that documents have for them; what does not apply or is not finite is absent.</summary>
internal sealed record RowEcho(
    double T,
    double? Loss,
    double? Drms,
    double? Dmin,
    double? Dmean,
    double? Pdrms,
    double? Pdmin,
    double? AccuracyRaw,
    double? AccuracyOnline,
    double? AccuracyUnfrustrated,
    double? Fisher,
    double? Gain,
    double? P2,
    double? JDrift)
{
    /// <summary>The echo of a row.</summary>
    public static RowEcho Of(OrderParameters row) => new(
        row.Time,
        Finite(row.Loss),
        Finite(row.Drms),
        Finite(row.Dmin),
        Finite(row.Dmean),
        Finite(row.ProjectedDrms),
        Finite(row.ProjectedDmin),
        Finite(row.AccuracyRaw),
        Finite(row.AccuracyOnline),
        Finite(row.AccuracyUnfrustrated),
        Finite(row.Fisher),
        Finite(row.Gain),
        Finite(row.SquareGain),
        Finite(row.InvariantDrift));

    /// <summary>A number that JSON can hold, or none.</summary>
    public static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
