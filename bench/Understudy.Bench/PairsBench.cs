using System.Diagnostics;
using System.Text;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Preferences;
using Understudy.Preference;

namespace Understudy.Bench;

/// <summary>
/// The inconsistency of drawn preferences from JSON lines in memory, each part beside what one would first write in C#
/// (<see cref="PairsBaseline"/>). Both take turns, must give the same, and the median counts.
/// </summary>
internal static class PairsBench
{
    private const int Rounds = 5;
    private const int SmallItems = 40;
    private const int SmallRecords = 400;

    public static async Task RunAsync(int records, int items)
    {
        var lines = Draw(records, items);
        Console.WriteLine($"{records:N0} preferences over {items:N0} items, {lines.Length >> 20} MB of JSON lines; median of {Rounds} runs");
        // Everything is compiled before the clock runs.
        var warm = Draw(2000, 200);
        for (var warming = Stopwatch.StartNew(); warming.Elapsed.TotalSeconds < 5;)
        {
            var (warmTally, _) = await ReadAsync(warm).ConfigureAwait(false);
            _ = Inconsistency.Of(warmTally);
            PairsBaseline.Gradient(ComparisonGraph.Of(warmTally));
            PairsBaseline.Read(warm);
        }

        var read = new List<(double Ours, double Baseline)>();
        ComparisonTally tally = new();
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            (tally, _) = await ReadAsync(lines).ConfigureAwait(false);
            var ours = clock.Elapsed.TotalSeconds;
            clock.Restart();
            var pairs = PairsBaseline.Read(lines);
            read.Add((ours, clock.Elapsed.TotalSeconds));
            if (pairs != tally.Pairs.Length) throw new InvalidOperationException($"{pairs} different pairs are not {tally.Pairs.Length}");
        }

        Print("read and add up (against StreamReader, source-generated JsonSerializer, dictionaries)", read);

        var graph = ComparisonGraph.Of(tally);
        var gradient = new List<(double Ours, double Baseline)>();
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var scores = Potential.Fit(graph, CancellationToken.None);
            var ours = clock.Elapsed.TotalSeconds;
            clock.Restart();
            var others = PairsBaseline.Gradient(graph);
            gradient.Add((ours, clock.Elapsed.TotalSeconds));
            MustAgree(GradientSum(graph, scores), GradientSum(graph, others), "gradient");
        }

        Print("scores to 1e-10 (against MathNet's sparse BiCgStab with diagonal preconditioner)", gradient);

        var whole = new List<double>();
        InconsistencyReport? report = null;
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            report = Inconsistency.Of(tally);
            whole.Add(clock.Elapsed.TotalSeconds);
        }

        Console.WriteLine($"the whole decomposition: {Median(whole):0.00} s; {Median(read.Select(r => r.Ours)) + Median(whole):0.00} s with reading: {report!.Pairs:N0} pairs, {report.Triangles:N0} triangles, identity to {report.Sums.IdentityError:0e+0}");
        await DenseAsync().ConfigureAwait(false);
    }

    private static async Task DenseAsync()
    {
        var tally = (await ReadAsync(Draw(SmallRecords, SmallItems)).ConfigureAwait(false)).Tally;
        var dense = new List<(double Ours, double Baseline)>();
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var report = Inconsistency.Of(tally);
            var ours = clock.Elapsed.TotalSeconds;
            clock.Restart();
            var (gradient, curl) = PairsBaseline.Dense(ComparisonGraph.Of(tally));
            dense.Add((ours, clock.Elapsed.TotalSeconds));
            MustAgree(report.Sums.Gradient, gradient, "gradient");
            MustAgree(report.Sums.Curl!.Value, curl, "curl");
        }

        Print($"the whole decomposition at {SmallRecords} preferences over {SmallItems} items (against dense projections by MathNet's pseudo-inverse)", dense);
    }

    /// <summary>
    /// Half of the preferences compare any two items, half two of neighbouring rank, as in matchmaking; outcomes are drawn from
    /// the logistic of the score's difference, three in a hundred are ties.
    /// </summary>
    private static byte[] Draw(int records, int items)
    {
        using var memory = new MemoryStream();
        for (ulong r = 0; r < (ulong)records; r++)
        {
            double U(ulong stream) => SplitMix64.Uniform(stream, r);
            var a = (int)(U(1) * items);
            var b = r % 2 == 0 ? (int)(U(2) * items) : (a + 1 + (int)(U(2) * 50)) % items;
            var lead = 4.0 * (a - b) / items;
            var tie = U(3) < 0.03;
            if (U(4) > 1 / (1 + Math.Exp(-lead))) (a, b) = (b, a);
            memory.Write(Encoding.UTF8.GetBytes(tie
                ? $"{{\"winner\":\"reply-{a}\",\"loser\":\"reply-{b}\",\"tie\":true}}\n"
                : $"{{\"winner\":\"reply-{a}\",\"loser\":\"reply-{b}\"}}\n"));
        }

        return memory.ToArray();
    }

    private static async Task<(ComparisonTally Tally, ItemNames Items)> ReadAsync(byte[] lines)
    {
        var (tally, items) = (new ComparisonTally(), new ItemNames());
        using var stream = new MemoryStream(lines);
        await foreach (var record in PreferenceFile.ReadAsync(stream, "drawn", items).ConfigureAwait(false))
            tally.Add(record.First, record.Second, (Outcome)record.Sign, record.Weight);
        return (tally, items);
    }

    private static double GradientSum(ComparisonGraph graph, double[] scores)
    {
        var sum = 0.0;
        for (var e = 0; e < graph.Edges; e++) sum += graph.Weight[e] * Math.Pow(scores[graph.From[e]] - scores[graph.To[e]], 2);
        return sum;
    }

    private static void MustAgree(double ours, double baseline, string what)
    {
        if (Math.Abs(ours - baseline) > 1e-6 * Math.Abs(ours)) throw new InvalidOperationException($"the {what} sums differ: {ours:r} and {baseline:r}");
    }

    private static void Print(string what, List<(double Ours, double Baseline)> times)
    {
        var (ours, baseline) = (Median(times.Select(t => t.Ours)), Median(times.Select(t => t.Baseline)));
        Console.WriteLine($"{what}: {baseline / ours:0.0} x ({ours:0.000} s, {baseline:0.000} s)");
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
