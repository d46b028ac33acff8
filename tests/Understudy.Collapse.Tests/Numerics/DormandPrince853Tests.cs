using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Tests.Numerics;

public sealed class DormandPrince853Tests
{
    private static readonly Field Growth = new(1, (y, v) => v[0] = y[0]);

    private static readonly Field Oscillator = new(2, (y, v) => (v[0], v[1]) = (y[1], -y[0]));

    private static readonly Field Logistic = new(1, (y, v) => v[0] = y[0] * (1 - y[0]));

    // Two bodies with eccentricity 1/2: fast near the centre, slow far from it, and back after 2 pi.
    private static readonly Field Kepler = new(4, (y, v) =>
    {
        var cube = Math.Pow((y[0] * y[0]) + (y[1] * y[1]), 1.5);
        (v[0], v[1], v[2], v[3]) = (y[2], y[3], -y[0] / cube, -y[1] / cube);
    });

    [Fact]
    public void Halving_the_step_divides_the_error_at_a_time_by_two_to_the_eighth()
    {
        double Error(int steps)
        {
            var run = new DormandPrince853(Oscillator, [1, 0]);
            for (var i = 0; i < steps; i++) run.StepBlindly(10.0 / steps);
            return Math.Abs(run.State[0] - Math.Cos(10)) + Math.Abs(run.State[1] + Math.Sin(10));
        }

        Assert.InRange(Math.Log2(Error(8) / Error(16)), 7.5, 9.5);
    }

