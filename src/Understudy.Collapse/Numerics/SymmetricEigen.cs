using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Understudy.Collapse.Numerics;

/// <summary>
/// Eigenvalues, and vectors where asked for, of a dense symmetric matrix: Householder reflections to tridiagonal form, then
/// implicit QL with Wilkinson's shift (Golub and Van Loan, Matrix Computations, 8.3). Every inner loop runs along rows in
/// memory, so that a training loop can afford a spectrum every few steps.
/// </summary>
internal static class SymmetricEigen
{
    private const int MostSweeps = 60;
    private const double Rounding = 1.1e-16;

    /// <summary>The eigenvalues, largest first.</summary>
    /// <param name="matrix">n x n, row after row, symmetric; not changed.</param>
    /// <param name="n">The size.</param>
    /// <exception cref="ArgumentException">An entry is not finite.</exception>
    public static double[] Values(ReadOnlySpan<double> matrix, int n)
    {
        var values = Solve(matrix, n, vectors: null);
        Array.Sort(values);
        Array.Reverse(values);
        return values;
    }

    /// <summary>The eigenvalues, largest first, and as rows their vectors of length one, each with its largest entry positive.</summary>
    /// <inheritdoc cref="Values"/>
    public static (double[] Values, Matrix Vectors) Decompose(ReadOnlySpan<double> matrix, int n)
    {
        var rows = new double[n * n];
        var values = Solve(matrix, n, rows);
        var order = Enumerable.Range(0, n).OrderByDescending(i => values[i]).ToArray();
        var vectors = new Matrix(n, n);
        for (var k = 0; k < n; k++)
        {
            var row = rows.AsSpan(order[k] * n, n);
            var sign = TensorPrimitives.MaxMagnitude<double>(row) < 0 ? -1 : 1;
            TensorPrimitives.Multiply(row, sign, vectors.Row(k));
        }

        return ([.. order.Select(i => values[i])], vectors);
    }

    private static double[] Solve(ReadOnlySpan<double> matrix, int n, double[]? vectors)
    {
        var largest = n == 0 ? 0 : Math.Abs(TensorPrimitives.MaxMagnitude(matrix[..(n * n)]));
        if (!double.IsFinite(largest)) throw new ArgumentException("the matrix holds a value that is not finite", nameof(matrix));
        // Scaled to entries of at most one: no product can over- or underflow to harm.
        var a = new double[n * n];
        if (largest > 0) TensorPrimitives.Divide(matrix[..(n * n)], largest, a);
        var (diagonal, beside, halves) = Tridiagonal(a, n);
        if (vectors is not null) Reflections(a, halves, vectors, n);
        ImplicitQl(diagonal, beside, vectors);
        TensorPrimitives.Multiply(diagonal, largest, diagonal);
        return diagonal;
    }

    // Step k reflects what stands beside the diagonal in row k into one entry: H = 1 - x x^T / h, h = |x|^2 / 2. The vector x stays in
    // the row, h in the third result; h = 0 is no reflection.
    private static (double[] Diagonal, double[] Beside, double[] Halves) Tridiagonal(double[] a, int n)
    {
        var (diagonal, beside, halves) = (new double[n], new double[n], new double[n]);
        var image = new double[n];
        for (var k = 0; k < n; k++)
        {
            diagonal[k] = a[(k * n) + k];
            var rest = n - k - 1;
            if (rest == 0) break;
            var x = a.AsSpan((k * n) + k + 1, rest);
            if (rest == 1 || TensorPrimitives.MaxMagnitude<double>(x[1..]) == 0)
            {
                beside[k] = x[0];
                continue;
            }

            var norm = TensorPrimitives.Norm<double>(x);
            var alpha = x[0] > 0 ? -norm : norm;
            beside[k] = alpha;
            x[0] -= alpha;
            var h = halves[k] = -alpha * x[0];
            // A' = A - x w^T - w x^T with w = p - x (x p) / (2 h), p = A x / h.
            var w = image.AsSpan(0, rest);
            for (var i = 0; i < rest; i++) w[i] = TensorPrimitives.Dot<double>(a.AsSpan(((k + 1 + i) * n) + k + 1, rest), x) / h;
            TensorPrimitives.MultiplyAdd<double>(x, -TensorPrimitives.Dot<double>(x, w) / (2 * h), w, w);
            for (var i = 0; i < rest; i++)
            {
                var row = a.AsSpan(((k + 1 + i) * n) + k + 1, rest);
                TensorPrimitives.MultiplyAdd<double>(w, -x[i], row, row);
                TensorPrimitives.MultiplyAdd<double>(x, -w[i], row, row);
            }
        }

        return (diagonal, beside, halves);
    }

