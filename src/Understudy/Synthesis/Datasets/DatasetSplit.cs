using System.Text;
using System.Text.Json;
using Understudy.Runs;

namespace Understudy.Synthesis.Datasets;

/// <summary>
/// Divides a data set by purpose and holds works out for testing. Where a sample goes depends on the seed, its scene and
/// its work, never on its place in the file; only what is asked for as a number (of works, of samples) also depends on
/// which others there are. Editions with one normalised title always go to one side, whatever authors they name.
/// </summary>
public sealed class DatasetSplit
{
    /// <summary>The report's file, beside the parts.</summary>
    public const string ReportName = "split.json";

    private const double MostOfFixed = 0.05;

    private readonly SplitOptions _options;
    private readonly HashSet<string> _heldOut;
    private readonly Dictionary<string, string> _fixed;
    private readonly List<SplitPart> _weighed;
    private readonly double _weight;

    private DatasetSplit(SplitOptions options, HashSet<string> heldOut, Dictionary<string, string> fixedScenes)
    {
        (_options, _heldOut, _fixed) = (options, heldOut, fixedScenes);
        _weighed = options.Parts.Where(p => p.Samples is null && p.Weight > 0).ToList();
        _weight = _weighed.Sum(p => p.Weight);
    }

    /// <summary>The split of a data set that was read before.</summary>
    /// <param name="options">How to divide.</param>
    /// <param name="scenes">Its scenes with the work and the number of samples of each, in any order.</param>
    /// <exception cref="InputException">The options contradict themselves, name a work that is not there, or leave nothing to train on.</exception>
    public static DatasetSplit Of(SplitOptions options, IReadOnlyDictionary<string, (SampleWork Work, int Samples)> scenes)
    {
        options.Validate();
        var titles = scenes.Values.Select(s => s.Work).Distinct().ToDictionary(w => w, TitleOf);
        var heldOut = HeldOut(options, titles.Values.ToHashSet(StringComparer.Ordinal));
        var rest = scenes.Where(s => !heldOut.Contains(titles[s.Value.Work])).ToDictionary(s => s.Key, s => s.Value.Samples);
        return new DatasetSplit(options, heldOut, Fixed(options, rest));
    }

    /// <summary>The part a sample goes to.</summary>
    public string PartOf(Sample sample)
    {
        if (_heldOut.Count > 0 && _heldOut.Contains(TitleOf(sample.Work))) return SplitOptions.TestPart;
        if (_fixed.TryGetValue(sample.Scene, out var part)) return part;
        var place = StableHash.Unit(_options.Seed, $"scene:{sample.Scene}") * _weight;
        foreach (var weighed in _weighed)
        {
            if (place < weighed.Weight) return weighed.Name;
            place -= weighed.Weight;
        }

        return _weighed[^1].Name;
    }

    /// <summary>
    /// Writes one file for each part beside each other, lines as they are, and <c>split.json</c> with the report. Reads the
    /// data set twice: once for its scenes and works.
    /// </summary>
    /// <param name="path">The data set, a file or its folder.</param>
    /// <param name="folder">Where the parts go.</param>
    /// <param name="options">How to divide.</param>
    /// <param name="cancellationToken">Stops between samples; no part is left behind.</param>
    public static async Task<SplitReport> WriteAsync(string path, string folder, SplitOptions options, CancellationToken cancellationToken = default)
    {
        options.Validate();
        var file = DatasetFile.Locate(path);
        var scenes = new Dictionary<string, (SampleWork Work, int Samples)>(StringComparer.Ordinal);
        await foreach (var sample in DatasetFile.ReadAsync(file, cancellationToken).ConfigureAwait(false))
            scenes[sample.Scene] = (sample.Work, scenes.GetValueOrDefault(sample.Scene).Samples + 1);

        var split = Of(options, scenes);
        var names = options.Parts.Select(p => p.Name).Concat(options.HoldsOut ? [SplitOptions.TestPart] : []).ToList();
        var parts = names.ConvertAll(n => new PartWriter(folder, n));
        try
        {
            await foreach (var (line, sample) in DatasetFile.ReadLinesAsync(file, cancellationToken).ConfigureAwait(false))
                parts[names.IndexOf(split.PartOf(sample))].Write(line, sample);
            foreach (var part in parts) part.Commit();
        }
        finally
        {
            foreach (var part in parts) part.Dispose();
        }

        var works = scenes.Values.Select(s => s.Work).Distinct().Where(w => split._heldOut.Contains(TitleOf(w)));
        var report = new SplitReport(options.Seed, parts.ToDictionary(p => p.Name, p => p.Report), [.. works.Select(w => w.Title).Distinct().Order(StringComparer.Ordinal)]);
        AtomicFile.WriteAllText(Path.Combine(folder, ReportName), JsonSerializer.Serialize(report, DatasetJson.Pages.SplitReport) + "\n");
        return report;
    }

