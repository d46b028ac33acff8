using System.Diagnostics;
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
    private const int Rounds = 30;

    public static void Run(int samples, int dimension, int classes, double frustration)
    {
        var population = Build(samples, classes, frustration);
        var rates = LearningRates.Node(population.Samples, classes);
        var model = new MinimalModel(population, dimension, Head.None, StopGradient.None, rates);
        using var flow = new LargePlainFlow(model, new InitialConditions());
        Console.WriteLine($"N = {population.Samples}, d = {dimension}, C = {classes}, f = {population.Frustration:g3}, {flow.Threads} threads, float32");
        Steps(flow);
    }

    private static void Steps(LargePlainFlow flow)
    {
        var baselines = new FlowBaselines(flow, (float)Eta);
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
                // The slow ones need fewer turns, and warm up in them.
                if (i > 2 && round % 3 != 0) continue;
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
