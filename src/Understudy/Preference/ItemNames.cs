using System.Text;

namespace Understudy.Preference;

/// <summary>Numbers items in the order in which they come, from 0. A name is a text in UTF-8; nothing is made of it until it is asked for.</summary>
/// <remarks>
/// An open-addressed table over one run of bytes: a look-up touches two places in memory, where a dictionary of arrays touches
/// four, and with many items that is what reading costs. Not safe to share between threads.
/// </remarks>
public sealed class ItemNames
{
    private const int MostText = 1 << 30;

    private byte[] _text = new byte[1 << 10];
    private int[] _end = new int[1 << 6]; // Where each name ends in the text; it begins where the one before ends.
    private Slot[] _slots = new Slot[1 << 7];
    private int _used;

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>The name of an item.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no item of that number.</exception>
    public string this[int number]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Count);
            return Encoding.UTF8.GetString(_text.AsSpan((number == 0 ? 0 : _end[number - 1]).._end[number]));
        }
    }

    /// <summary>The number of a name; a new one if it was not seen before.</summary>
    /// <exception cref="InputException">All names together are longer than 1 GB.</exception>
    public int NumberOf(ReadOnlySpan<byte> utf8)
    {
        var hash = Hash(utf8);
        var mask = _slots.Length - 1;
        for (var place = hash & mask; ; place = (place + 1) & mask)
        {
            ref var slot = ref _slots[place];
            if (slot.Next == 0) return Add(utf8, hash);
            if (slot.Hash == hash && slot.Length == utf8.Length && _text.AsSpan(slot.Start, slot.Length).SequenceEqual(utf8)) return slot.Next - 1;
        }
    }

    private int Add(ReadOnlySpan<byte> utf8, int hash)
    {
        if (Count == _end.Length) Array.Resize(ref _end, 2 * Count);
        if (MostText - _used < utf8.Length) throw new InputException($"the names of {Count:N0} items fill 1 GB; name items by numbers or short ids, not by whole texts");
        while (_text.Length - _used < utf8.Length) Array.Resize(ref _text, 2 * _text.Length);
        if (4 * (Count + 1) > 3 * _slots.Length) Grow();
        utf8.CopyTo(_text.AsSpan(_used));
        _used += utf8.Length;
        _end[Count++] = _used;
        Put(new Slot(hash, _used - utf8.Length, utf8.Length, Count));
        return Count - 1;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[2 * old.Length];
        foreach (var slot in old)
        {
            if (slot.Next != 0) Put(slot);
        }
    }

    private void Put(Slot slot)
    {
        var place = slot.Hash & (_slots.Length - 1);
        while (_slots[place].Next != 0) place = (place + 1) & (_slots.Length - 1);
        _slots[place] = slot;
    }

    // Seeded anew in each process, so that no file can be made whose names all fall into one place.
    private static int Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = new HashCode();
        hash.AddBytes(utf8);
        return hash.ToHashCode();
    }

    /// <summary>A name's place in the text; <paramref name="Next"/> is its number and one, and 0 where the slot is free.</summary>
    private readonly record struct Slot(int Hash, int Start, int Length, int Next);
}
