namespace Understudy.Cli.Laboratory;

/// <summary>A run as <c>--json</c> prints it and a run folder keeps it.</summary>
/// <param name="Config">What was asked for, defaults resolved.</param>
/// <param name="Engine">The engine that ran.</param>
/// <param name="Theory">What theory says of this run.</param>
/// <param name="Student">Its canonical correlations, where a student ran.</param>
/// <param name="Rows">The order parameters at the times asked for.</param>
/// <param name="LateRate">-d ln drms/dt between the last two rows with drms above 1e-6 of the first.</param>
/// <param name="Stopped">Where and why the run ended before its last time.</param>
internal sealed record SimulationDocument(
    ConfigEcho Config,
    string Engine,
    TheoryEcho Theory,
    StudentEcho? Student,
    IReadOnlyList<RowEcho> Rows,
    double? LateRate,
    StoppedEcho? Stopped);

/// <summary>Where and why a run ended early.</summary>
internal sealed record StoppedEcho(double T, string Reason);
