using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using Matrix = Understudy.Collapse.Numerics.Matrix;

namespace Understudy.Collapse.Theory;

/// <summary>Eigenvalues of a symmetric matrix, ascending, and its eigenvectors, one a row and of length 1.</summary>
/// <remarks>The entry of an eigenvector that is largest in size (the first of them) is positive, so that signs do not depend on the solver.</remarks>
internal sealed record SymmetricSpectrum(double[] Values, Matrix Vectors)
{
    internal static SymmetricSpectrum Of(Matrix symmetric)
    {
        var n = symmetric.Rows;
        // Row after row of a symmetric matrix is column after column, which is what the library reads.
        var decomposition = DenseMatrix.OfColumnMajor(n, n, symmetric.Span.ToArray()).Evd(Symmetricity.Symmetric);
        var vectors = new Matrix(n, n);
        for (var k = 0; k < n; k++)
        {
            var row = vectors.Row(k);
            for (var i = 0; i < n; i++) row[i] = decomposition.EigenVectors[i, k];
            PointUp(row);
        }

        return new SymmetricSpectrum([.. decomposition.EigenValues.Select(value => value.Real)], vectors);
    }

    private static void PointUp(Span<double> vector)
    {
        var largest = 0;
        for (var i = 1; i < vector.Length; i++)
            if (Math.Abs(vector[i]) > Math.Abs(vector[largest]) * (1 + 1e-9)) largest = i;
        if (vector[largest] >= 0) return;
        foreach (ref var entry in vector) entry = -entry;
    }
}
