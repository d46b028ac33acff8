using System.Runtime.CompilerServices;

namespace Understudy.Arrays;

/// <summary>A tensor of one or two axes of a safetensors file as rows; a single axis is rows of one number.</summary>
public sealed class SafetensorsRows : IRowSource
{
    private readonly SafetensorsFile _file;
    private readonly TensorInfo _tensor;

    /// <summary>Opens a file and picks the tensor.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The tensor; null for the only one of two axes.</param>
    /// <exception cref="InputException">The file is damaged, or no or more than one tensor fits.</exception>
    public SafetensorsRows(string path, string? name = null)
    {
        _file = SafetensorsFile.Open(path);
        try
        {
            _tensor = name is null ? OnlyMatrix(_file) : _file[name];
            if (_tensor.Shape.Count is not (1 or 2)) throw new InputException($"{path}: tensor {_tensor} does not have one or two axes; name another with --tensor");
            if (!Elements.CanDecode(_tensor.Type)) throw new InputException($"{path}: tensor {_tensor}: eight-bit floats are not read; convert it to BF16 or F32");
            var dimension = _tensor.Shape.Count == 1 ? 1 : _tensor.Shape[1];
            if (dimension is < 1 or > int.MaxValue / 8) throw new InputException($"{path}: tensor {_tensor}: rows of {dimension} numbers cannot be read");
            (Rows, Dimension) = (_tensor.Shape[0], (int)dimension);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public string Path => _file.Path;

    /// <inheritdoc/>
    public int Dimension { get; }

    /// <inheritdoc/>
    public long? Count => Rows;

    /// <summary>How many rows there are.</summary>
    public long Rows { get; }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RowBlock> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var most = (int)Math.Min(RowFile.RowsInBlock(Dimension), Rows);
        var size = Elements.Size(_tensor.Type);
        var bytes = new byte[most * Dimension * size];
        var values = new double[most * Dimension];
        for (long first = 0; first < Rows; first += most)
        {
            var count = (int)Math.Min(most, Rows - first);
            var piece = bytes.AsMemory(0, count * Dimension * size);
            await _file.ReadBytesAsync(_tensor, first * Dimension, piece, cancellationToken).ConfigureAwait(false);
            Elements.Decode(piece.Span, _tensor.Type, bigEndian: false, values.AsSpan(0, count * Dimension));
            yield return new RowBlock(first, count, values.AsMemory(0, count * Dimension), []);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _file.Dispose();
        return ValueTask.CompletedTask;
    }

    private static TensorInfo OnlyMatrix(SafetensorsFile file)
    {
        var matrices = file.Tensors.Where(t => t.Shape.Count == 2).ToList();
        return matrices switch
        {
            [var only] => only,
            [] => throw new InputException($"{file.Path}: no tensor of two axes; name one of one axis with --tensor ({SafetensorsFile.Listed(file.Tensors)})"),
            _ => throw new InputException($"{file.Path}: {matrices.Count} tensors of two axes; name one with --tensor ({SafetensorsFile.Listed(matrices)})"),
        };
    }
}
