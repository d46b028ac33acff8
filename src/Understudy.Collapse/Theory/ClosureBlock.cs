using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>Rows z of a closure, z' = -l_x (Diagonal z - Factor W), that carry all the labels feel of some samples or of a student.</summary>
/// <param name="Diagonal">One number a row.</param>
/// <param name="Factor">F, rows x C.</param>
/// <param name="Start">z of the samples X, or of the student V.</param>
internal sealed record ClosureBlock(double[] Diagonal, Matrix Factor, Func<Matrix, Matrix> Start)
{
    /// <summary>A block for each sum r of a row's weights: y = sum A_i^T x_i = F^T z with F^T F = S = sum A_i^T A_i.</summary>
    internal static List<ClosureBlock> OfFree(Coupling coupling)
    {
        var blocks = new List<ClosureBlock>();
        foreach (var group in Enumerable.Range(0, coupling.Samples).GroupBy(i => Rounded(coupling.RowSums[i])).OrderBy(group => group.Key))
        {
            // S = sum_j lambda_j e_j e_j^T: F has a row sqrt(lambda_j) e_j for each direction that is there, and z_j = e_j y / sqrt(lambda_j).
            int[] samples = [.. group];
            var (values, vectors) = There(SymmetricSpectrum.Of(NormalisedCoupling.Shared(coupling, samples, _ => 1)));
            var (factor, inverse) = (vectors.Copy(), vectors.Copy());
            for (var j = 0; j < values.Length; j++)
            {
                TensorPrimitives.Multiply(vectors.Row(j), Math.Sqrt(values[j]), factor.Row(j));
                TensorPrimitives.Divide(vectors.Row(j), Math.Sqrt(values[j]), inverse.Row(j));
            }

            blocks.Add(new ClosureBlock([.. values.Select(_ => group.Key)], factor, x => inverse.Times(SumOver(samples, coupling, x))));
        }

        return blocks;
    }

    /// <summary>The directions of the inputs, in which Xi^T D_r Xi is diagonal; those without inputs never move and move nothing.</summary>
    internal static ClosureBlock OfStudent(Coupling coupling, Matrix inputs)
    {
        var (values, vectors) = There(SymmetricSpectrum.Of(NormalisedCoupling.Moment(coupling, inputs)));
        return new ClosureBlock(values, vectors.Times(coupling.TransposeTimes(inputs).Transpose()), vectors.Times);
    }

    // Without what has no weight, up to rounding.
    private static (double[] Values, Matrix Vectors) There(SymmetricSpectrum spectrum)
    {
        int[] there = [.. Enumerable.Range(0, spectrum.Values.Length).Where(j => spectrum.Values[j] > 1e-12 * spectrum.Values[^1])];
        var vectors = new Matrix(there.Length, spectrum.Vectors.Columns);
        for (var j = 0; j < there.Length; j++) spectrum.Vectors.Row(there[j]).CopyTo(vectors.Row(j));
        return ([.. there.Select(j => spectrum.Values[j])], vectors);
    }

    private static Matrix SumOver(int[] samples, Coupling coupling, Matrix x)
    {
        var sum = new Matrix(coupling.Labels, x.Columns);
        foreach (var i in samples)
        {
            var labels = coupling.LabelsOf(i);
            var weights = coupling.WeightsOf(i);
            for (var a = 0; a < labels.Length; a++) TensorPrimitives.MultiplyAdd(x.Row(i), weights[a], sum.Row(labels[a]), sum.Row(labels[a]));
        }

        return sum;
    }

    // Row sums that differ by rounding alone are one.
    private static double Rounded(double sum)
    {
        var unit = Math.ScaleB(1, Math.ILogB(sum) - 40);
        return Math.Round(sum / unit) * unit;
    }
}
