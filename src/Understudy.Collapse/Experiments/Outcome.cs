using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Observables;

namespace Understudy.Collapse.Experiments;

/// <summary>What an experiment came to.</summary>
/// <param name="Rows">The order parameters at the times asked for, as far as the run came.</param>
/// <param name="Final">The state of the last row.</param>
/// <param name="LateRate">How fast the separation fell at the end, see <see cref="Observables.LateRate"/>.</param>
/// <param name="Engine">The name of the engine that ran.</param>
/// <param name="Stopped">Why the run ended before its last time; null if it did not.</param>
public sealed record Outcome(IReadOnlyList<OrderParameters> Rows, State Final, double? LateRate, string Engine, DivergedException? Stopped)
{
    /// <summary>Runs an experiment. One that diverges keeps the rows it has.</summary>
    /// <param name="experiment">What to run.</param>
    /// <param name="trial">The experiment made ready, by <see cref="Experiment.Build"/>.</param>
    /// <param name="progress">Receives each row as soon as it is known.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="ArgumentException">The engine cannot run this model, or refuses the step size; the message says why.</exception>
    public static Outcome Of(Experiment experiment, Trial trial, Action<OrderParameters>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(trial);
        var engine = experiment.EngineFor(trial.Model);
        var rows = new List<OrderParameters>();
        var final = trial.Initial;
        DivergedException? stopped = null;
        try
        {
            foreach (var snapshot in engine.Run(trial.Model, trial.Initial, experiment.ReportedTimes, cancellationToken))
            {
                rows.Add(OrderParameters.Of(trial.Model, snapshot, trial.Initial));
                final = snapshot.State;
                progress?.Invoke(rows[^1]);
            }
        }
        catch (DivergedException e)
        {
            stopped = e;
        }

        return new Outcome(rows, final, Observables.LateRate.Of(rows), engine.Name, stopped);
    }
}
