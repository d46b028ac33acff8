using System.Runtime.CompilerServices;

namespace Understudy.Arrays;

/// <summary>
/// An npy file of one or two axes as rows: versions 1 to 3, either byte order, C or Fortran order; a single axis is rows
/// of one number.
/// </summary>
public sealed class NpyRows : IRowSource
{
    private readonly ArrayFile _file;
    private readonly NpyHeader _header;

    /// <summary>Opens a file and reads its header.</summary>
    /// <exception cref="InputException">It is not an npy file of numbers with one or two axes, or is cut short.</exception>
    public NpyRows(string path)
    {
        _file = new ArrayFile(path);
        try
        {
            _header = NpyHeader.Read(_file);
            if (_header.Shape.Count is not (1 or 2))
                throw new InputException($"{path}: an array of {_header.Shape.Count} axes; reshape it to rows x dimension");
            var dimension = _header.Shape.Count == 1 ? 1 : _header.Shape[1];
            if (dimension is < 1 or > int.MaxValue / 8) throw new InputException($"{path}: rows of {dimension} numbers cannot be read");
            (Rows, Dimension) = (_header.Shape[0], (int)dimension);
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

    /// <summary>How the numbers lie in the file.</summary>
    public ElementType Type => _header.Type;

    private int Size => Elements.Size(_header.Type);

    /// <inheritdoc/>
    public async IAsyncEnumerable<RowBlock> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var most = (int)Math.Min(RowFile.RowsInBlock(Dimension), Rows);
        var bytes = new byte[most * Dimension * Size];
        var values = new double[most * Dimension];
        var column = new double[_header.Fortran ? most : 0];
        for (long first = 0; first < Rows; first += most)
        {
            var count = (int)Math.Min(most, Rows - first);
            if (_header.Fortran)
            {
                for (var c = 0; c < Dimension; c++)
                {
                    await DecodeAsync(((c * Rows) + first) * Size, bytes.AsMemory(0, count * Size), column.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                    for (var r = 0; r < count; r++) values[(r * Dimension) + c] = column[r];
                }
            }
            else
            {
                await DecodeAsync(first * Dimension * Size, bytes.AsMemory(0, count * Dimension * Size), values.AsMemory(0, count * Dimension), cancellationToken).ConfigureAwait(false);
            }

            yield return new RowBlock(first, count, values.AsMemory(0, count * Dimension), []);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _file.Dispose();
        return ValueTask.CompletedTask;
    }

    private async ValueTask DecodeAsync(long offset, Memory<byte> bytes, Memory<double> values, CancellationToken cancellationToken)
    {
        await _file.ReadAsync(bytes, _header.DataStart + offset, cancellationToken).ConfigureAwait(false);
        Elements.Decode(bytes.Span, _header.Type, _header.BigEndian, values.Span);
    }
}
