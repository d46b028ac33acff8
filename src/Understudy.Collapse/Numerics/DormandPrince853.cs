using System.Numerics.Tensors;
using Method = Understudy.Collapse.Numerics.DormandPrince853Coefficients;

namespace Understudy.Collapse.Numerics;

/// <summary>
/// Integrates y' = f(y) by the explicit Runge-Kutta method of order 8 of Dormand and Prince: steps as long as the tolerance allows, and between
/// the ends of a step a polynomial of order 7.
/// </summary>
/// <remarks>
/// Errors are estimated as by Hairer, Nørsett and Wanner (section II.10): the estimate of order 5, damped by that of order 3. All
/// room is taken at construction; a step allocates nothing. Not for several threads at once.
/// </remarks>
public sealed class DormandPrince853
{
    private const double Safety = 0.9;
    private const double LeastFactor = 0.2;
    private const double MostFactor = 6;

    // After so many steps the first transients are over; a pace that leads nowhere then is not going to.
    private const int Settled = 10_000;

    private readonly IVectorField _field;
    private readonly Tolerance _tolerance;
    private readonly Range[] _parts;
    private readonly double[] _stages;
    private double[] _state;
    private double[] _before;
    private double[] _next;
    private double _timeBefore;
    private bool _moved;
    private bool _dense;

    /// <summary>An integrator at time 0.</summary>
    /// <param name="field">What moves.</param>
    /// <param name="initial">Where it starts, copied; as many numbers as the field asks for.</param>
    /// <param name="tolerance">How exact; null for the defaults.</param>
    /// <exception cref="ArgumentException">The start has another size, the state is too large, or a tolerance is out of range.</exception>
    /// <exception cref="DivergedException">The field is not finite at the start.</exception>
    public DormandPrince853(IVectorField field, ReadOnlySpan<double> initial, Tolerance? tolerance = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (initial.Length != field.Size) throw new ArgumentException($"the start has {initial.Length} numbers; the field asks for {field.Size}", nameof(initial));
        if (field.Size > Array.MaxLength / Method.AllStages)
            throw new ArgumentException($"a state of {field.Size} numbers is too large; at most {Array.MaxLength / Method.AllStages} are integrated", nameof(field));
        (_field, _tolerance, _parts) = (field, tolerance ?? new Tolerance(), [.. field.Parts]);
        _tolerance.Validate();
        (_state, _before, _next) = (initial.ToArray(), initial.ToArray(), new double[field.Size]);
        _stages = new double[Method.AllStages * field.Size];
        Field(_state, Stage(0));
        Proposed = FirstStep();
    }

    /// <summary>The time reached.</summary>
    public double Time { get; private set; }

    /// <summary>The state at that time; good until the next step.</summary>
    public ReadOnlySpan<double> State => _state;

    /// <summary>How long the next step is going to be, if it is found exact enough and nothing ends it earlier.</summary>
    public double Proposed { get; private set; }

    /// <summary>How many steps were taken.</summary>
    public int Steps { get; private set; }

    /// <summary>How many steps were tried and found too inexact.</summary>
    public int Rejected { get; private set; }

    /// <summary>How often the field was evaluated.</summary>
    public int Evaluations { get; private set; }

    /// <summary>How many steps may be tried before the integration is given up.</summary>
    /// <value>1,000,000.</value>
    public int MostSteps { get; init; } = 1_000_000;

    /// <summary>Takes one step, at most to <paramref name="end"/>.</summary>
    /// <param name="end">Later than <see cref="Time"/>.</param>
    /// <exception cref="DivergedException">
    /// No step leads on: the numbers leave the finite ones, the steps become too short or too many. The state stays where it was.
    /// </exception>
    public void Step(double end)
    {
        if (!(end > Time)) throw new ArgumentOutOfRangeException(nameof(end), end, $"time {Time:g} is reached; steps go forward");
        if (_moved) Stage(Method.Stages).CopyTo(Stage(0));
        (_moved, _dense) = (false, false);
        var most = MostFactor;
        while (true)
        {
            if (Steps + Rejected >= MostSteps)
                throw new DivergedException(Time, $"{MostSteps} steps were not enough; it may be stiff, ask for less accuracy or an earlier end");
            if (Steps + Rejected >= Settled && (end - Time) / Proposed > 100.0 * MostSteps)
                throw new DivergedException(Time, $"after {Steps + Rejected} steps the next {end - Time:g3} of time would take {(end - Time) / Proposed:g3} more; it is stiff, start smaller or ask for an earlier end");
            // A step that would leave a sliver takes it along.
            var h = Time + (1.01 * Proposed) >= end ? end - Time : Proposed;
            Try(h);
            var error = Error(h);
            if (error <= 1)
            {
                Accept(h == end - Time ? end : Time + h);
                Proposed = h * Math.Min(most, Factor(error));
                return;
            }

            Rejected++;
            most = 1;
            Proposed = h * (double.IsFinite(error) ? Factor(error) : LeastFactor);
            if (Proposed < 16 * (Math.BitIncrement(Time) - Time))
                throw new DivergedException(Time, double.IsFinite(error) ? "no step is short enough for the tolerance" : "the numbers grew beyond the finite ones");
        }
    }

    /// <summary>The state within the last step, by the dense output.</summary>
    /// <param name="time">From where the last step began to <see cref="Time"/>.</param>
    /// <param name="state">Overwritten.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last step does not reach over that time.</exception>
    public void At(double time, Span<double> state)
    {
        if (!(time >= _timeBefore && time <= Time)) throw new ArgumentOutOfRangeException(nameof(time), time, $"the last step went from {_timeBefore:g} to {Time:g}");
        if (time == Time)
        {
            _state.CopyTo(state);
            return;
        }

        var h = Time - _timeBefore;
        if (!_dense) AddDenseStages(h);
        Span<double> weights = stackalloc double[Method.AllStages];
        DenseWeights((time - _timeBefore) / h, weights);
        LinearCombination.Of(_before, _stages, weights, h, state);
    }

