using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Observables;

/// <summary>Runs a model and measures it on the way.</summary>
public static class Simulation
{
    /// <summary>Order parameters at the times asked for, each as soon as it is known; states are not kept.</summary>
    /// <param name="model">What moves.</param>
    /// <param name="initial">Where it starts.</param>
    /// <param name="times">Ascending, finite, not negative.</param>
    /// <param name="engine">What moves it; null for the choice of <see cref="Engines.For"/>.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="ArgumentException">Times or state are not as asked, or the engine cannot run this model.</exception>
    /// <exception cref="DivergedException">The run left the finite numbers; all rows before that were given.</exception>
    public static IEnumerable<OrderParameters> Stream(
        MinimalModel model, State initial, IReadOnlyList<double> times, IEngine? engine = null, CancellationToken cancellationToken = default) =>
        (engine ?? Engines.For(model)).Run(model, initial, times, cancellationToken).Select(snapshot => OrderParameters.Of(model, snapshot, initial));

    /// <summary>The whole run. One that diverges keeps the rows it has and says why it stopped.</summary>
    /// <inheritdoc cref="Stream" path="/param"/>
    /// <exception cref="ArgumentException">Times or state are not as asked, or the engine cannot run this model.</exception>
    public static SimulationResult Run(
        MinimalModel model, State initial, IReadOnlyList<double> times, IEngine? engine = null, CancellationToken cancellationToken = default)
    {
        engine ??= Engines.For(model);
        var (rows, stopped) = (new List<OrderParameters>(), (string?)null);
        try
        {
            rows.AddRange(Stream(model, initial, times, engine, cancellationToken));
        }
        catch (DivergedException diverged)
        {
            stopped = diverged.Message;
        }

        return new SimulationResult(rows, LateRate.Of(rows), engine.Name, stopped);
    }
}
