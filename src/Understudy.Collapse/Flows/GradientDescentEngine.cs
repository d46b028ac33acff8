using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Flows;

/// <summary>Gradient descent by steps of one size: what a training loop does, where the other engines follow the flow of infinitely small steps.</summary>
/// <param name="options">Step size and extensions.</param>
/// <remarks>
/// Times are met to the nearest whole step; times that fall on one step give one snapshot. A step that is known to diverge is refused before it is taken.
/// With mini-batches a sample moves N/b times as far, once an epoch, and is checked so; that a batch's labels or inputs differ from the average is left to
/// the guard that watches the run.
/// </remarks>
public sealed class GradientDescentEngine(DescentOptions options) : IEngine
{
    // A stable flow of these models never grows like this.
    private const double Runaway = 1e8;

    /// <inheritdoc/>
    public string Name => "gradient-descent";

    /// <inheritdoc/>
    public IEnumerable<Snapshot> Run(MinimalModel model, State initial, IReadOnlyList<double> times, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        options.Validate();
        model.Require(initial);
        Timetable.Require(times);
        if (times[^1] / options.StepSize is var steps && steps > 1e15)
            throw new ArgumentException($"t = {times[^1]:g} is {steps:g3} steps away; take a larger eta or an earlier end", nameof(times));
        if (times[^1] > 0 && times[^1] / options.StepSize < 0.5)
            throw new ArgumentException($"eta is {options.StepSize:g}; the last time, {times[^1]:g}, is less than half a step away. Take a smaller eta or a later end", nameof(times));
        if (options.BatchSize > model.Population.Samples)
            throw new ArgumentException($"the batch size is {options.BatchSize}; there are {model.Population.Samples} samples");
        if (!options.EvenIfUnstable) RequireStable(model, initial);
        return Descend(model, initial, times, cancellationToken);
    }

    private void RequireStable(MinimalModel model, State initial)
    {
        var more = model.Inputs is null ? model.Population.Samples / (double)(options.BatchSize ?? model.Population.Samples) : 1;
        var rates = model.Rates with { Samples = more * model.Rates.Samples };
        var bound = StepBound.Of(new MinimalModel(model.Population, model.Dimension, model.Head, model.StopGradient, rates, model.Inputs), initial);
        var largest = bound.Largest(options.Momentum, options.WeightDecay);
        if (!(options.StepSize < largest))
        {
            throw new ArgumentException(
                $"eta is {options.StepSize:g6}; steps from {largest:g6} on diverge (the fastest rate is {bound.Rate:g6}: {bound.Origin}). Take a smaller eta, or run it all the same (--unstable)");
        }
    }

    private IEnumerable<Snapshot> Descend(MinimalModel model, State initial, IReadOnlyList<double> times, CancellationToken cancellationToken)
    {
        var layout = new StateLayout(model);
        var state = layout.Pack(initial);
        var descent = new Descent(model, options, state);
        var given = -1L;
        foreach (var time in times)
        {
            var target = (long)Math.Round(time / options.StepSize);
            if (target == given) continue;
            while (descent.Steps < target)
            {
                cancellationToken.ThrowIfCancellationRequested();
                descent.Step();
            }

            given = target;
            var reached = target * options.StepSize;
            yield return new Snapshot(Math.Abs(reached - time) < 1e-9 * options.StepSize * Math.Max(1, target) ? time : reached, layout.Unpack(state));
        }
    }

    // One run's steps, over a state that it changes in place.
    private sealed class Descent(MinimalModel model, DescentOptions options, double[] state)
    {
        private readonly GradientField _field = new(model, options.BatchSize);
        private readonly MiniBatches? _batches = options.BatchSize is { } size ? new MiniBatches(model.Population.Samples, size, options.Seed) : null;
        private readonly double[] _velocity = new double[state.Length];
        private readonly double[] _direction = new double[options.Momentum > 0 ? state.Length : 0];
        private readonly double _limit = Runaway * TensorPrimitives.Norm<double>(state);

        internal long Steps { get; private set; }

        internal void Step()
        {
            if (_batches is null) _field.Evaluate(state, _velocity);
            else _field.EvaluateBatch(state, _batches.Next(), _velocity);
            if (options.WeightDecay > 0) Decay();
            var direction = _velocity;
            if (options.Momentum > 0)
            {
                TensorPrimitives.Multiply(_direction, options.Momentum, _direction);
                TensorPrimitives.MultiplyAdd(_velocity, 1 - options.Momentum, _direction, _direction);
                direction = _direction;
            }

            TensorPrimitives.MultiplyAdd(direction, options.StepSize, state, state);
            Steps++;
            if (TensorPrimitives.Norm<double>(state) <= _limit) return;
            var why = $"the parameters grew beyond {Runaway:g1} times their start; eta = {options.StepSize:g6} is too large";
            throw new DivergedException(Steps * options.StepSize, why);
        }

        // Where nothing is learned nothing decays.
        private void Decay()
        {
            var layout = new StateLayout(model);
            if (model.StopGradient != StopGradient.Samples && model.Rates.Samples > 0) Decay(layout.Samples);
            if (model.StopGradient != StopGradient.Labels && model.Rates.Labels > 0) Decay(layout.Labels);
            if (model.Rates.Head > 0) Decay(layout.Head);
        }

        private void Decay(Range part)
        {
            var velocity = _velocity.AsSpan(part);
            TensorPrimitives.MultiplyAdd(state.AsSpan(part), -options.WeightDecay, velocity, velocity);
        }
    }
}
