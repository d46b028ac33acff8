using CsCheck;
using MathNet.Numerics.LinearAlgebra;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Tests.Geometry;

namespace Understudy.Collapse.Tests.Numerics;

public sealed class SymmetricEigenTests
{
    [Fact]
    public void They_are_those_of_MathNet() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 40], Gen.Int[1, 40]).Sample((seed, n, rank) =>
        {
            // Products of n x rank are rank deficient, with a multiple eigenvalue at 0.
            var factor = Cloud.Dense(Cloud.Draw(seed, n, rank, decay: 1), rank);
            Agree(factor * factor.Transpose());
            var square = Cloud.Dense(Cloud.Draw(seed, n, n), n);
            Agree(square + square.Transpose());
        }, iter: 200);

    [Fact]
    public void Multiple_diagonal_and_empty_spectra_are_found()
    {
        Assert.Empty(SymmetricEigen.Values([], 0));
        Assert.Equal([5], SymmetricEigen.Values([5], 1));
        Assert.Equal([2, 2, -1], SymmetricEigen.Values([2, 0, 0, 0, -1, 0, 0, 0, 2], 3));
        Assert.Equal([0, 0], SymmetricEigen.Values([0, 0, 0, 0], 2));
        // All ones: n once, 0 else.
        var ones = SymmetricEigen.Values(Enumerable.Repeat(1.0, 25).ToArray(), 5);
        Assert.Equal(5, ones[0], 1e-14);
        Assert.All(ones[1..], value => Assert.Equal(0, value, 1e-14));
    }

    [Fact]
    public void Very_large_and_very_small_matrices_are_scaled_first()
    {
        Assert.Equal([3e200, 1e200], SymmetricEigen.Values([2e200, 1e200, 1e200, 2e200], 2).Select(v => Math.Round(v / 1e200) * 1e200));
        Assert.Equal([3, 1], SymmetricEigen.Values([2e-200, 1e-200, 1e-200, 2e-200], 2).Select(v => Math.Round(v / 1e-200)));
    }

    [Fact]
    public void A_value_that_is_not_finite_is_refused() =>
        Assert.Throws<ArgumentException>(() => SymmetricEigen.Values([1, double.NaN, double.NaN, 1], 2));

    [Fact]
    public void Vectors_are_orthonormal_and_make_the_matrix_again() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 40], Gen.Int[1, 40]).Sample((seed, n, rank) =>
        {
            var factor = Cloud.Dense(Cloud.Draw(seed, n, rank, decay: 1), rank);
            var matrix = factor * factor.Transpose();
            var (values, vectors) = SymmetricEigen.Decompose(matrix.ToRowMajorArray(), n);
            Assert.Equal(SymmetricEigen.Values(matrix.ToRowMajorArray(), n), values, (a, b) => Math.Abs(a - b) <= 1e-12 * values[0]);
            var rows = Cloud.Dense(vectors.Span.ToArray(), n);
            Assert.InRange(((rows * rows.Transpose()) - Matrix<double>.Build.DenseIdentity(n)).L2Norm(), 0, 1e-12);
            Assert.InRange(((rows.Transpose() * Matrix<double>.Build.DenseOfDiagonalArray(values) * rows) - matrix).L2Norm(), 0, 1e-12 * Math.Max(1, values[0]));
            for (var k = 0; k < n; k++) Assert.True(vectors.Row(k).ToArray().MaxBy(Math.Abs) > 0);
        }, iter: 200);

    private static void Agree(Matrix<double> matrix)
    {
        var expected = matrix.Evd(Symmetricity.Symmetric).EigenValues.Select(v => v.Real).OrderDescending().ToArray();
        var actual = SymmetricEigen.Values(matrix.ToRowMajorArray(), matrix.RowCount);
        var scale = Math.Max(1, expected.Max(Math.Abs));
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], 1e-12 * scale);
    }
}
