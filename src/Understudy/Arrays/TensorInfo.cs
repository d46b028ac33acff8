namespace Understudy.Arrays;

/// <summary>A tensor of a safetensors file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The element type; always little-endian.</param>
/// <param name="Shape">The size of each axis, the last one fastest; empty for a single number.</param>
/// <param name="Offset">The byte of the file where it begins, for those who map the file into memory.</param>
/// <param name="Count">How many elements it has.</param>
public sealed record TensorInfo(string Name, ElementType Type, IReadOnlyList<long> Shape, long Offset, long Count)
{
    /// <summary>How many bytes it takes.</summary>
    public long Bytes => Count * Elements.Size(Type);

    /// <summary>As it is written: name, type, shape.</summary>
    public override string ToString() => $"{Name} {Type} [{string.Join(", ", Shape)}]";
}
