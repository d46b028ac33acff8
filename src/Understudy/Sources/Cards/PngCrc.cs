namespace Understudy.Sources.Cards;

/// <summary>The CRC-32 of PNG chunks (polynomial 0xEDB88320, reflected), over the chunk's type and data.</summary>
internal static class PngCrc
{
    private static readonly uint[] Table = MakeTable();

    /// <summary>The checksum of the bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes) crc = Table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var n = 0u; n < 256; n++)
        {
            var value = n;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            table[n] = value;
        }

        return table;
    }
}
