using System.Numerics.Tensors;
using DenseMatrix = MathNet.Numerics.LinearAlgebra.Double.DenseMatrix;

namespace Understudy.Collapse.Numerics;

/// <summary>
/// The eigenvalues and eigenvectors of B^T B found from B itself, by Jacobi rotations of its columns until they are orthogonal: small eigenvalues keep
/// their relative accuracy, which is lost once B^T B is formed.
/// </summary>
internal sealed class SingularModes
{
    // From here on a plain eigendecomposition of B^T B comes first and the rotations only polish it.
    private const int Large = 96;
    private const int MostSweeps = 40;

    private SingularModes(double[] squares, Matrix vectors) => (Squares, Vectors) = (squares, vectors);

    /// <summary>The eigenvalues of B^T B: squared singular values, in no order.</summary>
    internal double[] Squares { get; }

    /// <summary>The eigenvectors, one a row, in the same order.</summary>
    internal Matrix Vectors { get; }

    /// <summary>The modes of B, m x n; n of them.</summary>
    internal static SingularModes Of(Matrix b)
    {
        var size = b.Columns;
        var vectors = size >= Large ? Approximate(b) : Matrix.Identity(size);
        // Columns of B V as rows, so that rotations run along memory.
        var columns = vectors.Times(b.Transpose());
        var enough = 4e-16 * Math.Sqrt(Math.Max(1, b.Rows));
        for (var (sweep, moved) = (0, true); moved && sweep < MostSweeps; sweep++)
        {
            moved = false;
            for (var p = 0; p < size; p++)
                for (var q = p + 1; q < size; q++) moved |= Rotate(columns, vectors, p, q, enough);
        }

        var squares = new double[size];
        for (var k = 0; k < size; k++) squares[k] = TensorPrimitives.SumOfSquares<double>(columns.Row(k));
        return new SingularModes(squares, vectors);
    }

    private static bool Rotate(Matrix columns, Matrix vectors, int p, int q, double enough)
    {
        var (first, second) = (TensorPrimitives.SumOfSquares<double>(columns.Row(p)), TensorPrimitives.SumOfSquares<double>(columns.Row(q)));
        var product = TensorPrimitives.Dot<double>(columns.Row(p), columns.Row(q));
        if (Math.Abs(product) <= enough * Math.Sqrt(first) * Math.Sqrt(second)) return false;
        var slope = (second - first) / (2 * product);
        var tangent = Math.CopySign(1, slope) / (Math.Abs(slope) + Math.Sqrt(1 + (slope * slope)));
        var cosine = 1 / Math.Sqrt(1 + (tangent * tangent));
        Rotate(columns.Row(p), columns.Row(q), cosine, cosine * tangent);
        Rotate(vectors.Row(p), vectors.Row(q), cosine, cosine * tangent);
        return true;
    }

    private static void Rotate(Span<double> a, Span<double> b, double cosine, double sine)
    {
        for (var i = 0; i < a.Length; i++) (a[i], b[i]) = ((cosine * a[i]) - (sine * b[i]), (sine * a[i]) + (cosine * b[i]));
    }

    private static Matrix Approximate(Matrix b)
    {
        var square = new Matrix(b.Columns, b.Columns);
        TiledProduct.AddTransposed(b.Span, b.Span, 1, square.Span, b.Columns);
        var decomposition = new DenseMatrix(b.Columns, b.Columns, square.Span.ToArray()).Evd(MathNet.Numerics.LinearAlgebra.Symmetricity.Symmetric);
        // Its columns are the vectors, and it keeps them one after another.
        return new Matrix(b.Columns, b.Columns, ((DenseMatrix)decomposition.EigenVectors).Values);
    }
}
