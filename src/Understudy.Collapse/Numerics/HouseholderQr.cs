using System.Numerics.Tensors;

namespace Understudy.Collapse.Numerics;

/// <summary>A matrix as an orthonormal one times an upper triangular one, by Householder reflections: exact to rounding, whatever the rank.</summary>
internal sealed class HouseholderQr
{
    // Reflection k is 1 - v v^T with v in column k from row k on.
    private readonly Matrix _vectors;

    /// <summary>Decomposes a matrix of any shape; the matrix is left as it is.</summary>
    internal HouseholderQr(Matrix matrix)
    {
        var rest = matrix.Copy();
        var steps = Math.Min(matrix.Rows, matrix.Columns);
        (_vectors, Triangle) = (new Matrix(matrix.Rows, steps), new Matrix(steps, matrix.Columns));
        var product = new double[matrix.Columns];
        for (var k = 0; k < steps; k++)
        {
            FindReflection(rest, k);
            Reflect(k, rest, k, product);
            rest.Row(k)[k..].CopyTo(Triangle.Row(k)[k..]);
        }
    }

    /// <summary>R, min(m, n) x n.</summary>
    internal Matrix Triangle { get; }

    /// <summary>Q, m x min(m, n), with orthonormal columns.</summary>
    internal Matrix Orthonormal()
    {
        var q = new Matrix(_vectors.Rows, _vectors.Columns);
        for (var k = 0; k < q.Columns; k++) q[k, k] = 1;
        var product = new double[q.Columns];
        for (var k = q.Columns - 1; k >= 0; k--) Reflect(k, q, k, product);
        return q;
    }

    // v such that (1 - v v^T) leaves nothing of column k below the diagonal; the sign is the one that cancels nothing.
    private void FindReflection(Matrix a, int k)
    {
        var largest = 0.0;
        for (var i = k; i < a.Rows; i++) largest = Math.Max(largest, Math.Abs(a[i, k]));
        if (largest == 0) return;
        var square = 0.0;
        for (var i = k; i < a.Rows; i++) square += a[i, k] / largest * (a[i, k] / largest);
        var length = Math.CopySign(Math.Sqrt(square), a[k, k]);
        // v is u / sqrt(|u|^2 / 2) with u = column + length e_k, whose |u|^2 / 2 is length (length + first).
        var first = a[k, k] / largest;
        var scale = 1 / Math.Sqrt(length * (length + first));
        for (var i = k; i < a.Rows; i++) _vectors[i, k] = (a[i, k] / largest + (i == k ? length : 0)) * scale;
    }

    private void Reflect(int k, Matrix target, int from, double[] product)
    {
        var sum = product.AsSpan(from, target.Columns - from);
        sum.Clear();
        for (var i = k; i < target.Rows; i++) TensorPrimitives.MultiplyAdd(target.Row(i)[from..], _vectors[i, k], sum, sum);
        for (var i = k; i < target.Rows; i++) TensorPrimitives.MultiplyAdd(sum, -_vectors[i, k], target.Row(i)[from..], target.Row(i)[from..]);
    }
}
