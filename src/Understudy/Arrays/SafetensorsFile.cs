using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace Understudy.Arrays;

/// <summary>
/// A safetensors file: tensors by name, read in slices as bytes or numbers. Only the header is kept in memory; several threads
/// may read at once.
/// </summary>
public sealed class SafetensorsFile : IDisposable
{
    /// <summary>As in the format's own implementation.</summary>
    private const long LongestHeader = 100_000_000;

    private const int PieceBytes = 1 << 20;

    private readonly ArrayFile _file;
    private readonly Dictionary<string, TensorInfo> _byName;

    private SafetensorsFile(ArrayFile file, List<TensorInfo> tensors, Dictionary<string, string> metadata)
    {
        (_file, Tensors, Metadata) = (file, tensors, metadata);
        _byName = tensors.ToDictionary(t => t.Name, StringComparer.Ordinal);
    }

    /// <summary>The file.</summary>
    public string Path => _file.Path;

    /// <summary>All tensors in the order of their places.</summary>
    public IReadOnlyList<TensorInfo> Tensors { get; }

    /// <summary>The free texts of <c>__metadata__</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>A tensor by its name.</summary>
    /// <exception cref="InputException">There is none of that name; names some that are there.</exception>
    public TensorInfo this[string name] => Find(name) ?? throw new InputException($"{Path}: no tensor \"{name}\"; there are {Listed(Tensors)}");

    /// <summary>Opens a file and reads its header.</summary>
    /// <exception cref="InputException">There is no such file, or its header is damaged, hostile or longer than the file; names what is wrong.</exception>
    public static SafetensorsFile Open(string path)
    {
        var file = new ArrayFile(path);
        try
        {
            Span<byte> start = stackalloc byte[8];
            if (file.Length < 8) throw new InputException($"{path}: not a safetensors file: {file.Length} bytes are no header");
            file.Read(start, 0);
            var length = BinaryPrimitives.ReadUInt64LittleEndian(start);
            if (length > (ulong)(file.Length - 8)) throw new InputException($"{path}: the safetensors header claims {length} bytes, the file has {file.Length - 8}; it is cut short or another format");
            if (length > LongestHeader) throw new InputException($"{path}: a safetensors header of {length} bytes; at most {LongestHeader} are read");
            var json = new byte[length];
            file.Read(json, 8);
            var dataStart = 8 + (long)length;
            var (tensors, metadata) = SafetensorsHeader.Read(json, path, dataStart, file.Length - dataStart);
            return new SafetensorsFile(file, tensors, metadata);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>A tensor by its name, or null.</summary>
    public TensorInfo? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Elements of a tensor as they lie in the file.</summary>
    /// <param name="tensor">One of <see cref="Tensors"/>.</param>
    /// <param name="first">The first element.</param>
    /// <param name="bytes">Where they go: a whole number of elements.</param>
    /// <exception cref="ArgumentException">The slice is not inside the tensor.</exception>
    /// <exception cref="InputException">The file has become shorter since it was opened.</exception>
    public void ReadBytes(TensorInfo tensor, long first, Span<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        var size = Elements.Size(tensor.Type);
        if (bytes.Length % size != 0 || first < 0 || first > tensor.Count - (bytes.Length / size))
            throw new ArgumentException($"{bytes.Length} bytes from element {first} on are no slice of {tensor}", nameof(bytes));
        _file.Read(bytes, tensor.Offset + (first * size));
    }

    /// <summary>Elements of a tensor as numbers, converted if need be.</summary>
    /// <param name="tensor">One of <see cref="Tensors"/>.</param>
    /// <param name="first">The first element.</param>
    /// <param name="values">Where they go.</param>
    /// <exception cref="ArgumentException">The slice is not inside the tensor.</exception>
    /// <exception cref="InputException">The type is one that is not converted, or the file has become shorter since it was opened.</exception>
    public void Read<T>(TensorInfo tensor, long first, Span<T> values)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (!Elements.CanDecode(tensor.Type)) throw new InputException($"{Path}: numbers of type {tensor.Type} (tensor \"{tensor.Name}\") are not read; convert it to BF16 or F32");
        if (first < 0 || first > tensor.Count - values.Length) throw new ArgumentException($"{values.Length} elements from {first} on are no slice of {tensor}", nameof(values));
        var size = Elements.Size(tensor.Type);
        var piece = ArrayPool<byte>.Shared.Rent(Math.Min(PieceBytes, Math.Max(1, values.Length * size)));
        try
        {
            for (var at = 0; at < values.Length;)
            {
                var count = Math.Min(values.Length - at, PieceBytes / size);
                _file.Read(piece.AsSpan(0, count * size), tensor.Offset + ((first + at) * size));
                Elements.Decode(piece.AsSpan(0, count * size), tensor.Type, bigEndian: false, values.Slice(at, count));
                at += count;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>As <see cref="ReadBytes"/>, of a slice known to be inside.</summary>
    internal ValueTask ReadBytesAsync(TensorInfo tensor, long first, Memory<byte> bytes, CancellationToken cancellationToken) =>
        _file.ReadAsync(bytes, tensor.Offset + (first * Elements.Size(tensor.Type)), cancellationToken);

    /// <summary>Some names, for messages.</summary>
    internal static string Listed(IReadOnlyCollection<TensorInfo> tensors) =>
        tensors.Count == 0 ? "none" : string.Join(", ", tensors.Take(8).Select(t => SafetensorsHeader.Shown(t.Name))) + (tensors.Count > 8 ? $" and {tensors.Count - 8} more" : "");
}
