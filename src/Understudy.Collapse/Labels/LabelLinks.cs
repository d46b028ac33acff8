using System.Runtime.InteropServices;
using Understudy.Collapse.Model;

namespace Understudy.Collapse.Labels;

/// <summary>
/// What samples with several labels say of the labels: gathered sample by sample in memory that grows with the labels and
/// the pairs of labels that meet in a sample, not with the samples.
/// </summary>
/// <remarks>
/// With A the coupling (samples x labels), r_i its row sums and nu_c its column sums, it keeps nu and, for each row sum r
/// that occurs, G_r = sum over its samples of a_i a_i^T (without zeros). Everything about labels follows from them: see
/// <see cref="LabelAnalysis"/>. Beyond <see cref="MostRowSums"/> different row sums only A^T D_r^-1 A is kept.
/// </remarks>
public sealed class LabelLinks
{
    /// <summary>How many different row sums are told apart; shares have one, unit weights as many as labels a sample has.</summary>
    public const int MostRowSums = 64;

    /// <summary>
    /// How many labels may hang together by chains of shared samples: they are decomposed as one dense matrix, in time that grows with
    /// the cube.
    /// </summary>
    public const int MostConnected = 4096;

    private const int HighestLabel = 1 << 24;

    private readonly DisjointSets _components = new();
    private readonly List<double> _columns = [];
    private SortedDictionary<double, Dictionary<long, double>> _products = [];

    /// <summary>N, samples seen.</summary>
    public long Samples { get; private set; }

    /// <summary>Samples with two or more labels: the frustrated ones.</summary>
    public long Frustrated { get; private set; }

    /// <summary>Links seen: the labels of all samples together.</summary>
    public long Links { get; private set; }

    /// <summary>C, one more than the highest label seen.</summary>
    public int Labels => _columns.Count;

    /// <summary>nu_c, the sum of each label's weights.</summary>
    public IReadOnlyList<double> ColumnSums => _columns;

    /// <summary>The links of a coupling.</summary>
    public static LabelLinks Of(Coupling coupling)
    {
        ArgumentNullException.ThrowIfNull(coupling);
        var links = new LabelLinks();
        for (var i = 0; i < coupling.Samples; i++) links.Add(coupling.LabelsOf(i), coupling.WeightsOf(i));
        return links;
    }

    /// <summary>Adds a sample.</summary>
    /// <param name="labels">Its labels, from 0, none twice; at least one.</param>
    /// <param name="weights">Their weights, positive and finite, as they are to count: shares of 1 for the model's default. Empty for 1/k each.</param>
    /// <exception cref="ArgumentException">One of these rules is broken, or more than <see cref="MostConnected"/> labels hang together; the message names the label. What was gathered is of no use then.</exception>
    public void Add(ReadOnlySpan<int> labels, ReadOnlySpan<double> weights = default)
    {
        Check(labels, weights);
        var sum = 0.0;
        for (var e = 0; e < labels.Length; e++) sum += weights.IsEmpty ? 1.0 / labels.Length : weights[e];
        // 1/3 + 1/3 + 1/3 is 1 but for rounding.
        var products = ProductsOf(ToTwelveDigits(sum));
        for (var e = 0; e < labels.Length; e++)
        {
            while (_columns.Count <= labels[e]) _columns.Add(0);
            _components.Grow(_columns.Count);
            var weight = weights.IsEmpty ? 1.0 / labels.Length : weights[e];
            _columns[labels[e]] += weight;
            _components.Join(labels[0], labels[e]);
            if (_components.Size(labels[0]) > MostConnected) throw new ArgumentException($"more than {MostConnected} labels hang together by shared samples; leave out rare labels", nameof(labels));
            for (var f = 0; f < labels.Length; f++)
            {
                if (labels[f] > labels[e]) continue;
                var product = weight * (weights.IsEmpty ? 1.0 / labels.Length : weights[f]);
                CollectionsMarshal.GetValueRefOrAddDefault(products, Key(labels[f], labels[e]), out _) += RowSumsAreKept ? product : product / sum;
            }
        }

        Samples++;
        Links += labels.Length;
        if (labels.Length > 1) Frustrated++;
    }

    /// <summary>Whether every sample's weights add up to 1.</summary>
    public bool HasUnitRows => RowSumsAreKept && _products.Count == 1 && _products.ContainsKey(1);

    /// <summary>Whether the row sums were few enough to be told apart.</summary>
    internal bool RowSumsAreKept { get; private set; } = true;

    /// <summary>The labels of each connected component: labels that no chain of shared samples joins are in different ones. Largest first.</summary>
    internal IReadOnlyList<int[]> Components() =>
        [.. Enumerable.Range(0, Labels).GroupBy(_components.Find).Select(g => g.ToArray()).OrderByDescending(g => g.Length).ThenBy(g => g[0])];

    /// <summary>For each row sum the products a_ic a_ic' summed over its samples, as entries of the lower triangle. Where row sums are not kept, one entry with row sum 1 of products divided by theirs.</summary>
    internal IEnumerable<(double RowSum, IEnumerable<(int Low, int High, double Sum)> Products)> Products() =>
        _products.Select(p => (p.Key, p.Value.Select(e => ((int)(e.Key & 0xFFFFFFFF), (int)(e.Key >> 32), e.Value))));

    private static double ToTwelveDigits(double value)
    {
        var scale = Math.Pow(10, 11 - Math.Floor(Math.Log10(value)));
        return Math.Round(value * scale) / scale;
    }

    private static long Key(int low, int high) => ((long)high << 32) | (uint)low;

    private Dictionary<long, double> ProductsOf(double rowSum)
    {
        if (!RowSumsAreKept) return _products[1];
        if (_products.TryGetValue(rowSum, out var products)) return products;
        if (_products.Count < MostRowSums) return _products[rowSum] = [];
        var all = new Dictionary<long, double>();
        foreach (var (sum, some) in _products)
        {
            foreach (var (key, value) in some) CollectionsMarshal.GetValueRefOrAddDefault(all, key, out _) += value / sum;
        }

        _products = new() { [1] = all };
        RowSumsAreKept = false;
        return all;
    }

    private static void Check(ReadOnlySpan<int> labels, ReadOnlySpan<double> weights)
    {
        if (labels.Length > MostConnected) throw new ArgumentException($"a sample with {labels.Length} labels; at most {MostConnected} can hang together", nameof(labels));
        if (labels.IsEmpty) throw new ArgumentException("a sample without a label; give it at least one", nameof(labels));
        if (!weights.IsEmpty && weights.Length != labels.Length) throw new ArgumentException($"{weights.Length} weights for {labels.Length} labels", nameof(weights));
        for (var e = 0; e < labels.Length; e++)
        {
            if (labels[e] is < 0 or > HighestLabel) throw new ArgumentException($"label {labels[e]} is not a number from 0 to {HighestLabel}", nameof(labels));
            if (labels[..e].Contains(labels[e])) throw new ArgumentException($"label {labels[e]} comes twice; add the weights up", nameof(labels));
            if (!weights.IsEmpty && !(weights[e] is > 1e-9 and < 1e9)) throw new ArgumentException($"label {labels[e]} has weight {weights[e]}; weights lie between 1e-9 and 1e9", nameof(weights));
        }
    }
}
