using System.Globalization;
using Understudy.Arrays;
using Understudy.Cli.Laboratory;
using Understudy.Collapse.Geometry;
using Understudy.Collapse.Numerics;

namespace Understudy.Cli.Probes;

/// <summary>Reads a file of embeddings, once for its geometry and with labels once more for the nearest class means.</summary>
/// <param name="Path">The file.</param>
/// <param name="Rows">What of it to read; labels and views are added where they are columns.</param>
/// <param name="Labels">A file with one label a row, or a column of the file; null for none.</param>
/// <param name="Views">A file or column with one object a row; null for none. Rows of an object follow each other.</param>
/// <param name="Weights">A file of label embeddings, row c for class c; null for none.</param>
internal sealed record EmbeddingSurvey(string Path, RowFileOptions Rows, string? Labels, string? Views, string? Weights)
{
    private const int MostWeights = 1 << 27;

    /// <summary>Reads and measures.</summary>
    /// <exception cref="InputException">A file is damaged, does not fit, or holds a number that is not finite; names file and row.</exception>
    public async Task<EmbeddingPage> MeasureAsync(CancellationToken cancellationToken)
    {
        var labels = await SideColumn.OpenAsync(Labels, cancellationToken).ConfigureAwait(false);
        var views = await SideColumn.OpenAsync(Views, cancellationToken).ConfigureAwait(false);
        var options = Rows with { Texts = [.. new[] { labels?.Column, views?.Column }.OfType<string>()] };
        var rows = await RowFile.OpenAsync(Path, options, cancellationToken).ConfigureAwait(false);
        await using var _ = rows.ConfigureAwait(false);
        var classifier = Weights is null ? null : await MatrixAsync(Weights, rows.Dimension, cancellationToken).ConfigureAwait(false);
        var names = new ClassNames(classifier?.Rows, Path);
        var geometry = Complaint.Forward(() => new GeometryAccumulator(rows.Dimension), Path);
        var objects = views is null ? null : new ObjectViews(rows.Dimension, Path);
        await foreach (var block in rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            block.RequireFinite(Path);
            var classes = labels is null ? [] : names.Of(labels.Of(block, options, Path), block);
            geometry.AddRows(block.Values.Span, classes);
            objects?.Add(block, views!.Of(block, options, Path));
        }

        labels?.RequireEnd(geometry.Rows, Path);
        views?.RequireEnd(geometry.Rows, Path);
        if (geometry.Rows == 0) throw new InputException($"{Path}: there are no rows");
        var report = Complaint.Forward(() => geometry.Report(labelEmbeddings: classifier), Path);
        var nearest = labels is null ? null : await NearestAsync(rows, labels, names, options, geometry.ClassMeans(), classifier, cancellationToken).ConfigureAwait(false);
        return EmbeddingPage.Of(report, objects?.Report(), nearest, names.Names);
    }

    private async Task<NearestMeanReport> NearestAsync(
        IRowSource rows, SideColumn labels, ClassNames names, RowFileOptions options, Matrix means, Matrix? classifier, CancellationToken cancellationToken)
    {
        var nearest = Complaint.Forward(() => new NearestMean(means, classifier), Path);
        await foreach (var block in rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var classes = names.Of(labels.Of(block, options, Path), block);
            for (var i = 0; i < block.Count; i++) nearest.Add(block.Values.Span.Slice(i * rows.Dimension, rows.Dimension), classes[i]);
        }

        return nearest.Report();
    }

    private static async Task<Matrix> MatrixAsync(string path, int dimension, CancellationToken cancellationToken)
    {
        var rows = await RowFile.OpenAsync(path, null, cancellationToken).ConfigureAwait(false);
        await using var _ = rows.ConfigureAwait(false);
        if (rows.Dimension != dimension) throw new InputException($"--weights {path}: rows of {rows.Dimension} numbers; the embeddings have {dimension}");
        var values = new List<double>();
        await foreach (var block in rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            block.RequireFinite(path);
            if (values.Count + block.Values.Length > MostWeights) throw new InputException($"--weights {path}: more than {MostWeights} numbers; it has one row for each class");
            values.AddRange(block.Values.Span);
        }

        if (values.Count == 0) throw new InputException($"--weights {path}: there are no rows");
        return new Matrix(values.Count / dimension, dimension, [.. values]);
    }

    /// <summary>Labels as class numbers: as they come, or with a classifier the rows they name.</summary>
    private sealed class ClassNames(int? classifierRows, string path)
    {
        // Every pair of classes is measured.
        private const int MostClasses = 10_000;

        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public List<string> Names { get; } = classifierRows is { } rows ? [.. Enumerable.Range(0, rows).Select(row => row.ToString(CultureInfo.InvariantCulture))] : [];

        public int[] Of(IReadOnlyList<string> labels, RowBlock block)
        {
            var classes = new int[block.Count];
            for (var i = 0; i < classes.Length; i++) classes[i] = classifierRows is { } most ? Row(labels[i], most, block, i) : Number(labels[i], block, i);
            return classes;
        }

        private int Number(string label, RowBlock block, int at)
        {
            if (_numbers.TryGetValue(label, out var number)) return number;
            if (Names.Count == MostClasses) throw new InputException($"{block.Place(path, at)}: more than {MostClasses} different labels; are they names of rows instead of classes?");
            Names.Add(label);
            return _numbers[label] = Names.Count - 1;
        }

        private int Row(string label, int most, RowBlock block, int at) =>
            int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row < most
                ? row
                : throw new InputException($"{block.Place(path, at)}: the label \"{ShownName.Of(label)}\" is no row of --weights; with --weights labels are row numbers, here 0 to {most - 1}");
    }
}