    [Fact]
    public void Within_a_step_the_dense_output_is_of_order_seven()
    {
        double Error(double h)
        {
            var run = new DormandPrince853(Logistic, [0.2]);
            run.StepBlindly(h);
            var worst = 0.0;
            var inside = new double[1];
            for (var i = 1; i < 10; i++)
            {
                run.At(h * i / 10, inside);
                worst = Math.Max(worst, Math.Abs(inside[0] - LogisticAt(h * i / 10)));
            }

            return worst;
        }

        Assert.InRange(Math.Log2(Error(2) / Error(1)), 7.5, 9.5);
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e-9)]
    [InlineData(1e-12)]
    public void Exact_solutions_are_met_to_the_tolerance(double relative)
    {
        Assert.Equal(Math.Exp(5), At(Growth, [1], 5, relative)[0], Math.Exp(5) * 10 * relative);
        Assert.Equal(Math.Exp(-20), At(new Field(1, (y, v) => v[0] = -y[0]), [1], 20, relative)[0], Math.Exp(-20) * 100 * relative);
        Assert.Equal(Math.Cos(30), At(Oscillator, [1, 0], 30, relative)[0], 100 * relative);
        Assert.Equal(LogisticAt(7), At(Logistic, [0.2], 7, relative)[0], 10 * relative);
        Assert.Equal([0.5, 0, 0, Math.Sqrt(3)], At(Kepler, [0.5, 0, 0, Math.Sqrt(3)], 2 * Math.PI, relative), (a, b) => Math.Abs(a - b) < 1000 * relative);
    }

    [Fact]
    public void Between_the_steps_the_solution_is_as_exact_as_at_them()
    {
        var run = new DormandPrince853(Kepler, [0.5, 0, 0, Math.Sqrt(3)]);
        var (inside, worst) = (new double[4], 0.0);
        while (run.Time < 20)
        {
            var before = run.Time;
            run.Step(20);
            for (var i = 0; i <= 8; i++)
            {
                run.At(before + ((run.Time - before) * i / 8), inside);
                // Energy and angular momentum are conserved.
                worst = Math.Max(worst, Math.Abs((((inside[2] * inside[2]) + (inside[3] * inside[3])) / 2) - (1 / Math.Sqrt((inside[0] * inside[0]) + (inside[1] * inside[1]))) + 0.5));
                worst = Math.Max(worst, Math.Abs((inside[0] * inside[3]) - (inside[1] * inside[2]) - Math.Sqrt(0.75)));
            }
        }

        Assert.Equal(20, run.Time);
        Assert.True(worst < 1e-9, $"{worst}");
    }

    [Fact]
    public void A_step_that_is_too_long_is_rejected_and_taken_shorter()
    {
        // Nothing happens until y passes 1, then it moves fast.
        var run = new DormandPrince853(new Field(2, (y, v) => (v[0], v[1]) = (1, Math.Exp(-200 * (y[0] - 1) * (y[0] - 1)))), [0, 0], new Tolerance(1e-8, 1e-10));
        while (run.Time < 2) run.Step(2);
        Assert.True(run.Rejected > 0);
        Assert.Equal(Math.Sqrt(Math.PI / 200), run.State[1], 1e-7);
    }

    [Fact]
    public void A_solution_that_reaches_infinity_ends_the_run_just_before_it()
    {
        // y' = y^2 from 1 is 1 / (1 - t).
        var run = new DormandPrince853(new Field(1, (y, v) => v[0] = y[0] * y[0]), [1]);
        var end = Assert.Throws<DivergedException>(() =>
        {
            while (run.Time < 2) run.Step(2);
        });
        Assert.Equal(1, end.Time, 1e-9);
        Assert.True(double.IsFinite(run.State[0]));
    }

    [Fact]
    public void A_field_that_is_not_finite_ends_the_run()
    {
        Assert.Throws<DivergedException>(() => new DormandPrince853(new Field(1, (_, v) => v[0] = double.NaN), [1]));
        var run = new DormandPrince853(new Field(1, (y, v) => v[0] = y[0] <= 2 ? 1 : double.NaN), [1]);
        Assert.Equal(1, Assert.Throws<DivergedException>(() =>
        {
            while (run.Time < 5) run.Step(5);
        }).Time, 1e-6);
    }

    [Fact]
    public void A_run_that_needs_more_steps_than_allowed_ends()
    {
        var run = new DormandPrince853(new Field(1, (y, v) => v[0] = -1e6 * y[0]), [1]) { MostSteps = 50 };
        Assert.Contains("50 steps", Assert.Throws<DivergedException>(() =>
        {
            while (run.Time < 5) run.Step(5);
        }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pace_that_leads_nowhere_is_given_up_early()
    {
        var run = new DormandPrince853(new Field(1, (y, v) => v[0] = -1e30 * y[0]), [1]);
        Assert.Contains("stiff", Assert.Throws<DivergedException>(() =>
        {
            while (run.Time < 5) run.Step(5);
        }).Message, StringComparison.Ordinal);
        Assert.InRange(run.Steps + run.Rejected, 1, 20_000);
    }

    [Fact]
    public void What_stands_still_is_crossed_in_long_steps()
    {
        var run = new DormandPrince853(new Field(3, (_, v) => v.Clear()), [1, 0, -1]);
        while (run.Time < 1e9) run.Step(1e9);
        Assert.Equal([1, 0, -1], run.State.ToArray());
        Assert.True(run.Steps < 50);
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        var run = new DormandPrince853(Kepler, [0.5, 0, 0, Math.Sqrt(3)]);
        var state = new double[4];
        run.Step(100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            run.Step(100);
            run.At(run.Time * (1 - 1e-12), state);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(1e-9, -1)]
    [InlineData(1e-9, double.PositiveInfinity)]
    public void Tolerances_out_of_range_are_refused(double relative, double absolute) =>
        Assert.Contains("tolerance", Assert.Throws<ArgumentException>(() => new DormandPrince853(Growth, [1], new Tolerance(relative, absolute))).Message, StringComparison.Ordinal);

    private static double LogisticAt(double time) => 1 / (1 + (4 * Math.Exp(-time)));

    private static double[] At(IVectorField field, double[] initial, double time, double relative)
    {
        var run = new DormandPrince853(field, initial, new Tolerance(relative, 1e-10 * relative));
        while (run.Time < time) run.Step(time);
        return run.State.ToArray();
    }

    private delegate void Velocity(ReadOnlySpan<double> state, Span<double> velocity);

    private sealed class Field(int size, Velocity velocity) : IVectorField
    {
        public int Size => size;

        public void Evaluate(ReadOnlySpan<double> state, Span<double> target) => velocity(state, target);
    }
}
