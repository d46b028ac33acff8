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
    private const int Rounds = 10;
    private const int InRound = 8;

    private static readonly (int PerClass, int Frustrated)[] Designs = [(30, 0), (27, 2), (24, 4), (21, 6), (18, 8)];

    public static void Run(int count)
    {
        var points = Points(count);
        var (full, exact) = (new double[Rounds * InRound], new double[Rounds * InRound]);
        // Compiled in full before the clocks run.
        _ = ModeSweep.Run(Points(1000), [End]);
        Fill(full, 0, Simulated);
        Fill(exact, 0, Levelled);
        var (modes, simulated, levelled, ended) = (new Stopwatch(), new Stopwatch(), new Stopwatch(), 0);
        // Each takes its turn in every round, so that a busy machine burdens all alike.
        for (var round = 0; round < Rounds; round++)
        {
            var share = points[(count * round / Rounds)..(count * (round + 1) / Rounds)];
            modes.Start();
            ended += ModeSweep.Run(share, [End]).Count(forecast => forecast.Stopped is null);
            modes.Stop();
            simulated.Start();
            Fill(full, round, Simulated);
            simulated.Stop();
            levelled.Start();
            Fill(exact, round, Levelled);
            levelled.Stop();
        }

        for (var i = 0; i < full.Length; i++)
            if (!(Math.Abs(full[i] - exact[i]) <= 1e-8)) throw new InvalidOperationException($"level 1 says {exact[i]}, the simulation {full[i]} (point {i})");

        var baseline = simulated.Elapsed.TotalMilliseconds / full.Length;
        Console.WriteLine($"{count} points by level 3 to t = {End} took {modes.Elapsed.TotalSeconds:0.00} s on {Environment.ProcessorCount} cores ({ended} ended)");
        Console.WriteLine($"full simulation (N = 120, d = 8, adaptive, {full.Length} points): {baseline:0.000} ms a point");
        Console.WriteLine($"level 1 (exact, {exact.Length} points): {baseline / (levelled.Elapsed.TotalMilliseconds / exact.Length):0.0} x full simulation");
        Console.WriteLine($"level 3:                     {baseline / (modes.Elapsed.TotalMilliseconds / count):0.0} x full simulation");
    }

    // Frustration and start over a grid; half of the points without stop-gradient.
    private static ModePoint[] Points(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new ModePoint(.4 * (i / 2 % 100) / 100)
        {
            SampleSpread = .2 + (.6 * (i / 200) / Math.Max(1, count / 200)),
            LabelSpread = .5,
            StopGradient = i % 2 == 0 ? StopGradient.Symmetric : StopGradient.None,
        })];

    private static double Simulated(MinimalModel model, State start) =>
        Separation.Of(new AdaptiveEngine().Run(model, start, [End]).Last().State.Labels).Rms;

    private static double Levelled(MinimalModel model, State start) => Level1.Of(model).Trajectory(start, [End])[0].Drms;

    // The ends of one round's points.
    private static void Fill(double[] ends, int round, Func<MinimalModel, State, double> end) => Parallel.For(round * InRound, (round + 1) * InRound, i =>
    {
        var (perClass, frustrated) = Designs[i / 2 % Designs.Length];
        var population = new Design(4, perClass, frustrated).Build();
        var stop = i % 2 == 0 ? StopGradient.Symmetric : StopGradient.None;
        var model = new MinimalModel(population, 8, Head.Online, stop, LearningRates.Node(population.Samples, 4));
        ends[i] = end(model, new InitialConditions(.2 + (.6 * i / ends.Length), .5) { Seed = i }.For(model));
    });
}