    /// <summary>One step of a given length whatever its error; for measuring orders of convergence.</summary>
    internal void StepBlindly(double h)
    {
        if (_moved) Stage(Method.Stages).CopyTo(Stage(0));
        _dense = false;
        Try(h);
        Accept(Time + h);
    }

    private Span<double> Stage(int index) => _stages.AsSpan(index * _state.Length, _state.Length);

    private void Field(ReadOnlySpan<double> state, Span<double> velocity)
    {
        _field.Evaluate(state, velocity);
        Evaluations++;
    }

    // Stages 1 to 11, and the state they lead to.
    private void Try(double h)
    {
        for (var s = 1; s < Method.Stages; s++)
        {
            LinearCombination.Of(_state, _stages, Method.Stage[s], h, _next);
            Field(_next, Stage(s));
        }

        LinearCombination.Of(_state, _stages, Method.Solution, h, _next);
    }

    private void Accept(double time)
    {
        (_before, _state, _next) = (_state, _next, _before);
        (_timeBefore, Time) = (Time, time);
        Field(_state, Stage(Method.Stages));
        Steps++;
        _moved = true;
    }

    // The step's error in units of the tolerance; not finite where the step left the finite numbers.
    private double Error(double h)
    {
        if (!double.IsFinite(TensorPrimitives.MaxMagnitude(_next))) return double.NaN;
        // The stages of the dense output are not needed yet and lend their room.
        var fifth = Stage(Method.Stages + 1);
        var third = Stage(Method.Stages + 2);
        LinearCombination.Of([], _stages, Method.FifthOrderError, 1, fifth);
        LinearCombination.Of([], _stages, Method.ThirdOrderError, 1, third);
        var worst = 0.0;
        foreach (var part in _parts)
        {
            var (from, length) = part.GetOffsetAndLength(_state.Length);
            var (better, lesser) = (0.0, 0.0);
            for (var i = from; i < from + length; i++)
            {
                var unit = 1 / Unit(Math.Max(Math.Abs(_state[i]), Math.Abs(_next[i])));
                better += fifth[i] * unit * (fifth[i] * unit);
                lesser += third[i] * unit * (third[i] * unit);
            }

            // Not a number is worse than anything.
            var error = better == 0 ? 0 : h * better / Math.Sqrt((better + (0.01 * lesser)) * length);
            worst = double.IsNaN(error) ? error : Math.Max(worst, error);
        }

        return worst;
    }

    // The error allowed at a magnitude. Zero with a zero absolute tolerance would allow nothing at all, not even rounding.
    private double Unit(double magnitude) => Math.Max(_tolerance.Absolute + (_tolerance.Relative * magnitude), 1e-300);

    private static double Factor(double error) => error == 0 ? MostFactor : Math.Clamp(Safety * Math.Pow(error, -1.0 / 8), LeastFactor, MostFactor);

    // A step whose explicit Euler version would change the state, and its velocity, by little (Hairer, Nørsett and Wanner, II.4).
    private double FirstStep()
    {
        var velocity = Stage(0);
        if (!double.IsFinite(TensorPrimitives.MaxMagnitude(velocity))) throw new DivergedException(0, "the velocity is not finite at the start");
        var (size, speed) = (Norm(_state), Norm(velocity));
        var euler = size < 1e-5 || speed < 1e-5 ? 1e-6 : 0.01 * size / speed;
        TensorPrimitives.MultiplyAdd(velocity, euler, _state, _next);
        var change = Stage(1);
        Field(_next, change);
        TensorPrimitives.Subtract(change, velocity, change);
        var fastest = Math.Max(speed, Norm(change) / euler);
        var step = fastest <= 1e-15 ? Math.Max(1e-6, euler * 1e-3) : Math.Pow(0.01 / fastest, 1.0 / 8);
        return double.IsFinite(step) ? Math.Min(100 * euler, step) : euler;
    }

    // The mean square in units of the tolerance at the start, rooted.
    private double Norm(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            var unit = values[i] / Unit(Math.Abs(_state[i]));
            sum += unit * unit;
        }

        return Math.Sqrt(sum / values.Length);
    }

    private void AddDenseStages(double h)
    {
        for (var s = Method.Stages + 1; s < Method.AllStages; s++)
        {
            LinearCombination.Of(_before, _stages, Method.Stage[s], h, _next);
            Field(_next, Stage(s));
        }

        _dense = true;
    }

    // The dense output is y + x (F0 + (1-x) (F1 + x (F2 + (1-x) (F3 + ...)))) with F0 the step, F1 = h k_0 - F0, F2 = F0 - h k_12 - F1,
    // F3.. = h d k: here resolved into one weight for each stage.
    private static void DenseWeights(double x, Span<double> weights)
    {
        var rest = 1 - x;
        weights.Clear();
        var (step, start, end) = (x, x * rest, x * rest * x);
        for (var s = 0; s < Method.Stages; s++) weights[s] += Method.Solution[s] * (step - start + (2 * end));
        weights[0] += start - end;
        weights[Method.Stages] -= end;
        var factor = end;
        for (var q = 0; q < Method.Dense.Length; q++)
        {
            factor *= q % 2 == 0 ? rest : x;
            for (var s = 0; s < Method.AllStages; s++) weights[s] += factor * Method.Dense[q][s];
        }
    }
}
