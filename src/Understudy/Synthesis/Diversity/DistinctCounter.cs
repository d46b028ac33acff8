using System.Numerics;

namespace Understudy.Synthesis.Diversity;

/// <summary>
/// Counts distinct hashes in bounded memory: exactly up to a limit, then by HyperLogLog (Flajolet et al. 2007) with 65,536
/// registers, whose standard error is 1.04 / 256 = 0.4 %.
/// </summary>
public sealed class DistinctCounter
{
    /// <summary>Distinct values counted exactly.</summary>
    public const int ExactLimit = 1 << 18;

    private const int IndexBits = 16;

    private HashSet<ulong>? _exact = [];
    private byte[]? _registers;

    /// <summary>True once the count is an estimate.</summary>
    public bool IsEstimate => _exact is null;

    /// <summary>The number of distinct hashes seen.</summary>
    public long Count => _exact?.Count ?? Estimate();

    /// <summary>Adds a hash; its bits must be evenly spread.</summary>
    public void Add(ulong hash)
    {
        if (_exact is not null)
        {
            _exact.Add(hash);
            if (_exact.Count <= ExactLimit) return;
            _registers = new byte[1 << IndexBits];
            foreach (var seen in _exact) Register(seen);
            _exact = null;
        }
        else
        {
            Register(hash);
        }
    }

    private void Register(ulong hash)
    {
        var index = (int)(hash >> (64 - IndexBits));
        var rank = (byte)(BitOperations.LeadingZeroCount((hash << IndexBits) | (1UL << (IndexBits - 1))) + 1);
        if (rank > _registers![index]) _registers[index] = rank;
    }

    private long Estimate()
    {
        double m = _registers!.Length;
        var sum = 0.0;
        var zeros = 0;
        foreach (var rank in _registers)
        {
            sum += Math.ScaleB(1, -rank);
            if (rank == 0) zeros++;
        }

        var raw = 0.7213 / (1 + (1.079 / m)) * m * m / sum;
        // Few registers filled: counting the empty ones is more exact (linear counting).
        return (long)Math.Round(raw <= 2.5 * m && zeros > 0 ? m * Math.Log(m / zeros) : raw);
    }
}
