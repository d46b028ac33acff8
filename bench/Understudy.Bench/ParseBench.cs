using System.Diagnostics;
using System.Text;
using Understudy.Roleplay;
using Understudy.Roleplay.Formats;

namespace Understudy.Bench;

/// <summary>
/// Parses a stream of HER turns and renders what another character perceives, beside the regular expressions of
/// <see cref="RegexBaseline"/>. Both get the same strings and must give the same views. The two take turns over small
/// blocks, so that a busy machine burdens both alike; the turns are made on the fly, so that memory shows the job's own.
/// </summary>
internal static class ParseBench
{
    private const string Speaker = "Lady Macbeth";
    private const int TurnsInBlock = 4096;

    public static void Run(int megabytes)
    {
        var turns = MakeTurns(seed: 7);
        long blockBytes = turns.Sum(t => (long)Encoding.UTF8.GetByteCount(t));
        foreach (var turn in turns)
        {
            if (Ours(turn) != Regexes(turn) || Parsed(turn) != Regexes(turn)) throw new InvalidOperationException($"the views differ for: {turn}");
        }

        // Both are compiled in full before the clock runs.
        for (var warm = 0; warm < 20; warm++)
        {
            foreach (var turn in turns) _ = Ours(turn).Length + Parsed(turn).Length + Regexes(turn).Length;
        }

        // The others see a tenth of the blocks: the ratios are of times per byte.
        TimeSpan ours = default, parsed = default, regexes = default;
        long bytes = 0, baselineBytes = 0, checksum = 0, peak = 0;
        var start = GC.GetTotalMemory(forceFullCollection: true);
        for (var block = 0; bytes < (long)megabytes << 20; block++)
        {
            var clock = Stopwatch.StartNew();
            foreach (var turn in turns) checksum += Ours(turn).Length;
            ours += clock.Elapsed;
            bytes += blockBytes;
            if (block % 10 != 0) continue;
            clock.Restart();
            foreach (var turn in turns) checksum -= Regexes(turn).Length;
            regexes += clock.Elapsed;
            clock.Restart();
            foreach (var turn in turns) checksum += Parsed(turn).Length;
            parsed += clock.Elapsed;
            baselineBytes += blockBytes;
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - start);
        }

        double Speed(TimeSpan time, long size) => size / time.TotalSeconds / 1e6;
        var baseline = Speed(regexes, baselineBytes);
        Console.WriteLine($"parse + another's view of {bytes >> 20} MB of turns ({turns.Length} distinct, mean {blockBytes / turns.Length} bytes); regular expressions: {baseline:0} MB/s");
        Console.WriteLine($"streamed view (HerFormat.RenderView):      {Speed(ours, bytes) / baseline:0.0} x regular expressions   ({Speed(ours, bytes):0} MB/s)");
        Console.WriteLine($"records (Parse, Perspective.View, Render): {Speed(parsed, baselineBytes) / baseline:0.0} x regular expressions   ({Speed(parsed, baselineBytes):0} MB/s)");
        Console.WriteLine($"live memory grew by at most {peak / 1024.0:0} KiB over the run (checksum {checksum})");
    }

    private static string Ours(string text) => HerFormat.RenderView(text, Speaker, Banquo) ?? $"{Speaker}: ";

    private static string Parsed(string text)
    {
        var reply = HerFormat.Instance.Parse(text, Context).Reply;
        var seen = Banquo.View(new Turn(Speaker, reply.Performance) { SystemThinking = reply.SystemThinking });
        return seen is null ? $"{Speaker}: " : HerFormat.Instance.Render(new Reply(null, seen.Performance), Speaker);
    }

    private static string Regexes(string text) =>
        RegexBaseline.View(RegexBaseline.Parse(text, Speaker, out _), Speaker);

    private static readonly ReplyContext Context = new(Speaker);
    private static readonly Perspective Banquo = Perspective.Of("Banquo");

    /// <summary>Turns of HER's shape: system thinking of some 300 words in two of three, then segments in many patterns.</summary>
    private static string[] MakeTurns(ulong seed)
    {
        var state = seed;
        string Words(int least, int most)
        {
            var count = least + (int)(Next(ref state) % (ulong)(most - least + 1));
            return string.Join(' ', Enumerable.Range(0, count).Select(_ => Vocabulary[Next(ref state) % (ulong)Vocabulary.Length]));
        }

        return [.. Enumerable.Range(0, TurnsInBlock).Select(_ =>
        {
            var turn = new StringBuilder();
            if (Next(ref state) % 3 != 0) turn.Append("<system_thinking>").Append(Words(150, 450)).Append("</system_thinking>");
            turn.Append(Speaker).Append(": ");
            var before = -1;
            for (var parts = 1 + (int)(Next(ref state) % 5); parts > 0; parts--)
            {
                var kind = (int)(Next(ref state) % 3);
                if (kind == before) kind = (kind + 1) % 3;
                before = kind;
                turn.Append(kind switch
                {
                    0 => $"<role_thinking>{Words(5, 25)}</role_thinking>",
                    1 => $"<role_action>{Words(2, 8)}</role_action>",
                    _ => Words(4, 40) + ".",
                });
            }

            return turn.ToString();
        })];
    }

    private static readonly string[] Vocabulary =
        ("the of to and that she would have him know what night has done a thing so foul and fair before king comes hither look like "
         + "innocent flower but be serpent under it we shall proceed no further in this business he hath honoured me of late").Split(' ');

    private static ulong Next(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
