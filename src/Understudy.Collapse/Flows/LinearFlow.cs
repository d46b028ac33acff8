using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Flows;

/// <summary>
/// The flow without a head, solved once for all times. With U^T U the matrix of the loss and H the rates, y' = -H U^T U y; in y / sqrt(H) it is symmetric, so
/// that every mode of U sqrt(H) decays alone, at its squared singular value. What stands still acts on the modes as a constant force.
/// </summary>
internal sealed class LinearFlow
{
    private readonly MinimalModel _model;
    private readonly ILinearCoordinates _coordinates;
    private readonly double _sampleRate;
    private readonly double _labelRate;
    private readonly int _first;
    private readonly Matrix _factor;
    private readonly Matrix _learning;
    private readonly SingularModes _modes;

    /// <summary>The flow of a model without a head.</summary>
    /// <exception cref="ArgumentException">The fastest rate is beyond the finite numbers.</exception>
    internal LinearFlow(MinimalModel model)
    {
        (_model, _coordinates) = (model, CoordinatesOf(model));
        _sampleRate = model.StopGradient == StopGradient.Samples ? 0 : model.Rates.Samples;
        _labelRate = model.StopGradient == StopGradient.Labels ? 0 : model.Rates.Labels;
        _factor = _coordinates.Factor();
        var (from, to) = (_sampleRate > 0 ? 0 : _coordinates.Size, _labelRate > 0 ? _factor.Columns : _coordinates.Size);
        (_first, _learning) = (from, new Matrix(_factor.Rows, Math.Max(0, to - from)));
        for (var row = 0; row < _factor.Rows; row++)
            for (var k = 0; k < _learning.Columns; k++) _learning[row, k] = _factor[row, from + k] * Math.Sqrt(RateOf(from + k));
        if (!double.IsFinite(TensorPrimitives.SumOfSquares<double>(_learning.Span)))
            throw new ArgumentException("weights, inputs and rates multiply to no finite rate; scale them down");
        _modes = SingularModes.Of(_learning);
    }

    /// <summary>The rates of all modes that learn, in no order.</summary>
    internal ReadOnlySpan<double> Rates => _modes.Squares;

    /// <summary>How many modes a model without a head has in the coordinates used here.</summary>
    internal static int ModesOf(MinimalModel model) => CoordinatesOf(model).Size + model.Population.Classes;

    /// <summary>A start, ready for any time.</summary>
    internal Path From(State initial) => new(this, initial);

    private static ILinearCoordinates CoordinatesOf(MinimalModel model) =>
        model.Inputs is null ? new SampleGroups(model.Population.Coupling) : new StudentCoordinates(model.Population.Coupling, model.Inputs);

    private double RateOf(int coordinate) => coordinate < _coordinates.Size ? _sampleRate : _labelRate;

    /// <summary>The flow from one start.</summary>
    internal sealed class Path
    {
        private readonly LinearFlow _flow;
        private readonly State _initial;
        private readonly Matrix _start;
        private readonly Matrix _amplitudes;
        private readonly Matrix _forces;

        internal Path(LinearFlow flow, State initial)
        {
            (_flow, _initial) = (flow, initial);
            _start = new Matrix(flow._factor.Columns, initial.Labels.Columns);
            flow._coordinates.Compress(initial.Samples).Span.CopyTo(_start.Span);
            initial.Labels.Span.CopyTo(_start.Span[(flow._coordinates.Size * initial.Labels.Columns)..]);
            var (learning, still) = (new Matrix(flow._learning.Columns, _start.Columns), _start.Copy());
            for (var k = 0; k < learning.Rows; k++)
            {
                TensorPrimitives.Divide(_start.Row(flow._first + k), Math.Sqrt(flow.RateOf(flow._first + k)), learning.Row(k));
                still.Row(flow._first + k).Clear();
            }

            _amplitudes = flow._modes.Vectors.Times(learning);
            _forces = flow._modes.Vectors.Times(flow._learning.TransposeTimes(flow._factor.Times(still)));
        }

        /// <summary>The state at a time from 0.</summary>
        internal State At(double time)
        {
            if (time == 0) return _initial.Copy();
            var amplitudes = new Matrix(_amplitudes.Rows, _amplitudes.Columns);
            for (var k = 0; k < amplitudes.Rows; k++)
            {
                var rate = _flow._modes.Squares[k];
                var row = amplitudes.Row(k);
                TensorPrimitives.Multiply(_amplitudes.Row(k), Math.Exp(-rate * time), row);
                TensorPrimitives.MultiplyAdd(_forces.Row(k), -Reach(rate, time), row, row);
            }

            var (learning, now) = (_flow._modes.Vectors.TransposeTimes(amplitudes), _start.Copy());
            for (var k = 0; k < learning.Rows; k++)
                TensorPrimitives.Multiply(learning.Row(k), Math.Sqrt(_flow.RateOf(_flow._first + k)), now.Row(_flow._first + k));
            var (size, width) = (_flow._coordinates.Size, now.Columns);
            var samples = new Matrix(size, width, now.Span[..(size * width)].ToArray());
            return new State(
                _flow._coordinates.Expand(samples, _initial.Samples, new Matrix(size, width, _start.Span[..(size * width)].ToArray()), _flow._sampleRate * time),
                new Matrix(_flow._model.Population.Classes, width, now.Span[(size * width)..].ToArray()),
                null);
        }

        // (1 - e^(-rate t)) / rate: how far a unit force has pushed a mode.
        private static double Reach(double rate, double time)
        {
            var x = rate * time;
            return x < 1e-3 ? time * (1 - (x / 2 * (1 - (x / 3 * (1 - (x / 4 * (1 - (x / 5)))))))) : (1 - Math.Exp(-x)) / rate;
        }
    }
}
