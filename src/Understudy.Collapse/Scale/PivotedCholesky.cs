using System.Numerics.Tensors;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Scale;

/// <summary>M = R^T R for a symmetric matrix without negative eigenvalues, of any rank: R has as many rows as M has rank.</summary>
internal sealed class PivotedCholesky
{
    // Below this, relative to the largest diagonal entry, what is left of M is rounding.
    private const double Tolerance = 1e-13;

    /// <summary>Factors a matrix; it is not changed.</summary>
    public PivotedCholesky(Matrix matrix)
    {
        var size = matrix.Rows;
        var left = new double[size];
        for (var i = 0; i < size; i++) left[i] = matrix[i, i];
        var least = Tolerance * TensorPrimitives.Max<double>(left);
        var (rows, pivots) = (new List<double[]>(), new List<int>());
        while (rows.Count < size)
        {
            var pivot = TensorPrimitives.IndexOfMax<double>(left);
            if (left[pivot] <= least) break;
            var row = matrix.Row(pivot).ToArray();
            foreach (var above in rows) TensorPrimitives.MultiplyAdd(above, -above[pivot], row, row);
            TensorPrimitives.Multiply(row, 1 / Math.Sqrt(left[pivot]), row);
            foreach (var done in pivots) row[done] = 0;
            row[pivot] = Math.Sqrt(left[pivot]);
            for (var j = 0; j < size; j++) left[j] -= row[j] * row[j];
            left[pivot] = double.NegativeInfinity;
            rows.Add(row);
            pivots.Add(pivot);
        }

        Pivots = [.. pivots];
        Factor = new Matrix(rows.Count, size, [.. rows.SelectMany(row => row)]);
        Triangle = new Matrix(rows.Count, rows.Count);
        for (var i = 0; i < rows.Count; i++)
            for (var j = i; j < rows.Count; j++) Triangle[i, j] = Factor[i, Pivots[j]];
    }

    /// <summary>R, rank x size.</summary>
    public Matrix Factor { get; }

    /// <summary>Which columns of R form <see cref="Triangle"/>.</summary>
    public int[] Pivots { get; }

    /// <summary>The columns of R at the pivots: upper triangular, rank x rank.</summary>
    public Matrix Triangle { get; }

    /// <summary>
    /// Turns a row q that reads the reduced vector u (where y = R^T u) into one that reads y at the pivots: the z with
    /// z . y[pivots] = q . u, by back substitution.
    /// </summary>
    public void ReadThrough(Span<double> row)
    {
        for (var i = row.Length - 1; i >= 0; i--)
        {
            var known = TensorPrimitives.Dot(Triangle.Row(i)[(i + 1)..], row[(i + 1)..]);
            row[i] = (row[i] - known) / Triangle[i, i];
        }
    }
}
