using MathNet.Numerics.LinearAlgebra;
using Understudy.Collapse.Geometry;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Tests.Geometry;

/// <summary>Embeddings for tests, and reports of them.</summary>
internal static class Cloud
{
    /// <summary>Independent entries, uniform with mean 0 and variance 1; dimension i scaled by 1/(1 + decay i).</summary>
    public static double[] Draw(ulong seed, int rows, int dimension, double decay = 0, double offset = 0)
    {
        var values = SplitMix64.Fill(seed, rows, dimension, 1).Span.ToArray();
        for (var i = 0; i < values.Length; i++) values[i] = (values[i] / (1 + (decay * (i % dimension)))) + offset;
        return values;
    }

    public static GeometryReport Report(double[] rows, int dimension, int[]? labels = null, Collapse.Numerics.Matrix? labelEmbeddings = null)
    {
        var accumulator = new GeometryAccumulator(dimension);
        accumulator.AddRows(rows, labels ?? []);
        return accumulator.Report(labelEmbeddings: labelEmbeddings);
    }

    /// <summary>Rows as MathNet has them.</summary>
    public static Matrix<double> Dense(double[] rows, int dimension) =>
        Matrix<double>.Build.DenseOfRowMajor(rows.Length / dimension, dimension, rows);

    /// <summary>Each column less its mean.</summary>
    public static Matrix<double> Centred(Matrix<double> rows)
    {
        var mean = rows.ColumnSums() / rows.RowCount;
        return Matrix<double>.Build.Dense(rows.RowCount, rows.ColumnCount, (i, j) => rows[i, j] - mean[j]);
    }

    public static double[] RowMajor(Matrix<double> rows) => rows.ToRowMajorArray();

    /// <summary>A rotation, from the QR decomposition of a random matrix.</summary>
    public static Matrix<double> Rotation(ulong seed, int dimension) => Dense(Draw(seed, dimension, dimension), dimension).QR().Q;

    /// <summary>Every number of a report by its name.</summary>
    public static Dictionary<string, double?> Numbers(GeometryReport report)
    {
        var numbers = new Dictionary<string, double?>
        {
            ["rows"] = report.Rows,
            ["zero rows"] = report.ZeroRows,
            ["effective rank"] = report.Spectrum.EffectiveRank,
            ["entropy"] = report.Spectrum.EntropyBits,
            ["rankme"] = report.Spectrum.RankMe,
            ["participation"] = report.Spectrum.ParticipationRatio,
            ["alpha"] = report.Spectrum.Alpha?.Alpha,
            ["mean share"] = report.Spectrum.MeanShare,
            ["unit deviation"] = report.UnitDeviation,
            ["classes"] = report.Classes?.Classes,
            ["min distance"] = report.Classes?.MinimumDistance,
            ["mean distance"] = report.Classes?.MeanDistance,
            ["rms distance"] = report.Classes?.RmsDistance,
            ["within"] = report.Classes?.Within,
            ["between"] = report.Classes?.Between,
            ["fisher"] = report.Classes?.Fisher,
            ["nc1"] = report.NeuralCollapse?.WithinVariability,
            ["nc2 norms"] = report.NeuralCollapse?.NormVariation,
            ["nc2 angles"] = report.NeuralCollapse?.AngleDeviation,
            ["nc2 simplex"] = report.NeuralCollapse?.SimplexDeviation,
            ["nc3"] = report.NeuralCollapse?.SelfDuality,
        };
        for (var i = 0; i < report.Spectrum.Eigenvalues.Count; i++) numbers[$"eigenvalue {i}"] = report.Spectrum.Eigenvalues[i];
        return numbers;
    }

    /// <summary>The names of numbers that differ by more than a share of the larger, or of 1.</summary>
    public static IEnumerable<string> Differences(GeometryReport a, GeometryReport b, double tolerance, params string[] except)
    {
        var (first, second) = (Numbers(a), Numbers(b));
        foreach (var (name, x) in first)
        {
            if (except.Contains(name)) continue;
            var y = second[name];
            if (x is null && y is null) continue;
            if (x is null || y is null || !(Math.Abs(x.Value - y.Value) <= tolerance * Math.Max(1, Math.Max(Math.Abs(x.Value), Math.Abs(y.Value)))))
                yield return $"{name}: {x} against {y}";
        }
    }
}
