using System.Numerics.Tensors;

namespace Understudy.Collapse.Geometry;

/// <summary>The sum Y^T Y over rows that come one by one: a block of them is gathered, then added at once by <see cref="GramKernel"/>.</summary>
internal sealed class GramAccumulator
{
    private const int BlockRows = 256;

    private readonly int _dimension;
    private readonly int _panels;
    private double[]? _block;
    private double[]? _gram;
    private int _pending;

    public GramAccumulator(int dimension)
    {
        _dimension = dimension;
        _panels = GramKernel.Panels(dimension);
        Stride = _panels * GramKernel.Width;
    }

    /// <summary>The length of a row with the zeros behind it.</summary>
    public int Stride { get; }

    /// <summary>One row, <see cref="Stride"/> long.</summary>
    public void Add(ReadOnlySpan<double> row)
    {
        // Room is made when there is something to sum: rows without labels and rows with them are summed apart.
        _block ??= new double[checked(BlockRows * Stride)];
        GramKernel.Place(row, _block, BlockRows, _pending);
        if (++_pending == BlockRows) Flush();
    }

    /// <summary>Adds another's sum; what that one has gathered is added to its sum first.</summary>
    public void Add(GramAccumulator other)
    {
        Flush();
        other.Flush();
        if (other._gram is null) return;
        _gram ??= new double[checked(Stride * Stride)];
        TensorPrimitives.Add(_gram, other._gram, _gram);
    }

    /// <summary>The sum, d x d, row after row, symmetric.</summary>
    public double[] Sum()
    {
        Flush();
        var sum = new double[_dimension * _dimension];
        if (_gram is null) return sum;
        for (var i = 0; i < _dimension; i++)
        {
            for (var j = i; j < _dimension; j++) sum[(i * _dimension) + j] = sum[(j * _dimension) + i] = _gram[(i * Stride) + j];
        }

        return sum;
    }

    private void Flush()
    {
        if (_pending == 0 || _block is null) return;
        _gram ??= new double[checked(Stride * Stride)];
        GramKernel.Add(_block, BlockRows, _pending, _panels, _gram);
        _pending = 0;
    }
}
