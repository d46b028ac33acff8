using System.Numerics.Tensors;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>One window of a self-consistent iteration.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Steps">Into how many steps it is cut.</param>
/// <param name="Changes">max |dP| of each iteration; the last is below 1e-10.</param>
public sealed record IterationWindow(double Start, double Length, int Steps, IReadOnlyList<double> Changes);

/// <summary>A trajectory found by self-consistent iteration.</summary>
/// <param name="Points">The order parameters at the times asked for.</param>
/// <param name="Windows">Every window that converged, with its history.</param>
/// <param name="Halvings">How often a window did not converge and was tried again at half its length.</param>
public sealed record SelfConsistentSolution(IReadOnlyList<LevelPoint> Points, IReadOnlyList<IterationWindow> Windows, int Halvings);

/// <summary>
/// Level 2 as a fixed point: in windows of length 2/k, embeddings are integrated in a guessed head, then the head in their moments, until the head agrees with the guess.
/// Derived here.
/// </summary>
/// <remarks>
/// The first guess is the head at the window's start. Both integrations are Runge-Kutta of order 4 on one grid; between grid points fields are cubic through their
/// four neighbours. No damping. A window that does not converge within 50 iterations is halved. Over one long interval with the old head on the right-hand side the
/// iteration overflows; in windows, with the head's equation solved as the linear equation it is, it takes at most 15 iterations in all cases tried.
/// </remarks>
internal sealed class SelfConsistentIteration
{
    private const int MostIterations = 50;
    private const double Converged = 1e-10;

    private readonly ModeField _field;
    private readonly double _longest;
    private double[] _fields;
    private double[] _responses;

    private SelfConsistentIteration(ModeField field, ReadOnlySpan<double> start)
    {
        _field = field;
        _longest = 2 / field.EmbeddingRate;
        (_fields, _responses) = (start[..field.FieldSize].ToArray(), start[field.FieldSize..].ToArray());
    }

    internal static SelfConsistentSolution Run(Level2 level, IReadOnlyList<double> times)
    {
        Timetable.Require(times);
        if (!(level.Field.EmbeddingRate > 0)) throw new ArgumentException("the rates of samples and labels are both 0; nothing moves");
        var iteration = new SelfConsistentIteration(level.Field, level.Start);
        var (points, windows) = (new List<LevelPoint>(), new List<IterationWindow>());
        var (now, length, halvings) = (0.0, iteration._longest, 0);
        foreach (var time in times)
        {
            while (now < time)
            {
                // A window that would leave a sliver takes it along.
                var window = now + (1.01 * length) >= time ? time - now : length;
                if (iteration.Advance(now, window) is { } converged)
                {
                    windows.Add(converged);
                    now = window == time - now ? time : now + window;
                    length = Math.Min(iteration._longest, 2 * length);
                    continue;
                }

                halvings++;
                length = window / 2;
                if (length < 1e-6 * iteration._longest) throw new DivergedException(now, "the self-consistent iteration converges in no window");
            }

            points.Add(level.Observed(time, (double[])[.. iteration._fields, .. iteration._responses]));
        }

        return new SelfConsistentSolution(points, windows, halvings);
    }

    // Solves one window and moves to its end; null, and nothing moved, where it does not converge.
    private IterationWindow? Advance(double now, double length)
    {
        var steps = Math.Max(3, (int)Math.Ceiling(length / LongestStep()));
        var h = length / steps;
        var fields = new Path(steps, _field.FieldSize);
        var moments = new Path(steps, _field.MomentSize);
        for (var i = 0; i <= steps; i++) _fields.CopyTo(fields.At(i));
        var changes = new List<double>();
        while (changes.Count < MostIterations)
        {
            var responses = RungeKutta(_responses, fields, h, _field.Respond, (i, state) => _field.Moments(state, moments.At(i)));
            var change = 0.0;
            var end = RungeKutta(_fields, moments, h, (field, state, velocity) => _field.Steer(state, field, velocity), (i, state) =>
            {
                change = Math.Max(change, Largest(state, fields.At(i)));
                state.CopyTo(fields.At(i));
            });
            if (!double.IsFinite(change)) return null;
            changes.Add(change);
            if (change >= Converged) continue;
            (_fields, _responses) = (end, responses);
            return new IterationWindow(now, length, steps, changes);
        }

        return null;
    }

