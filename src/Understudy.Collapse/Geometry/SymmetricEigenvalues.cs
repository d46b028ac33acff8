using System.Numerics.Tensors;

namespace Understudy.Collapse.Geometry;

/// <summary>
/// All eigenvalues of a dense symmetric matrix, without vectors: Householder reflections to tridiagonal form, then
/// implicit QL (Golub and Van Loan, Matrix Computations, 8.3). Where the vectors are needed too, MathNet's
/// decomposition serves; for a spectrum alone this is many times faster, so that a training loop can ask for it.
/// </summary>
internal static class SymmetricEigenvalues
{
    private const int MostSweeps = 60;
    private const double Rounding = 1.1e-16;

    /// <summary>The eigenvalues, largest first.</summary>
    /// <param name="matrix">n x n, row after row, symmetric; not changed.</param>
    /// <param name="n">The size.</param>
    /// <exception cref="ArgumentException">An entry is not finite.</exception>
    public static double[] Of(ReadOnlySpan<double> matrix, int n)
    {
        var largest = n == 0 ? 0 : Math.Abs(TensorPrimitives.MaxMagnitude(matrix[..(n * n)]));
        if (!double.IsFinite(largest)) throw new ArgumentException("the matrix holds a value that is not finite", nameof(matrix));
        if (largest == 0) return new double[n];
        // Scaled to entries of at most one: no product can over- or underflow to harm.
        var a = new double[n * n];
        TensorPrimitives.Multiply(matrix[..(n * n)], 1 / largest, a);
        var (diagonal, beside) = Tridiagonal(a, n);
        ImplicitQl(diagonal, beside);
        TensorPrimitives.Multiply(diagonal, largest, diagonal);
        Array.Sort(diagonal, (x, y) => y.CompareTo(x));
        return diagonal;
    }

    // Step k reflects what stands below the diagonal in column k into one entry, and the rest with it.
    private static (double[] Diagonal, double[] Beside) Tridiagonal(double[] a, int n)
    {
        var (diagonal, beside) = (new double[n], new double[n]);
        Span<double> v = new double[n], w = new double[n];
        for (var k = 0; k < n - 1; k++)
        {
            diagonal[k] = a[(k * n) + k];
            var rest = n - k - 1;
            var x = v[..rest];
            // By symmetry the column is the row.
            a.AsSpan((k * n) + k + 1, rest).CopyTo(x);
            var norm = Math.Sqrt(TensorPrimitives.SumOfSquares<double>(x));
            if (rest == 1 || TensorPrimitives.MaxMagnitude<double>(x[1..]) == 0)
            {
                beside[k] = x[0];
                continue;
            }

            var alpha = x[0] > 0 ? -norm : norm;
            beside[k] = alpha;
            x[0] -= alpha;
            // H = 1 - x x^T / h with h = |x|^2 / 2; A' = A - x w^T - w x^T, w = p - x (x.p)/(2h), p = A x / h.
            var h = -alpha * x[0];
            var p = w[..rest];
            for (var i = 0; i < rest; i++) p[i] = TensorPrimitives.Dot<double>(a.AsSpan(((k + 1 + i) * n) + k + 1, rest), x) / h;
            TensorPrimitives.MultiplyAdd<double>(x, -TensorPrimitives.Dot<double>(x, p) / (2 * h), p, p);
            for (var i = 0; i < rest; i++)
            {
                var row = a.AsSpan(((k + 1 + i) * n) + k + 1, rest);
                TensorPrimitives.MultiplyAdd<double>(p, -x[i], row, row);
                TensorPrimitives.MultiplyAdd<double>(x, -p[i], row, row);
            }
        }

        diagonal[n - 1] = a[^1];
        return (diagonal, beside);
    }

    // beside[i] couples i and i + 1; the last is zero.
    private static void ImplicitQl(double[] d, double[] e)
    {
        var n = d.Length;
        var floor = Rounding * 0.01 * (Math.Abs(TensorPrimitives.MaxMagnitude<double>(d)) + Math.Abs(TensorPrimitives.MaxMagnitude<double>(e)));
        for (var low = 0; low < n; low++)
        {
            for (var sweep = 0; ; sweep++)
            {
                var m = low;
                for (; m < n - 1; m++)
                {
                    if (Math.Abs(e[m]) <= Rounding * (Math.Abs(d[m]) + Math.Abs(d[m + 1])) + floor) break;
                }

                if (m == low) break;
                if (sweep == MostSweeps) throw new InvalidOperationException("the eigenvalues do not settle");
                // Wilkinson's shift.
                var g = (d[low + 1] - d[low]) / (2 * e[low]);
                g = d[m] - d[low] + (e[low] / (g + Math.CopySign(double.Hypot(g, 1), g)));
                double sine = 1, cosine = 1, p = 0;
                var i = m - 1;
                for (; i >= low; i--)
                {
                    var f = sine * e[i];
                    var b = cosine * e[i];
                    var r = double.Hypot(f, g);
                    e[i + 1] = r;
                    if (r == 0)
                    {
                        d[i + 1] -= p;
                        e[m] = 0;
                        break;
                    }

                    (sine, cosine) = (f / r, g / r);
                    g = d[i + 1] - p;
                    r = ((d[i] - g) * sine) + (2 * cosine * b);
                    p = sine * r;
                    d[i + 1] = g + p;
                    g = (cosine * r) - b;
                }

                if (i >= low) continue;
                d[low] -= p;
                e[low] = g;
                e[m] = 0;
            }
        }
    }
}
