using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Understudy.Synthesis.Datasets;

/// <summary>A place between 0 and 1 that depends on a seed and a text alone: the same on every machine, in any order.</summary>
internal static class StableHash
{
    /// <summary>A number in [0, 1), evenly spread over texts.</summary>
    public static double Unit(int seed, string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{text}"), hash);
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1.0 / (1UL << 53));
    }
}
