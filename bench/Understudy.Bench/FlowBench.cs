using System.Diagnostics;
using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Scale;

namespace Understudy.Bench;

/// <summary>
/// One step of the large plain flow beside scaling the same array in place on the same threads, which reads and writes as much and
/// does nothing else, and beside the step as one would first write it. The contenders take turns, so that a busy machine burdens all
/// alike; each counts with its best of many turns.
/// </summary>
internal static class FlowBench
{
    private const double Eta = 0.1;
    private const int Rounds = 120;

    public static void Run(int samples, int dimension, int classes, double frustration)
    {
        var population = Build(samples, classes, frustration);
        var rates = LearningRates.Node(population.Samples, classes);
        var model = new MinimalModel(population, dimension, Head.None, StopGradient.None, rates);
        Console.WriteLine($"N = {population.Samples}, d = {dimension}, C = {classes}, f = {population.Frustration:g3}, {Environment.ProcessorCount} threads, float32");
        Steps(model);
        Reduce(model);
    }

    // The same labels without the samples, held against a hundred steps. These take seconds, in which a busy machine interrupts: so
    // the unit is the mean step of the hundred, not the best.
    private static void Reduce(MinimalModel model)
    {
        using var flow = new LargePlainFlow(model, new InitialConditions());
        const int steps = 100;
        var clock = Stopwatch.StartNew();
        var reduction = new LabelReduction(flow.Coupling, flow.Rates);
        var diagonalised = clock.Elapsed;
        var groups = new RowSumGroups(flow.Coupling);
        var read = Best(() => LabelSums.Of(flow, groups));
        var started = Best(() => reduction.From(flow));
        var modes = reduction.From(flow);
        var propagated = Best(() => modes.AfterSteps(steps, Eta));
        var exact = modes.AfterSteps(steps, Eta);
        clock.Restart();
        flow.Run(steps, Eta);
        var step = clock.Elapsed / steps;
        var (largest, scale) = (0.0, 0.0);
        foreach (var (expected, found) in exact.Span.ToArray().Zip(flow.Labels().Span.ToArray()))
            (largest, scale) = (Math.Max(largest, Math.Abs(expected - found)), Math.Max(scale, Math.Abs(expected)));
        Console.WriteLine($"after {steps} steps the labels differ from the reduction's by at most {largest / scale:g2} of the largest entry");
        (string, TimeSpan)[] parts =
        [
            ($"diagonalise, {(reduction.Paired ? "C x C" : "C and the sums")}", diagonalised),
            ("read the samples", read),
            ("read the samples, take apart", started),
            ("labels at one time", propagated),
        ];
        foreach (var (name, time) in parts) Console.WriteLine($"reduction: {name,-30} {time / step,6:0.0} x the mean step of them ({time.TotalMilliseconds:0.0} ms)");
    }

    private static TimeSpan Best(Action act)
    {
        var best = TimeSpan.MaxValue;
        for (var turn = 0; turn < 5; turn++)
        {
            var clock = Stopwatch.StartNew();
            act();
            if (clock.Elapsed < best) best = clock.Elapsed;
        }

        return best;
    }

    private static void Steps(MinimalModel model)
    {
        using var flow = new LargePlainFlow(model, new InitialConditions());
        var baselines = new FlowBaselines(flow, (float)Eta);
        foreach (var other in new[] { baselines.Tensors, baselines.PlainLoop })
        {
            flow.Step(Eta);
            other();
            for (var c = 0; c < flow.Coupling.Labels; c++)
                if (TensorPrimitives.Distance(flow.Label(c), baselines.Labels.Slice(c * flow.Dimension, flow.Dimension)) > 1e-3f) throw new InvalidOperationException($"the contenders differ at label {c}");
        }

        var contenders = new (string Name, Action Act)[]
        {
            ("scale in place, Vector<T>", baselines.ScaleByVectors),
            ("scale in place, TensorPrimitives", baselines.ScaleByTensors),
            ("LargePlainFlow.Step", () => flow.Step(Eta)),
            ("TensorPrimitives, row by row", baselines.Tensors),
            ("plain loop", baselines.PlainLoop),
        };
        var best = new TimeSpan[contenders.Length];
        Array.Fill(best, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                // The slow ones need fewer turns.
                if (i > 2 && round % 15 != 0) continue;
                var clock = Stopwatch.StartNew();
                contenders[i].Act();
                if (clock.Elapsed < best[i]) best[i] = clock.Elapsed;
            }
        }

        var limit = best[0] < best[1] ? best[0] : best[1];
        foreach (var (contender, time) in contenders.Zip(best))
            Console.WriteLine($"{contender.Name,-34} {time / limit,6:0.00} x scaling   ({time.TotalMilliseconds:0.0} ms)");
    }

    // Samples of two labels: c with c+1, c+2, ... in turn, so that every label has as many.
    private static Population Build(int samples, int classes, double frustration)
    {
        var frustrated = (int)Math.Round(frustration * samples);
        var pairs = Enumerable.Range(0, frustrated).Select(i => (int[])[i % classes, (i + 1 + (i / classes % (classes - 1))) % classes]);
        return new Design(classes, (samples - frustrated) / classes, 1) { Subsets = [.. pairs] }.Build();
    }
}
