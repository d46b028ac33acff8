using System.Numerics.Tensors;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Geometry;

/// <summary>
/// Takes embeddings one by one or in batches, in one pass, and reports their geometry at any time: O(d^2 + C d) memory
/// whatever their number, float64 sums whatever their precision.
/// </summary>
/// <remarks>
/// <para>The same rows in the same order give the same bits, however calls cut them into batches. Parts can be
/// accumulated apart, on threads of their own, and merged; merging in a fixed order is reproducible.</para>
/// <para>Not safe for use by several threads at once. A call that throws has added nothing.</para>
/// </remarks>
public sealed class GeometryAccumulator
{
    /// <summary>The largest dimension: d^2 sums take 2 GB then, and a report some of them.</summary>
    public const int MostDimensions = 16_384;

    // Squares of what is larger, summed and multiplied, would overflow.
    internal const double Largest = 1e100;

    private readonly GroupedScatter _labelled;
    private readonly GroupedScatter _unlabelled;
    private readonly UnitRows _unit;
    private readonly double[] _row;

    /// <summary>An accumulator that has seen nothing.</summary>
    /// <param name="dimension">d, the length of a row.</param>
    /// <param name="classes">How many classes are expected; a higher label makes room for itself and all below it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The dimension is not positive, or above <see cref="MostDimensions"/>; or classes is negative.</exception>
    public GeometryAccumulator(int dimension, int classes = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimension);
        if (dimension > MostDimensions) throw new ArgumentOutOfRangeException(nameof(dimension), $"the dimension is {dimension}; at most {MostDimensions} are measured, so leave columns out or project them");
        ArgumentOutOfRangeException.ThrowIfNegative(classes);
        Dimension = dimension;
        _labelled = new GroupedScatter(dimension, classes);
        _unlabelled = new GroupedScatter(dimension, 1);
        _unit = new UnitRows(_labelled.Stride);
        _row = new double[_labelled.Stride];
    }

    /// <summary>d, the length of a row.</summary>
    public int Dimension { get; }

    /// <summary>Rows seen.</summary>
    public long Rows => _labelled.Rows + _unlabelled.Rows;

    /// <summary>Adds one embedding.</summary>
    /// <param name="row">d values.</param>
    /// <param name="label">The number of its class, from 0; null for none.</param>
    /// <exception cref="ArgumentException">The row is not d long, or holds NaN, an infinity or a magnitude above 1e100; names the row. Or the label is negative.</exception>
    public void Add(ReadOnlySpan<double> row, int? label = null)
    {
        CheckLabel(label);
        AddRows(One(row), label is { } c ? [c] : []);
    }

    /// <inheritdoc cref="Add(ReadOnlySpan{double}, int?)"/>
    public void Add(ReadOnlySpan<float> row, int? label = null)
    {
        CheckLabel(label);
        AddRows(One(row), label is { } c ? [c] : []);
    }

    /// <summary>Adds embeddings that lie row after row.</summary>
    /// <param name="rows">A whole number of rows of d values.</param>
    /// <param name="labels">One class number a row, -1 for none; or empty, for no labels at all.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a value is NaN, infinite or above 1e100 in magnitude; names the row.</exception>
    public void AddRows(ReadOnlySpan<double> rows, ReadOnlySpan<int> labels = default)
    {
        Check(rows, labels);
        for (var i = 0; i < rows.Length / Dimension; i++)
        {
            rows.Slice(i * Dimension, Dimension).CopyTo(_row);
            Take(labels.IsEmpty ? -1 : labels[i]);
        }
    }

    /// <inheritdoc cref="AddRows(ReadOnlySpan{double}, ReadOnlySpan{int})"/>
    public void AddRows(ReadOnlySpan<float> rows, ReadOnlySpan<int> labels = default)
    {
        Check(rows, labels);
        for (var i = 0; i < rows.Length / Dimension; i++)
        {
            TensorPrimitives.ConvertTruncating<float, double>(rows.Slice(i * Dimension, Dimension), _row);
            Take(labels.IsEmpty ? -1 : labels[i]);
        }
    }

    /// <summary>Adds all that another has seen; that one stays as it is.</summary>
    /// <exception cref="ArgumentException">It has another dimension, or is this one.</exception>
    public void Merge(GeometryAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(this, other)) throw new ArgumentException("an accumulator cannot be merged with itself", nameof(other));
        if (other.Dimension != Dimension) throw new ArgumentException($"dimension {other.Dimension} cannot be merged with {Dimension}", nameof(other));
        _labelled.Merge(other._labelled);
        _unlabelled.Merge(other._unlabelled);
        _unit.Merge(other._unit);
    }

    /// <summary>The geometry of what was seen so far; more may follow. Costs O(d^3 + C^2 d + C^3), not a pass over rows.</summary>
    /// <param name="options">The defaults where null.</param>
    /// <param name="labelEmbeddings">Label embeddings or the rows of a classifier, row c for class c, for NC3; or null.</param>
    /// <exception cref="ArgumentException">The label embeddings do not have a row of d values for each class.</exception>
    public GeometryReport Report(GeometryOptions? options = null, Matrix? labelEmbeddings = null)
    {
        options ??= new GeometryOptions();
        if (labelEmbeddings is { } w && (w.Columns != Dimension || w.Rows < _labelled.Groups))
            throw new ArgumentException($"label embeddings of {w.Rows} x {w.Columns}, where {_labelled.Groups} classes of dimension {Dimension} need at least {_labelled.Groups} x {Dimension}", nameof(labelEmbeddings));
        var within = _labelled.Within();
        var classes = _labelled.Rows > 0 ? new ClassGeometry(_labelled) : null;
        return new GeometryReport(
            Rows,
            Dimension,
            _unit.Zeros,
            Spectrum(within, options),
            _unit.MeanDeviation(Dimension),
            1 / Math.Sqrt(Dimension),
            classes?.Report(within),
            classes?.NeuralCollapse(within, labelEmbeddings));
    }

    /// <summary>The mean of each class, row c for class c, for a second pass with <see cref="NearestMean"/>. A class without rows has NaN.</summary>
    public Matrix ClassMeans()
    {
        var means = new Matrix(_labelled.Groups, Dimension);
        for (var c = 0; c < means.Rows; c++)
        {
            if (_labelled.Count(c) == 0) means.Row(c).Fill(double.NaN);
            else _labelled.Mean(c)[..Dimension].CopyTo(means.Row(c));
        }

        return means;
    }

    private SpectrumReport Spectrum(double[] within, GeometryOptions options)
    {
        // All rows about the mean of all: what lies within groups, and the groups' means about it.
        var total = new GroupedScatter(Dimension, 1);
        MergeAsOne(total, _labelled);
        MergeAsOne(total, _unlabelled);
        var scatter = total.Within();
        TensorPrimitives.Add(scatter, within, scatter);
        TensorPrimitives.Add(scatter, _unlabelled.Within(), scatter);
        var centred = Spectra.Floored(SymmetricEigen.Values(scatter, Dimension), Rows - 1);

        var mean = total.Mean(0)[..Dimension];
        var raw = (double[])scatter.Clone();
        for (var i = 0; i < Dimension; i++)
            TensorPrimitives.MultiplyAdd(mean, Rows * mean[i], raw.AsSpan(i * Dimension, Dimension), raw.AsSpan(i * Dimension, Dimension));
        var uncentred = Spectra.SingularValues(Spectra.Floored(SymmetricEigen.Values(raw, Dimension), Rows));

        var singular = Spectra.SingularValues(centred);
        double varying = 0, common = Rows * TensorPrimitives.SumOfSquares(mean);
        for (var i = 0; i < Dimension; i++) varying += scatter[(i * Dimension) + i];
        return new SpectrumReport(
            Spectra.EffectiveRank(singular),
            Spectra.EntropyBits(singular),
            Spectra.RankMe(uncentred.AsSpan(0, (int)Math.Min(Rows, Dimension)), options.RankMeEpsilon),
            Spectra.ParticipationRatio(centred),
            PowerLaw.Fit(centred, options.AlphaFirst, options.AlphaLast),
            varying + common > 0 ? common / (varying + common) : null,
            [.. centred.Select(l => l / Math.Max(1, Rows))]);
    }

    private static void MergeAsOne(GroupedScatter total, GroupedScatter groups)
    {
        for (var g = 0; g < groups.Groups; g++) total.AddMean(groups.Mean(g), groups.Count(g), 0);
    }

    private void Take(int label)
    {
        _unit.Add(_row);
        if (label < 0)
        {
            _unlabelled.Add(_row, 0);
            return;
        }

        _labelled.Grow(label + 1);
        _labelled.Add(_row, label);
    }

    private ReadOnlySpan<T> One<T>(ReadOnlySpan<T> row) =>
        row.Length == Dimension ? row : throw new ArgumentException($"a row of {row.Length} values where the dimension is {Dimension}", nameof(row));

    private static void CheckLabel(int? label)
    {
        if (label < 0) throw new ArgumentException($"the label {label} is negative; leave it out for none", nameof(label));
    }

    private void Check<T>(ReadOnlySpan<T> rows, ReadOnlySpan<int> labels)
        where T : System.Numerics.INumberBase<T>, System.Numerics.INumber<T>
    {
        var count = rows.Length / Dimension;
        if (count * Dimension != rows.Length) throw new ArgumentException($"{rows.Length} values are no whole number of rows of {Dimension}", nameof(rows));
        if (!labels.IsEmpty && labels.Length != count) throw new ArgumentException($"{labels.Length} labels for {count} rows", nameof(labels));
        foreach (var label in labels)
        {
            if (label < -1) throw new ArgumentException($"the label {label} is negative; -1 stands for none", nameof(labels));
            if (label >= Array.MaxLength / _row.Length) throw new ArgumentException($"the label {label} is too high; labels are numbered from 0 without large gaps", nameof(labels));
        }

        if (rows.IsEmpty || Fits(TensorPrimitives.MaxMagnitude(rows))) return;
        for (var i = 0; i < rows.Length; i++)
        {
            if (!Fits(rows[i])) throw new ArgumentException($"row {Rows + (i / Dimension)} (from 0) holds {rows[i]} in dimension {i % Dimension}; repair or drop the row", nameof(rows));
        }
    }

    private static bool Fits<T>(T value)
        where T : System.Numerics.INumberBase<T> => Math.Abs(double.CreateTruncating(value)) <= Largest;
}
