using System.Numerics.Tensors;

namespace Understudy.Collapse.Numerics;

/// <summary>A dense matrix of float64, row after row: the embeddings of samples or labels, one a row, or a head.</summary>
/// <remarks>Two matrices are equal when they are the same object; compare <see cref="Span"/> for values.</remarks>
public sealed class Matrix
{
    private readonly double[] _values;

    /// <summary>A matrix of zeros.</summary>
    /// <exception cref="ArgumentException">A size is negative, or there are more numbers than an array holds.</exception>
    public Matrix(int rows, int columns)
        : this(rows, columns, new double[Size(rows, columns)])
    {
    }

    /// <summary>A matrix over values that are there, row after row; not copied.</summary>
    /// <exception cref="ArgumentException">There are not <paramref name="rows"/> x <paramref name="columns"/> values.</exception>
    public Matrix(int rows, int columns, double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != Size(rows, columns))
            throw new ArgumentException($"{values.Length} values do not fill {rows} x {columns}", nameof(values));
        (Rows, Columns, _values) = (rows, columns, values);
    }

    /// <summary>How many rows.</summary>
    public int Rows { get; }

    /// <summary>How many columns.</summary>
    public int Columns { get; }

    /// <summary>All values, row after row.</summary>
    public Span<double> Span => _values;

    /// <summary>One value.</summary>
    public double this[int row, int column]
    {
        get => _values[(row * Columns) + column];
        set => _values[(row * Columns) + column] = value;
    }

    /// <summary>One row, to read and to write.</summary>
    public Span<double> Row(int row) => _values.AsSpan(row * Columns, Columns);

    /// <summary><paramref name="scale"/> on the diagonal, zero elsewhere.</summary>
    public static Matrix Identity(int size, double scale = 1)
    {
        var identity = new Matrix(size, size);
        for (var i = 0; i < size; i++) identity[i, i] = scale;
        return identity;
    }

    /// <summary>A copy that shares nothing.</summary>
    public Matrix Copy() => new(Rows, Columns, [.. _values]);

    /// <summary>Rows become columns.</summary>
    public Matrix Transpose()
    {
        var transposed = new Matrix(Columns, Rows);
        for (var i = 0; i < Rows; i++)
            for (var j = 0; j < Columns; j++) transposed[j, i] = this[i, j];
        return transposed;
    }

    /// <summary>The product with a matrix on the right: (n x m) times (m x p) is n x p.</summary>
    /// <exception cref="ArgumentException">The inner sizes differ.</exception>
    public Matrix Times(Matrix right)
    {
        ArgumentNullException.ThrowIfNull(right);
        if (Columns != right.Rows) throw new ArgumentException($"{Rows} x {Columns} times {right.Rows} x {right.Columns}", nameof(right));
        var product = new Matrix(Rows, right.Columns);
        for (var i = 0; i < Rows; i++)
        {
            var row = product.Row(i);
            for (var k = 0; k < Columns; k++) TensorPrimitives.MultiplyAdd(right.Row(k), this[i, k], row, row);
        }

        return product;
    }

    /// <summary>The product of the transpose with a matrix: (n x m)^T times (n x p) is m x p.</summary>
    /// <exception cref="ArgumentException">The numbers of rows differ.</exception>
    public Matrix TransposeTimes(Matrix right)
    {
        ArgumentNullException.ThrowIfNull(right);
        if (Rows != right.Rows) throw new ArgumentException($"({Rows} x {Columns})^T times {right.Rows} x {right.Columns}", nameof(right));
        var product = new Matrix(Columns, right.Columns);
        for (var n = 0; n < Rows; n++)
        {
            var from = right.Row(n);
            for (var i = 0; i < Columns; i++)
            {
                var row = product.Row(i);
                TensorPrimitives.MultiplyAdd(from, this[n, i], row, row);
            }
        }

        return product;
    }

    /// <summary>This plus <paramref name="scale"/> times another of the same size.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public Matrix Plus(Matrix other, double scale = 1)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Rows != other.Rows || Columns != other.Columns)
            throw new ArgumentException($"{Rows} x {Columns} plus {other.Rows} x {other.Columns}", nameof(other));
        var sum = new Matrix(Rows, Columns);
        TensorPrimitives.MultiplyAdd(other.Span, scale, Span, sum.Span);
        return sum;
    }

    private static int Size(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        var size = (long)rows * columns;
        return size <= Array.MaxLength ? (int)size : throw new ArgumentException($"{rows} x {columns} is {size} numbers; a matrix holds at most {Array.MaxLength}");
    }
}
