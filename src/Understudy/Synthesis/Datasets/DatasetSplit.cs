using System.Text;
using System.Text.Json;
using Understudy.Runs;

namespace Understudy.Synthesis.Datasets;

/// <summary>
/// Divides a data set by purpose and holds works out for testing. Where a sample goes depends on the seed, its scene and
/// its work, not on its place in the file; only a fixed number of test works (<see cref="SplitOptions.TestWorks"/>)
/// depends on which works there are. Editions with one normalised title always go to one side, whatever authors they name.
/// </summary>
public sealed class DatasetSplit
{
    /// <summary>The report's file, beside the parts.</summary>
    public const string ReportName = "split.json";

    private readonly SplitOptions _options;
    private readonly HashSet<string> _heldOut;
    private readonly double _weight;

    private DatasetSplit(SplitOptions options, HashSet<string> heldOut) =>
        (_options, _heldOut, _weight) = (options, heldOut, options.Parts.Sum(p => p.Weight));

    /// <summary>The split of works known beforehand.</summary>
    /// <exception cref="InputException">The options contradict themselves, name a work that is not there, or leave nothing to train on.</exception>
    public static DatasetSplit Of(SplitOptions options, IEnumerable<SampleWork> works)
    {
        options.Validate();
        var titles = works.Select(w => WorkIdentity.Of(w.Title, w.Author).Title).ToHashSet(StringComparer.Ordinal);
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
        return new DatasetSplit(options, heldOut);
    }

    /// <summary>The part a sample goes to.</summary>
    public string PartOf(Sample sample)
    {
        if (_heldOut.Contains(WorkIdentity.Of(sample.Work.Title, sample.Work.Author).Title)) return SplitOptions.TestPart;
        var place = StableHash.Unit(_options.Seed, $"scene:{sample.Scene}") * _weight;
        foreach (var part in _options.Parts)
        {
            if (place < part.Weight) return part.Name;
            place -= part.Weight;
        }

        return _options.Parts.Last(p => p.Weight > 0).Name;
    }

    /// <summary>
    /// Writes one file for each part beside each other, lines as they are, and <c>split.json</c> with the report. Reads the
    /// data set twice where works are held out: once for its works.
    /// </summary>
    /// <param name="path">The data set, a file or its folder.</param>
    /// <param name="folder">Where the parts go.</param>
    /// <param name="options">How to divide.</param>
    /// <param name="cancellationToken">Stops between samples; no part is left behind.</param>
    public static async Task<SplitReport> WriteAsync(string path, string folder, SplitOptions options, CancellationToken cancellationToken = default)
    {
        options.Validate();
        var file = DatasetFile.Locate(path);
        var works = new Dictionary<SampleWork, string>();
        if (options.HoldsOut)
        {
            await foreach (var sample in DatasetFile.ReadAsync(file, cancellationToken).ConfigureAwait(false))
                works.TryAdd(sample.Work, WorkIdentity.Of(sample.Work.Title, sample.Work.Author).Title);
        }

        var split = Of(options, works.Keys);
        var heldOut = works.Where(w => split._heldOut.Contains(w.Value)).DistinctBy(w => w.Value).Select(w => w.Key.Title).Order(StringComparer.Ordinal).ToList();
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

        var report = new SplitReport(options.Seed, parts.ToDictionary(p => p.Name, p => p.Report), heldOut);
        AtomicFile.WriteAllText(Path.Combine(folder, ReportName), JsonSerializer.Serialize(report, DatasetJson.Pages.SplitReport) + "\n");
        return report;
    }

    private sealed class PartWriter(string folder, string name) : IDisposable
    {
        private readonly PendingFile _file = AtomicFile.Begin(Path.Combine(folder, $"{name}.jsonl"));
        private readonly SortedDictionary<int, int> _turns = [];
        private int _count;
        private int _scenes;
        private string? _scene;

        public string Name => name;

        public SplitPartReport Report => new(_count, $"{name}.jsonl", _scenes, _turns);

        public void Write(string line, Sample sample)
        {
            _file.Stream.Write(Encoding.UTF8.GetBytes(line));
            _file.Stream.WriteByte((byte)'\n');
            _count++;
            _turns[sample.HistoryTurns] = _turns.GetValueOrDefault(sample.HistoryTurns) + 1;
            // Samples of one scene stand together as the builder writes them.
            if (_scene == sample.Scene) return;
            _scene = sample.Scene;
            _scenes++;
        }

        public void Commit() => _file.Commit();

        public void Dispose() => _file.Dispose();
    }
}
