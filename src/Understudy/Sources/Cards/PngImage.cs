using System.Buffers.Binary;
using System.Text;

namespace Understudy.Sources.Cards;

/// <summary>A PNG file as its chunks: what is not touched is written back byte for byte.</summary>
public sealed class PngImage
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly ReadOnlyMemory<byte> _trailer;

    private PngImage(IReadOnlyList<PngChunk> chunks, ReadOnlyMemory<byte> trailer)
    {
        Chunks = chunks;
        _trailer = trailer;
    }

    /// <summary>The chunks in the file's order, <c>IEND</c> included.</summary>
    public IReadOnlyList<PngChunk> Chunks { get; }

    /// <summary>Whether a file begins with PNG's signature.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith(Signature);

    /// <summary>Reads the chunks; each one's length is held against the bytes there are, each one's checksum is verified.</summary>
    /// <param name="bytes">The file as it is; the chunks are views of it, nothing is copied.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InputException">No PNG, cut short, or damaged; names the chunk and the fix.</exception>
    public static PngImage Read(ReadOnlyMemory<byte> bytes, string name)
    {
        if (!Recognises(bytes.Span))
            throw new InputException($"{name}: no PNG signature; a card's image must be a PNG file (a JPEG or WebP copy has lost the card)");
        var chunks = new List<PngChunk>();
        var at = Signature.Length;
        while (true)
        {
            if (bytes.Length - at < 12)
                throw new InputException($"{name}: cut short at byte {at}, before the chunk IEND; fetch the file again");
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.Span[at..]);
            var type = TypeAt(bytes.Span.Slice(at + 4, 4), name, at);
            if (length > bytes.Length - at - 12)
                throw new InputException($"{name}: the chunk {type} at byte {at} declares {length} bytes, but only {bytes.Length - at - 12} are left; the file is cut short or damaged: fetch it again");
            var whole = bytes.Slice(at, (int)length + 12);
            var stored = BinaryPrimitives.ReadUInt32BigEndian(whole.Span[^4..]);
            var computed = PngCrc.Of(whole.Span[4..^4]);
            if (stored != computed)
                throw new InputException($"{name}: the chunk {type} at byte {at} is damaged (checksum {stored:X8}, computed {computed:X8}); fetch the file again");
            chunks.Add(new PngChunk(type, whole));
            at += whole.Length;
            if (type == "IEND") return new PngImage(chunks, bytes[at..]);
        }
    }

    /// <summary>The image with other chunks; bytes that followed <c>IEND</c> stay.</summary>
    public PngImage With(IReadOnlyList<PngChunk> chunks) => new(chunks, _trailer);

    /// <summary>The file's bytes.</summary>
    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        foreach (var chunk in Chunks) file.Write(chunk.Whole.Span);
        file.Write(_trailer.Span);
        return file.ToArray();
    }

    private static string TypeAt(ReadOnlySpan<byte> type, string name, int at)
    {
        foreach (var letter in type)
            if (!char.IsAsciiLetter((char)letter))
                throw new InputException($"{name}: at byte {at} there should be a chunk, but its type is no four letters; the file is damaged: fetch it again");
        return Encoding.ASCII.GetString(type);
    }
}
