using System.Numerics.Tensors;

namespace Understudy.Collapse.Geometry;

/// <summary>The factor L of a positive definite matrix A = L L^T, and L^-1 B L^-T, whose eigenvalues are those of A^-1 B.</summary>
internal static class Cholesky
{
    /// <summary>Factors in place; the upper triangle is left as it was.</summary>
    /// <returns>False where the matrix is not positive definite.</returns>
    public static bool Factor(double[] a, int n)
    {
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = a[(i * n) + j] - TensorPrimitives.Dot<double>(a.AsSpan(i * n, j), a.AsSpan(j * n, j));
                if (i != j) a[(i * n) + j] = rest / a[(j * n) + j];
                else if (rest > 0) a[(i * n) + i] = Math.Sqrt(rest);
                else return false;
            }
        }

        return true;
    }

    /// <summary>L^-1 B L^-T for a symmetric B.</summary>
    public static double[] Whiten(double[] factor, double[] b, int n)
    {
        var half = Solve(factor, (double[])b.Clone(), n);
        var transposed = new double[n * n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++) transposed[(j * n) + i] = half[(i * n) + j];
        return Solve(factor, transposed, n);
    }

    // X = L^-1 B, row after row, in place.
    private static double[] Solve(double[] factor, double[] b, int n)
    {
        for (var i = 0; i < n; i++)
        {
            var row = b.AsSpan(i * n, n);
            for (var j = 0; j < i; j++) TensorPrimitives.MultiplyAdd<double>(b.AsSpan(j * n, n), -factor[(i * n) + j], row, row);
            TensorPrimitives.Divide(row, factor[(i * n) + i], row);
        }

        return b;
    }
}
