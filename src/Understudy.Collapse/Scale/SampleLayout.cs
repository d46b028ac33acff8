using System.Runtime.InteropServices;
using Understudy.Collapse.Model;

namespace Understudy.Collapse.Scale;

/// <summary>
/// Where a large flow keeps its samples and their sums. Samples are sorted: those with one label first, label by label, then those
/// with several, by their first; so a label's row stays in the first cache. Rows are cut into chunks, and what a chunk's samples
/// give a label is summed in a slot of that chunk's own. A label's slots stand next to each other in the order of the chunks and
/// are added in that order. Nothing here depends on the number of threads, and so no result does.
/// </summary>
internal sealed class SampleLayout
{
    // Chunks to hand out evenly also to many threads, and few enough that their slots weigh nothing beside the samples.
    private const int Chunks = 256;
    private const int LeastRows = 256;

    private readonly Coupling _coupling;
    private readonly List<LabelRun> _runs = [];
    private readonly List<Chunk> _chunks = [];
    private readonly List<Link> _links = [];
    private readonly int[] _slots;
    private readonly int[] _latestChunk;

    private SampleLayout(Coupling coupling)
    {
        _coupling = coupling;
        (RowOf, SampleAt, Single) = Sort(coupling);
        LinkStart = new int[coupling.Samples - Single + 1];
        (_slots, _latestChunk) = (new int[coupling.Labels], new int[coupling.Labels]);
        Array.Fill(_latestChunk, -1);
        var rows = Math.Max(LeastRows, (coupling.Samples + Chunks - 1) / Chunks);
        for (var row = 0; row < Single; row += rows) AddRuns(row, Math.Min(Single, row + rows));
        // A chunk of samples with several labels can touch every label; with eight samples for each, the sums stay a small part.
        rows = (int)Math.Min(coupling.Samples, Math.Max(rows, 8L * coupling.Labels));
        for (var row = Single; row < coupling.Samples; row = Math.Min(coupling.Samples, row + rows)) AddLinks(row, (int)Math.Min(coupling.Samples, (long)row + rows));

        SlotStart = new long[coupling.Labels + 1];
        for (var c = 0; c < coupling.Labels; c++) SlotStart[c + 1] = SlotStart[c] + _slots[c];
        Runs = [.. _runs.Select(run => run with { Slot = SlotStart[run.Label] + run.Slot })];
        Links = [.. _links.Select(link => link with { Slot = SlotStart[link.Label] + link.Slot })];
        ChunkList = [.. _chunks];
    }

    /// <summary>The row of each sample.</summary>
    public int[] RowOf { get; }

    /// <summary>The sample of each row.</summary>
    public int[] SampleAt { get; }

    /// <summary>How many rows hold samples with one label; they come first.</summary>
    public int Single { get; }

    /// <summary>The work of a step, in the order in which sums are added.</summary>
    public Chunk[] ChunkList { get; }

    /// <summary>Runs of samples with one label.</summary>
    public LabelRun[] Runs { get; }

    /// <summary>Row <c>Single + i</c> has the links from <c>LinkStart[i]</c> to <c>LinkStart[i + 1]</c> (exclusive).</summary>
    public int[] LinkStart { get; }

    /// <summary>Labels of samples with several.</summary>
    public Link[] Links { get; }

    /// <summary>Label c has the slots from <c>SlotStart[c]</c> to <c>SlotStart[c + 1]</c> (exclusive).</summary>
    public long[] SlotStart { get; }

    /// <summary>The layout of a coupling.</summary>
    public static SampleLayout Of(Coupling coupling) => new(coupling);

    // Counting sort, stable: samples with one label by it, then samples with several by their first.
    private static (int[] RowOf, int[] SampleAt, int Single) Sort(Coupling coupling)
    {
        var start = new int[(2 * coupling.Labels) + 1];
        for (var i = 0; i < coupling.Samples; i++) start[Key(i) + 1]++;
        for (var k = 0; k < 2 * coupling.Labels; k++) start[k + 1] += start[k];
        var single = start[coupling.Labels];
        var (rowOf, sampleAt) = (new int[coupling.Samples], new int[coupling.Samples]);
        for (var i = 0; i < coupling.Samples; i++)
        {
            var row = start[Key(i)]++;
            (rowOf[i], sampleAt[row]) = (row, i);
        }

        return (rowOf, sampleAt, single);

        int Key(int sample)
        {
            var labels = coupling.LabelsOf(sample);
            return labels[0] + (labels.Length > 1 ? coupling.Labels : 0);
        }
    }

    private void AddRuns(int start, int end)
    {
        var first = _runs.Count;
        for (var row = start; row < end; row++)
        {
            var (label, weight) = (_coupling.LabelsOf(SampleAt[row])[0], _coupling.WeightsOf(SampleAt[row])[0]);
            var continues = _runs.Count > first && _runs[^1].Label == label && _runs[^1].Weight == weight;
            if (continues) CollectionsMarshal.AsSpan(_runs)[^1] = _runs[^1] with { End = row + 1 };
            else _runs.Add(new LabelRun(row, row + 1, label, SlotOf(label), weight));
        }

        _chunks.Add(new Chunk(start, end, first, _runs.Count));
    }

    private void AddLinks(int start, int end)
    {
        for (var row = start; row < end; row++)
        {
            var labels = _coupling.LabelsOf(SampleAt[row]);
            var weights = _coupling.WeightsOf(SampleAt[row]);
            for (var e = 0; e < labels.Length; e++) _links.Add(new Link(labels[e], SlotOf(labels[e]), (float)weights[e]));
            LinkStart[row - Single + 1] = _links.Count;
        }

        _chunks.Add(new Chunk(start, end, 0, 0));
    }

    // The place of this chunk's sum among those of its label; a new one when the chunk meets the label for the first time.
    private int SlotOf(int label)
    {
        if (_latestChunk[label] != _chunks.Count)
        {
            _latestChunk[label] = _chunks.Count;
            _slots[label]++;
        }

        return _slots[label] - 1;
    }
}
