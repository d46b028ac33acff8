using System.Diagnostics;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Collapse.Observables;
using Understudy.Collapse.Theory;

namespace Understudy.Bench;

/// <summary>
/// A sweep by mode theory (level 3, six numbers a point) beside what it stands for: full simulations of every sample by the adaptive engine, N = 120 and d = 8, to the
/// same time and tolerance, on as many cores. Level 1, which is as exact as the simulation, stands between them and must agree with it, or the bench stops.
/// </summary>
internal static class ModesBench
{
    private const double End = 200;
    private const int Sampled = 40;

    private static readonly (int PerClass, int Frustrated)[] Designs = [(30, 0), (27, 2), (24, 4), (21, 6), (18, 8)];

    public static void Run(int count)
    {
        // Compiled in full before the clock runs.
        _ = ModeSweep.Run(Points(200), [End]);
        _ = Simulations(4);
        _ = Levels(4);
        var clock = Stopwatch.StartNew();
        var forecasts = ModeSweep.Run(Points(count), [End]);
        var modes = clock.Elapsed;
        clock.Restart();
        var full = Simulations(Sampled);
        var simulated = clock.Elapsed;
        clock.Restart();
        var exact = Levels(Sampled);
        var levelled = clock.Elapsed;
        for (var i = 0; i < Sampled; i++)
            if (Math.Abs(full[i] - exact[i]) > 1e-8) throw new InvalidOperationException($"level 1 says {exact[i]}, the simulation {full[i]} (point {i})");

        double Each(TimeSpan time, int points) => time.TotalMilliseconds / points;
        var baseline = Each(simulated, Sampled);
        Console.WriteLine($"{count} points by level 3 to t = {End} took {modes.TotalSeconds:0.00} s on {Environment.ProcessorCount} cores ({forecasts.Count(forecast => forecast.Stopped is null)} ended)");
        Console.WriteLine($"full simulation (N = 120, d = 8, adaptive, {Sampled} points): {baseline:0.000} ms a point");
        Console.WriteLine($"level 1 (exact, {Sampled} points):  {baseline / Each(levelled, Sampled):0.0} x full simulation");
        Console.WriteLine($"level 3:                      {baseline / Each(modes, count):0.0} x full simulation");
    }

    // Frustration and start over a grid; half of the points without stop-gradient.
    private static ModePoint[] Points(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new ModePoint(.4 * (i / 2 % 100) / 100)
        {
            SampleSpread = .2 + (.6 * (i / 200) / Math.Max(1, count / 200)),
            LabelSpread = .5,
            StopGradient = i % 2 == 0 ? StopGradient.Symmetric : StopGradient.None,
        })];

    private static double[] Simulations(int count) => All(count, (model, start) =>
        Separation.Of(new AdaptiveEngine().Run(model, start, [End]).Last().State.Labels).Rms);

    private static double[] Levels(int count) => All(count, (model, start) => Level1.Of(model).Trajectory(start, [End])[0].Drms);

    private static double[] All(int count, Func<MinimalModel, State, double> end)
    {
        var ends = new double[count];
        Parallel.For(0, count, i =>
        {
            var (perClass, frustrated) = Designs[i / 2 % Designs.Length];
            var population = new Design(4, perClass, frustrated).Build();
            var stop = i % 2 == 0 ? StopGradient.Symmetric : StopGradient.None;
            var model = new MinimalModel(population, 8, Head.Online, stop, LearningRates.Node(population.Samples, 4));
            ends[i] = end(model, new InitialConditions(.2 + (.6 * i / count), .5) { Seed = i }.For(model));
        });
        return ends;
    }
}
