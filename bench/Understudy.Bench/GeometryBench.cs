using System.Diagnostics;
using Understudy.Collapse.Geometry;
using Understudy.Collapse.Numerics;
using Dense = MathNet.Numerics.LinearAlgebra.Double.DenseMatrix;

namespace Understudy.Bench;

/// <summary>
/// Streams rows through the geometry accumulator beside two ways to sum X^T X alone, which is the bulk of its work: MathNet
/// on float64 blocks, and a plain triple loop over the upper triangle. All get the same float32 blocks in turns; the sums
/// must agree. Rates are of the median block, so that a busy machine's pauses do not count. MathNet may use all cores; the
/// others use one.
/// </summary>
internal static class GeometryBench
{
    private const int BlockRows = 4096;
    private const int DistinctBlocks = 8;

    // The slower ones see a share of the blocks.
    private const int BaselineEvery = 16;

    public static void Run(int rows, int dimension)
    {
        var blocks = Enumerable.Range(0, DistinctBlocks).Select(b => Block((ulong)b, dimension)).ToArray();
        var labels = Enumerable.Range(0, BlockRows).Select(i => i % 100).ToArray();
        Check(blocks, dimension);

        List<TimeSpan> ours = [], labelled = [], mathNet = [], plain = [];
        var accumulator = new GeometryAccumulator(dimension);
        var withClasses = new GeometryAccumulator(dimension, 100);
        var sum = new double[dimension * dimension];
        for (var block = 0; accumulator.Rows < rows; block++)
        {
            var values = blocks[block % DistinctBlocks];
            ours.Add(Time(() => accumulator.AddRows(values)));
            if (block % BaselineEvery != 0) continue;
            labelled.Add(Time(() => withClasses.AddRows(values, labels)));
            mathNet.Add(Time(() => AddMathNet(values, dimension, sum)));
            plain.Add(Time(() => AddPlain(values, dimension, sum)));
        }

        var reporting = Time(() => accumulator.Report());
        var evd = Time(() => Dense.OfColumnMajor(dimension, dimension, sum).Evd(MathNet.Numerics.LinearAlgebra.Symmetricity.Symmetric));

        var own = Rate(ours);
        Console.WriteLine($"{accumulator.Rows:N0} float32 rows of {dimension}, streamed in blocks of {BlockRows}; the others saw {plain.Count * BlockRows:N0}");
        Console.WriteLine($"accumulator, no labels:   {own:N0} rows/s ({own * dimension * dimension / 1e9:0} GFLOP/s for the upper triangle)");
        Console.WriteLine($"accumulator, 100 classes: {Rate(labelled) / own:0.00} x of that");
        Console.WriteLine($"against MathNet X^T X:    {own / Rate(mathNet):0.0} x   ({Rate(mathNet):N0} rows/s)");
        Console.WriteLine($"against a plain loop:     {own / Rate(plain):0.0} x   ({Rate(plain):N0} rows/s)");
        Console.WriteLine($"a report, two spectra:    {evd / reporting:0.0} x as fast as one eigendecomposition by MathNet   ({reporting.TotalMilliseconds:0.0} ms)");
    }

    private static double Rate(List<TimeSpan> times) => BlockRows / times.Order().ElementAt(times.Count / 2).TotalSeconds;

    private static TimeSpan Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }

    private static void AddMathNet(float[] rows, int dimension, double[] sum)
    {
        // Row after row is the transpose for MathNet, whose matrices lie column after column.
        var transposed = Dense.Create(dimension, rows.Length / dimension, 0);
        for (var i = 0; i < rows.Length; i++) transposed.Values[i] = rows[i];
        var product = (Dense)transposed.TransposeAndMultiply(transposed);
        for (var i = 0; i < sum.Length; i++) sum[i] += product.Values[i];
    }

    private static void AddPlain(float[] rows, int dimension, double[] sum)
    {
        for (var r = 0; r < rows.Length; r += dimension)
        {
            for (var i = 0; i < dimension; i++)
            {
                double x = rows[r + i];
                for (var j = i; j < dimension; j++) sum[(i * dimension) + j] += x * rows[r + j];
            }
        }
    }

    // Everything is compiled in full and the sums agree before the clock runs.
    private static void Check(float[][] blocks, int dimension)
    {
        var (a, b) = (new double[dimension * dimension], new double[dimension * dimension]);
        var accumulator = new GeometryAccumulator(dimension);
        foreach (var block in blocks)
        {
            AddMathNet(block, dimension, a);
            AddPlain(block, dimension, b);
            accumulator.AddRows(block);
        }

        var report = accumulator.Report();
        var mine = report.Spectrum.Eigenvalues.Sum() / (1 - report.Spectrum.MeanShare!.Value) * accumulator.Rows;
        double trace = 0, other = 0;
        for (var i = 0; i < dimension; i++)
        {
            trace += a[(i * dimension) + i];
            other += b[(i * dimension) + i];
        }

        if (Math.Abs(trace - mine) > 1e-9 * trace || Math.Abs(trace - other) > 1e-9 * trace)
            throw new InvalidOperationException($"the sums differ: {mine}, {trace}, {other}");
    }

    private static float[] Block(ulong stream, int dimension)
    {
        var rows = new float[BlockRows * dimension];
        for (var i = 0; i < rows.Length; i++) rows[i] = (float)SplitMix64.Standard(stream, (ulong)i);
        return rows;
    }
}
