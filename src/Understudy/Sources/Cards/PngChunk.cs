using System.Buffers.Binary;
using System.Text;

namespace Understudy.Sources.Cards;

/// <summary>A chunk of a PNG file.</summary>
/// <param name="Type">Its four letters.</param>
/// <param name="Whole">All of it as it stands in the file: length, type, data, checksum.</param>
public sealed record PngChunk(string Type, ReadOnlyMemory<byte> Whole)
{
    /// <summary>The data between type and checksum.</summary>
    public ReadOnlyMemory<byte> Data => Whole[8..^4];

    /// <summary>A new chunk; its checksum is computed.</summary>
    /// <param name="type">Four ASCII letters.</param>
    /// <param name="data">The data.</param>
    public static PngChunk Create(string type, ReadOnlySpan<byte> data)
    {
        if (type.Length != 4 || !type.All(char.IsAsciiLetter)) throw new ArgumentException("a chunk's type is four ASCII letters", nameof(type));
        var whole = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(whole, data.Length);
        Encoding.ASCII.GetBytes(type, whole.AsSpan(4));
        data.CopyTo(whole.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(whole.AsSpan(data.Length + 8), PngCrc.Of(whole.AsSpan(4, data.Length + 4)));
        return new PngChunk(type, whole);
    }
}
