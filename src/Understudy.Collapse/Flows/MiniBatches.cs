using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Flows;

/// <summary>Deals samples into batches without putting them back: each epoch shows every sample once, in a new order.</summary>
/// <param name="samples">N.</param>
/// <param name="size">The size of a batch, 1 to N; where it does not divide N, some batches have one sample less.</param>
/// <param name="seed">Which orders.</param>
internal sealed class MiniBatches(int samples, int size, int seed)
{
    private readonly int[] _order = [.. Enumerable.Range(0, samples)];
    private readonly int _batches = ((samples - 1) / size) + 1;
    private readonly ulong _stream = InitialConditions.StreamOf(Drawn.Batches, seed);
    private ulong _drawn;
    private int _batch;

    /// <summary>The next batch; good until the one after.</summary>
    internal ReadOnlySpan<int> Next()
    {
        if (_batch == 0) Shuffle();
        var (from, to) = ((int)((long)samples * _batch / _batches), (int)((long)samples * (_batch + 1) / _batches));
        _batch = (_batch + 1) % _batches;
        return _order.AsSpan(from..to);
    }

    private void Shuffle()
    {
        for (var i = samples - 1; i > 0; i--)
        {
            var j = (int)(SplitMix64.Uniform(_stream, _drawn++) * (i + 1));
            (_order[i], _order[j]) = (_order[j], _order[i]);
        }
    }
}
