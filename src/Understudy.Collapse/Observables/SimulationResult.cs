namespace Understudy.Collapse.Observables;

/// <summary>What a run came to.</summary>
/// <param name="Rows">The order parameters at the times asked for, as far as the run came.</param>
/// <param name="LateRate">How fast the separation fell at the end, see <see cref="Observables.LateRate"/>.</param>
/// <param name="Engine">The name of the engine that ran.</param>
/// <param name="Stopped">Why the run ended before its last time; null if it did not.</param>
public sealed record SimulationResult(IReadOnlyList<OrderParameters> Rows, double? LateRate, string Engine, string? Stopped);
