using System.Numerics.Tensors;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Model;

/// <summary>
/// Which sample is tied to which label, and how strongly: the matrix A (samples x labels) of non-negative weights, kept by rows
/// without its zeros. A sample with one entry is unfrustrated; a frustrated sample has two or more.
/// </summary>
public sealed class Coupling
{
    private readonly int[] _start;
    private readonly int[] _label;
    private readonly double[] _weight;
    private readonly double[] _rowSums;
    private readonly double[] _columnSums;

    private Coupling(int labels, int[] start, int[] label, double[] weight)
    {
        (Samples, Labels, _start, _label, _weight) = (start.Length - 1, labels, start, label, weight);
        (_rowSums, _columnSums) = (new double[Samples], new double[labels]);
        for (var i = 0; i < Samples; i++)
        {
            for (var e = start[i]; e < start[i + 1]; e++)
            {
                _rowSums[i] += weight[e];
                _columnSums[label[e]] += weight[e];
            }
        }
    }

    /// <summary>N, the number of samples (rows).</summary>
    public int Samples { get; }

    /// <summary>C, the number of labels (columns).</summary>
    public int Labels { get; }

    /// <summary>How many entries are not zero.</summary>
    public int Links => _label.Length;

    /// <summary>r_i: the sum of a sample's weights; N numbers.</summary>
    public ReadOnlySpan<double> RowSums => _rowSums;

    /// <summary>nu_c: the sum of a label's weights; C numbers.</summary>
    public ReadOnlySpan<double> ColumnSums => _columnSums;

    /// <summary>Whether every sample's weights add up to 1 (to 1e-12).</summary>
    public bool HasUnitRows => _rowSums.All(r => Math.Abs(r - 1) < 1e-12);

    /// <summary>Whether all labels carry the same weight (to 1e-12, relatively), which the mode theory asks for beside unit rows.</summary>
    public bool HasEqualColumns => _columnSums.Max() - _columnSums.Min() <= 1e-12 * _columnSums.Max();

    /// <summary>The labels of a sample, ascending.</summary>
    public ReadOnlySpan<int> LabelsOf(int sample) => _label.AsSpan(_start[sample].._start[sample + 1]);

    /// <summary>The weights of a sample, in the order of <see cref="LabelsOf"/>.</summary>
    public ReadOnlySpan<double> WeightsOf(int sample) => _weight.AsSpan(_start[sample].._start[sample + 1]);

    /// <summary>A coupling from each sample's labels and weights.</summary>
    /// <param name="labels">C, at least 1.</param>
    /// <param name="rows">For each sample its labels (0 to C-1, no label twice) with weights above 0 and at most <see cref="MinimalModel.LargestNumber"/>; at least one a sample.</param>
    /// <exception cref="ArgumentException">A row breaks these rules; the message names it. Or there is no sample, or a label without any.</exception>
    public static Coupling FromRows(int labels, IEnumerable<IReadOnlyList<(int Label, double Weight)>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(labels, 1);
        var start = new List<int> { 0 };
        var label = new List<int>();
        var weight = new List<double>();
        var seen = new bool[labels];
        foreach (var row in rows)
        {
            var sample = start.Count - 1;
            if (row.Count == 0) throw new ArgumentException($"sample {sample} has no label; give it at least one", nameof(rows));
            foreach (var (c, w) in row.OrderBy(entry => entry.Label))
            {
                if (c < 0 || c >= labels) throw new ArgumentException($"sample {sample} names label {c}; there are labels 0 to {labels - 1}", nameof(rows));
                if (label.Count > start[^1] && label[^1] == c) throw new ArgumentException($"sample {sample} names label {c} twice; add the weights up", nameof(rows));
                if (!(w is > 0 and <= MinimalModel.LargestNumber))
                    throw new ArgumentException($"sample {sample} has weight {w} for label {c}; weights are positive and at most {MinimalModel.LargestNumber}", nameof(rows));
                label.Add(c);
                weight.Add(w);
                seen[c] = true;
            }

            start.Add(label.Count);
        }

        if (start.Count == 1) throw new ArgumentException("there are no samples", nameof(rows));
        var bare = Array.IndexOf(seen, false);
        if (bare >= 0) throw new ArgumentException($"label {bare} has no sample; every label needs one", nameof(rows));
        return new Coupling(labels, [.. start], [.. label], [.. weight]);
    }

    /// <summary>The coupling of some samples, in the order named; a label may be left without any.</summary>
    internal Coupling Of(ReadOnlySpan<int> samples)
    {
        var start = new int[samples.Length + 1];
        for (var i = 0; i < samples.Length; i++) start[i + 1] = start[i] + _start[samples[i] + 1] - _start[samples[i]];
        var (label, weight) = (new int[start[^1]], new double[start[^1]]);
        for (var i = 0; i < samples.Length; i++)
        {
            LabelsOf(samples[i]).CopyTo(label.AsSpan(start[i]));
            WeightsOf(samples[i]).CopyTo(weight.AsSpan(start[i]));
        }

        return new Coupling(Labels, start, label, weight);
    }

    /// <summary>A W: for each sample the weighted sum of its labels' rows; (C x d) to (N x d).</summary>
    public Matrix Times(Matrix labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var product = new Matrix(Samples, labels.Columns);
        Times(labels.Span, product.Span, labels.Columns);
        return product;
    }

    /// <summary>A^T X: for each label the weighted sum of its samples' rows; (N x d) to (C x d).</summary>
    public Matrix TransposeTimes(Matrix samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var product = new Matrix(Labels, samples.Columns);
        TransposeTimes(samples.Span, product.Span, samples.Columns);
        return product;
    }

    /// <summary>A W over flat rows of <paramref name="width"/> numbers; overwrites <paramref name="product"/>.</summary>
    internal void Times(ReadOnlySpan<double> labels, Span<double> product, int width)
    {
        product.Clear();
        for (var i = 0; i < Samples; i++)
        {
            var row = product.Slice(i * width, width);
            for (var e = _start[i]; e < _start[i + 1]; e++)
                TensorPrimitives.MultiplyAdd(labels.Slice(_label[e] * width, width), _weight[e], row, row);
        }
    }

    /// <summary>A^T X over flat rows of <paramref name="width"/> numbers; overwrites <paramref name="product"/>.</summary>
    internal void TransposeTimes(ReadOnlySpan<double> samples, Span<double> product, int width)
    {
        product.Clear();
        for (var i = 0; i < Samples; i++)
        {
            var row = samples.Slice(i * width, width);
            for (var e = _start[i]; e < _start[i + 1]; e++)
            {
                var sum = product.Slice(_label[e] * width, width);
                TensorPrimitives.MultiplyAdd(row, _weight[e], sum, sum);
            }
        }
    }
}
