using MathNet.Numerics.LinearAlgebra;
using Understudy.Collapse.Model;
using Matrix = Understudy.Collapse.Numerics.Matrix;

namespace Understudy.Collapse.Scale;

/// <summary>The eigenbasis of the flow of label sums and labels, and how to read a start in it.</summary>
/// <param name="Rates">mu, one for each of the n modes; not negative.</param>
/// <param name="Patterns">What a mode looks like in W; C x n.</param>
/// <param name="SumReader">Coefficients from entries of the label sums; n x p.</param>
/// <param name="Read">Which group's sum of which label each of the p columns of <paramref name="SumReader"/> reads.</param>
/// <param name="LabelReader">Coefficients from W; n x C.</param>
/// <remarks>
/// Derived here. For samples of row sum r, with M = A^T A over them: y' = -l_x (r y - M W), and W' = -l_w (D_c W - sum of all y).
/// With M = R^T R, y = sqrt(l_x) R^T u and W = sqrt(l_w) v the flow of (u, v) is symmetric:
/// u' = -l_x r u + s R v, v' = -l_w D_c v + s sum R^T u, with s = sqrt(l_x l_w).
/// </remarks>
internal sealed record ReducedBasis(double[] Rates, Matrix Patterns, Matrix SumReader, (int Group, int Label)[] Read, Matrix LabelReader)
{
    /// <summary>
    /// One row sum and equal column sums nu: the eigenvectors of the one C x C matrix M split the flow into pairs of modes,
    /// u' = -l_x r u + s sqrt(m) v and v' = -l_w nu v + s sqrt(m) u.
    /// </summary>
    public static ReducedBasis OfPairs(Matrix gram, double rowSum, double columnSum, LearningRates rates)
    {
        var labels = gram.Rows;
        var (squares, vectors) = Eigen(gram);
        var least = 1e-13 * squares.Max();
        var basis = new ReducedBasis(
            new double[2 * labels], new Matrix(labels, 2 * labels), new Matrix(2 * labels, labels), [.. Enumerable.Range(0, labels).Select(c => (0, c))], new Matrix(2 * labels, labels));
        for (var k = 0; k < labels; k++)
        {
            // A direction that no sample has: the sums never have it, the labels decay alone.
            var square = squares[k] > least ? squares[k] : 0;
            var (a, b, link) = (rates.Samples * rowSum, rates.Labels * columnSum, -Math.Sqrt(rates.Samples * rates.Labels * square));
            var fast = ((a + b) / 2) + Math.Sqrt(((a - b) * (a - b) / 4) + (link * link));
            // The slow rate from the product of the two: their difference would lose its digits.
            var slow = Math.Max(0, ((a * b) - (link * link)) / fast);
            var (sin, cos) = Math.SinCos(Math.Atan2(2 * link, a - b) / 2);
            basis.SetPair(2 * k, fast, cos, sin, square, vectors.Row(k), rates);
            basis.SetPair((2 * k) + 1, slow, -sin, cos, square, vectors.Row(k), rates);
        }

        return basis;
    }

    /// <summary>Any column sums, one Gram matrix for each row sum: the eigenvectors of the whole, of size C plus the ranks.</summary>
    public static ReducedBasis OfWhole(IReadOnlyList<Matrix> grams, IReadOnlyList<double> rowSums, ReadOnlySpan<double> columnSums, LearningRates rates)
    {
        PivotedCholesky[] factors = [.. grams.Select(gram => new PivotedCholesky(gram))];
        var labels = columnSums.Length;
        var sums = factors.Sum(factor => factor.Pivots.Length);
        var whole = new Matrix(sums + labels, sums + labels);
        var strength = -Math.Sqrt(rates.Samples * rates.Labels);
        var at = 0;
        foreach (var (factor, rowSum) in factors.Zip(rowSums))
        {
            for (var i = 0; i < factor.Pivots.Length; i++, at++)
            {
                whole[at, at] = rates.Samples * rowSum;
                for (var c = 0; c < labels; c++) whole[at, sums + c] = whole[sums + c, at] = strength * factor.Factor[i, c];
            }
        }

        for (var c = 0; c < labels; c++) whole[sums + c, sums + c] = rates.Labels * columnSums[c];
        var (values, vectors) = Eigen(whole);
        var (patterns, sumReader, labelReader) = (new Matrix(labels, values.Length), new Matrix(values.Length, sums), new Matrix(values.Length, labels));
        for (var k = 0; k < values.Length; k++)
        {
            // No rate of this matrix is negative; below zero is rounding.
            values[k] = Math.Max(0, values[k]);
            var vector = vectors.Row(k);
            vector[..sums].CopyTo(sumReader.Row(k));
            at = 0;
            foreach (var factor in factors)
            {
                var part = sumReader.Row(k).Slice(at, factor.Pivots.Length);
                factor.ReadThrough(part);
                foreach (ref var weight in part) weight /= Math.Sqrt(rates.Samples);
                at += part.Length;
            }

            for (var c = 0; c < labels; c++)
            {
                patterns[c, k] = Math.Sqrt(rates.Labels) * vector[sums + c];
                labelReader[k, c] = vector[sums + c] / Math.Sqrt(rates.Labels);
            }
        }

        return new ReducedBasis(values, patterns, sumReader, [.. factors.SelectMany((factor, g) => factor.Pivots.Select(c => (g, c)))], labelReader);
    }

    // The mode that has u = inU and v = inV times an eigenvector of M with eigenvalue square.
    private void SetPair(int mode, double rate, double inU, double inV, double square, ReadOnlySpan<double> vector, LearningRates rates)
    {
        Rates[mode] = rate;
        for (var c = 0; c < vector.Length; c++)
        {
            Patterns[c, mode] = Math.Sqrt(rates.Labels) * inV * vector[c];
            LabelReader[mode, c] = inV * vector[c] / Math.Sqrt(rates.Labels);
            SumReader[mode, c] = square > 0 ? inU * vector[c] / Math.Sqrt(rates.Samples * square) : 0;
        }
    }

    // Eigenvalues and, as rows, eigenvectors.
    private static (double[] Values, Matrix Vectors) Eigen(Matrix symmetric)
    {
        var size = symmetric.Rows;
        var found = Matrix<double>.Build.Dense(size, size, symmetric.Span.ToArray()).Evd(Symmetricity.Symmetric);
        return ([.. found.EigenValues.Select(value => value.Real)], new Matrix(size, size, found.EigenVectors.ToColumnMajorArray()));
    }
}
