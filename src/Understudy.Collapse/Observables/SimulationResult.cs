using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Observables;

/// <summary>What a run came to.</summary>
/// <param name="Rows">The order parameters at the times asked for, as far as the run came.</param>
/// <param name="Final">The state of the last row; the start where there is none.</param>
/// <param name="LateRate">How fast the separation fell at the end, see <see cref="Observables.LateRate"/>.</param>
/// <param name="Engine">The name of the engine that ran.</param>
/// <param name="Diverged">What ended the run before its last time; null if nothing did.</param>
public sealed record SimulationResult(IReadOnlyList<OrderParameters> Rows, State Final, double? LateRate, string Engine, DivergedException? Diverged)
{
    /// <summary>Why the run ended before its last time; null if it did not.</summary>
    public string? Stopped => Diverged?.Message;
}