    private static HashSet<string> HeldOut(SplitOptions options, HashSet<string> titles)
    {
        var heldOut = new HashSet<string>(StringComparer.Ordinal);
        foreach (var wanted in options.TestTitles)
        {
            var title = WorkIdentity.Of(wanted, "").Title;
            if (!titles.Contains(title)) throw new InputException($"no work titled \"{wanted}\" to hold out; there are: {string.Join(", ", titles.Order(StringComparer.Ordinal).Take(20))}");
            heldOut.Add(title);
        }

        if (options.TestShare is { } share) heldOut.UnionWith(titles.Where(t => StableHash.Unit(options.Seed, $"work:{t}") < share));
        if (options.TestWorks is { } count)
            heldOut.UnionWith(titles.Where(t => !heldOut.Contains(t)).OrderBy(t => StableHash.Unit(options.Seed, $"work:{t}")).ThenBy(t => t, StringComparer.Ordinal).Take(count));
        if (heldOut.Count > 0 && heldOut.Count == titles.Count)
            throw new InputException($"all {titles.Count} works would be held out; hold out fewer, or import more");
        return heldOut;
    }

    private static Dictionary<string, string> Fixed(SplitOptions options, Dictionary<string, int> scenes)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in options.Parts.Where(p => p.Samples is not null))
        {
            var enough = Math.Min(part.Samples!.Value, MostOfFixed * scenes.Values.Sum());
            var reached = 0;
            foreach (var (scene, samples) in scenes.Where(s => !taken.ContainsKey(s.Key)).OrderBy(s => StableHash.Unit(options.Seed, $"{part.Name}:{s.Key}")).ThenBy(s => s.Key, StringComparer.Ordinal))
            {
                if (reached >= enough) break;
                taken[scene] = part.Name;
                reached += samples;
            }
        }

        return taken;
    }

    private static string TitleOf(SampleWork work) => WorkIdentity.Of(work.Title, work.Author).Title;

    private sealed class PartWriter(string folder, string name) : IDisposable
    {
        private readonly PendingFile _file = AtomicFile.Begin(Path.Combine(folder, $"{name}.jsonl"));
        private readonly SortedDictionary<int, int> _turns = [];
        private readonly HashSet<string> _scenes = new(StringComparer.Ordinal);
        private int _count;

        public string Name => name;

        public SplitPartReport Report => new(_count, $"{name}.jsonl", _scenes.Count, _turns);

        public void Write(string line, Sample sample)
        {
            _file.Stream.Write(Encoding.UTF8.GetBytes(line));
            _file.Stream.WriteByte((byte)'\n');
            _count++;
            _turns[sample.HistoryTurns] = _turns.GetValueOrDefault(sample.HistoryTurns) + 1;
            _scenes.Add(sample.Scene);
        }

        public void Commit() => _file.Commit();

        public void Dispose() => _file.Dispose();
    }
}
