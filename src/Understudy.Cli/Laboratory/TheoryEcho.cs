using Understudy.Collapse.Experiments;
using Understudy.Collapse.Theory;

namespace Understudy.Cli.Laboratory;

/// <summary>What theory says of a run, by the names that documents have for it; what does not apply is absent.</summary>
internal sealed record TheoryEcho
{
    /// <summary>Share of frustrated samples.</summary>
    public double? F { get; init; }

    /// <summary>Frustration of the slowest frustrated class mode.</summary>
    public double? G { get; init; }

    public double? Rho2 { get; init; }

    public RatesEcho? Rates { get; init; }

    public double? Plateau { get; init; }

    public double? SteadyDrms { get; init; }

    /// <summary>Modes without frustration: clusters of labels that survive without a head.</summary>
    public int Components { get; init; }

    public required string FixedPoints { get; init; }

    public required IReadOnlyList<CurveEcho> Curves { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The theory of a trial.</summary>
    public static TheoryEcho Of(Trial trial, IReadOnlyList<double> times)
    {
        var report = TheoryReport.For(trial.Model, trial.Initial);
        var rates = new RatesEcho(RowEcho.Finite(report.Fast), RowEcho.Finite(report.Slow));
        return new TheoryEcho
        {
            F = RowEcho.Finite(report["f"]),
            G = RowEcho.Finite(report.Frustration),
            Rho2 = RowEcho.Finite(report.SquaredCorrelation),
            Rates = rates is { Fast: null, Slow: null } ? null : rates,
            Plateau = RowEcho.Finite(report.Plateau),
            SteadyDrms = RowEcho.Finite(report.SteadyDrms),
            Components = report.Modes.Components,
            FixedPoints = report.FixedPoint.Description,
            Curves = [.. TheoryCurve.For(trial, times).Select(curve => new CurveEcho(curve.Name, curve.Times, [.. curve.Drms.Select(d => RowEcho.Finite(d))]))],
            Warnings = report.Warnings,
        };
    }
}

/// <summary>mu_+ and mu_-.</summary>
internal sealed record RatesEcho(double? Fast, double? Slow);

/// <summary>What a theory says of the separation at each time.</summary>
internal sealed record CurveEcho(string Name, IReadOnlyList<double> T, IReadOnlyList<double?> Drms);
