using System.IO.Compression;
using System.Text;

namespace Understudy.Sources.Cards;

/// <summary>The texts that PNG files carry under a keyword: <c>tEXt</c>, <c>zTXt</c> and <c>iTXt</c> chunks.</summary>
internal static class PngText
{
    /// <summary>The largest text a compressed chunk may unpack to, in bytes.</summary>
    public const int MaxBytes = 32 << 20;

    /// <summary>The keyword of a text chunk; null for any other chunk.</summary>
    public static string? Keyword(PngChunk chunk)
    {
        if (chunk.Type is not ("tEXt" or "zTXt" or "iTXt")) return null;
        var end = chunk.Data.Span.IndexOf((byte)0);
        return end is > 0 and < 80 ? Encoding.Latin1.GetString(chunk.Data.Span[..end]) : null;
    }

    /// <summary>The text of a chunk that has a <see cref="Keyword"/>, as bytes.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InputException">The chunk is damaged or unpacks to more than <see cref="MaxBytes"/>.</exception>
    public static byte[] Text(PngChunk chunk, string name)
    {
        var keyword = Keyword(chunk)!;
        var rest = chunk.Data[(keyword.Length + 1)..];
        switch (chunk.Type)
        {
            case "tEXt":
                return rest.ToArray();
            case "zTXt":
                if (rest.Length < 1 || rest.Span[0] != 0) throw Damaged("its compression is unknown");
                return Inflate(rest[1..]);
            default:
                // Compression flag and method, language tag, translated keyword, text.
                if (rest.Length < 2) throw Damaged("it is cut short");
                var compressed = rest.Span[0] == 1;
                rest = rest[2..];
                for (var skip = 0; skip < 2; skip++)
                {
                    var end = rest.Span.IndexOf((byte)0);
                    if (end < 0) throw Damaged("it is cut short");
                    rest = rest[(end + 1)..];
                }

                return compressed ? Inflate(rest) : rest.ToArray();
        }

        byte[] Inflate(ReadOnlyMemory<byte> packed)
        {
            try
            {
                using var zlib = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
                using var text = new MemoryStream();
                var buffer = new byte[81920];
                int read;
                while ((read = zlib.Read(buffer)) > 0)
                {
                    if (text.Length + read > MaxBytes) throw Damaged($"it unpacks to more than {MaxBytes >> 20} MiB");
                    text.Write(buffer, 0, read);
                }

                return text.ToArray();
            }
            catch (InvalidDataException e)
            {
                throw Damaged($"it does not unpack ({e.Message})");
            }
        }

        InputException Damaged(string how) => new($"{name}: the chunk {chunk.Type} \"{keyword}\" cannot be read: {how}; export the card again");
    }

    /// <summary>A <c>tEXt</c> chunk.</summary>
    public static PngChunk Create(string keyword, ReadOnlySpan<byte> text) =>
        PngChunk.Create("tEXt", [.. Encoding.Latin1.GetBytes(keyword), 0, .. text]);
}