    // Short enough for stability, h <= min(.05/k, 1/(lambda_max(M) kP)), and for 1e-6 of the separation: the second bounds below, and k |P|^2 for k.
    private double LongestStep()
    {
        var moments = new double[_field.MomentSize];
        _field.Moments(_responses, moments);
        var square = _field.Width * _field.Width;
        var head = new Matrix(_field.Width, _field.Width, _fields[..square]);
        var second = SymmetricSpectrum.Of(new Matrix(_field.Width, _field.Width, moments[..square])).Values[^1];
        var gain = SymmetricSpectrum.Of(head.TransposeTimes(head)).Values[^1];
        if (_field.FieldSize > square) (second, gain) = (Math.Max(second, moments[^1]), Math.Max(gain, _fields[^1] * _fields[^1]));
        return Math.Min(.02 / (_field.EmbeddingRate * Math.Max(1, gain)), .1 / Math.Max(second * _field.HeadRate, 1e-300));
    }

    // Not a number where one of them is not.
    private static double Largest(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var largest = 0.0;
        for (var i = 0; i < a.Length; i++) largest = Math.Max(largest, Math.Abs(a[i] - b[i]));
        return largest;
    }

    private delegate void Velocity(ReadOnlySpan<double> field, ReadOnlySpan<double> state, Span<double> velocity);

    private delegate void Visit(int point, ReadOnlySpan<double> state);

    // Integrates y' = f(field(t), y) over the grid of a field; visits each grid point, the first included.
    private static double[] RungeKutta(double[] start, Path field, double h, Velocity velocity, Visit visit)
    {
        var size = start.Length;
        var state = start.ToArray();
        var (k1, k2, k3, k4, trial) = (new double[size], new double[size], new double[size], new double[size], new double[size]);
        var middle = new double[field.Width];
        visit(0, state);
        for (var i = 0; i < field.Steps; i++)
        {
            field.Midpoint(i, middle);
            velocity(field.At(i), state, k1);
            TensorPrimitives.MultiplyAdd<double>(k1, h / 2, state, trial);
            velocity(middle, trial, k2);
            TensorPrimitives.MultiplyAdd<double>(k2, h / 2, state, trial);
            velocity(middle, trial, k3);
            TensorPrimitives.MultiplyAdd<double>(k3, h, state, trial);
            velocity(field.At(i + 1), trial, k4);
            for (var j = 0; j < size; j++) state[j] += h / 6 * (k1[j] + (2 * k2[j]) + (2 * k3[j]) + k4[j]);
            visit(i + 1, state);
        }

        return state;
    }

    /// <summary>Numbers at the points of a grid, and between them.</summary>
    private sealed class Path(int steps, int width)
    {
        private readonly double[] _values = new double[(steps + 1) * width];

        internal int Steps => steps;

        internal int Width => width;

        internal Span<double> At(int point) => _values.AsSpan(point * width, width);

        // Cubic through four neighbours: (-1, 9, 9, -1)/16 inside, (5, 15, -5, 1)/16 at the ends.
        internal void Midpoint(int step, Span<double> middle)
        {
            if (step == 0) Weigh(middle, At(0), At(1), At(2), At(3), 5, 15, -5, 1);
            else if (step == steps - 1) Weigh(middle, At(steps), At(steps - 1), At(steps - 2), At(steps - 3), 5, 15, -5, 1);
            else Weigh(middle, At(step - 1), At(step), At(step + 1), At(step + 2), -1, 9, 9, -1);
        }

        private static void Weigh(
            Span<double> sum,
            ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, ReadOnlySpan<double> d,
            double wa, double wb, double wc, double wd)
        {
            for (var j = 0; j < sum.Length; j++) sum[j] = ((wa * a[j]) + (wb * b[j]) + (wc * c[j]) + (wd * d[j])) / 16;
        }
    }
}