    // The product of all reflections, the last one first, built from its end, where it differs from 1 only in the last rows.
    private static void Reflections(double[] a, double[] halves, double[] product, int n)
    {
        for (var i = 0; i < n; i++) product[(i * n) + i] = 1;
        for (var k = n - 2; k >= 0; k--)
        {
            if (halves[k] == 0) continue;
            var x = a.AsSpan((k * n) + k + 1, n - k - 1);
            for (var i = k + 1; i < n; i++)
            {
                var row = product.AsSpan((i * n) + k + 1, n - k - 1);
                TensorPrimitives.MultiplyAdd<double>(x, -TensorPrimitives.Dot<double>(row, x) / halves[k], row, row);
            }
        }
    }

    // d is the diagonal; e[i] couples i and i + 1, and its last entry is room to work.
    private static void ImplicitQl(double[] d, double[] e, double[]? vectors)
    {
        var n = d.Length;
        if (n == 0) return;
        var floor = Rounding * 0.01 * (Math.Abs(TensorPrimitives.MaxMagnitude<double>(d)) + Math.Abs(TensorPrimitives.MaxMagnitude<double>(e)));
        for (var low = 0; low < n; low++)
        {
            for (var sweep = 0; ; sweep++)
            {
                var m = low;
                while (m < n - 1 && Math.Abs(e[m]) > (Rounding * (Math.Abs(d[m]) + Math.Abs(d[m + 1]))) + floor) m++;
                if (m == low) break;
                if (sweep == MostSweeps) throw new InvalidOperationException("the eigenvalues do not settle");
                Sweep(d, e, low, m, vectors);
            }
        }
    }

    // One QL step on rows low to m.
    private static void Sweep(double[] d, double[] e, int low, int m, double[]? vectors)
    {
        var n = d.Length;
        var g = (d[low + 1] - d[low]) / (2 * e[low]);
        g = d[m] - d[low] + (e[low] / (g + Math.CopySign(double.Hypot(g, 1), g)));
        double sine = 1, cosine = 1, p = 0;
        for (var i = m - 1; i >= low; i--)
        {
            var f = sine * e[i];
            var b = cosine * e[i];
            var r = double.Hypot(f, g);
            e[i + 1] = r;
            if (r == 0)
            {
                // The matrix has come apart here.
                d[i + 1] -= p;
                e[m] = 0;
                return;
            }

            (sine, cosine) = (f / r, g / r);
            g = d[i + 1] - p;
            r = ((d[i] - g) * sine) + (2 * cosine * b);
            p = sine * r;
            d[i + 1] = g + p;
            g = (cosine * r) - b;
            if (vectors is not null) Rotate(vectors.AsSpan(i * n, n), vectors.AsSpan((i + 1) * n, n), sine, cosine);
        }

        d[low] -= p;
        e[low] = g;
        e[m] = 0;
    }

    private static void Rotate(Span<double> upper, Span<double> lower, double sine, double cosine)
    {
        var (s, c) = (new Vector<double>(sine), new Vector<double>(cosine));
        var above = MemoryMarshal.Cast<double, Vector<double>>(upper);
        var below = MemoryMarshal.Cast<double, Vector<double>>(lower);
        for (var i = 0; i < above.Length && i < below.Length; i++)
        {
            var (u, l) = (above[i], below[i]);
            below[i] = (s * u) + (c * l);
            above[i] = (c * u) - (s * l);
        }

        for (var i = above.Length * Vector<double>.Count; i < upper.Length; i++)
        {
            var (u, l) = (upper[i], lower[i]);
            lower[i] = (sine * u) + (cosine * l);
            upper[i] = (cosine * u) - (sine * l);
        }
    }
}
