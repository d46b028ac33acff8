using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Flows;

/// <summary>Integrates the gradient flow of any variant by <see cref="DormandPrince853"/>, every sample for itself.</summary>
/// <param name="tolerance">How exact; null for the defaults.</param>
/// <param name="mostSteps">How many steps may be tried before the run is given up.</param>
public sealed class AdaptiveEngine(Tolerance? tolerance = null, int mostSteps = 1_000_000) : IEngine
{
    /// <inheritdoc/>
    public string Name => "adaptive";

    /// <inheritdoc/>
    public IEnumerable<Snapshot> Run(MinimalModel model, State initial, IReadOnlyList<double> times, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Require(initial);
        Timetable.Require(times);
        tolerance?.Validate();
        return Integrate(model, initial, times, cancellationToken);
    }

    private IEnumerable<Snapshot> Integrate(MinimalModel model, State initial, IReadOnlyList<double> times, CancellationToken cancellationToken)
    {
        var layout = new StateLayout(model);
        var state = layout.Pack(initial);
        var run = new DormandPrince853(new GradientField(model), state, tolerance) { MostSteps = mostSteps };
        for (var i = 0; i < times.Count; i++)
        {
            while (run.Time < times[i])
            {
                cancellationToken.ThrowIfCancellationRequested();
                // The end of a step is more exact than its inside; only where times come faster than steps the dense output serves them.
                var crowded = i + 1 < times.Count && times[i + 1] - times[i] < run.Proposed;
                run.Step(crowded ? times[^1] : times[i]);
            }

            run.At(times[i], state);
            yield return new Snapshot(times[i], layout.Unpack(state));
        }
    }
}
