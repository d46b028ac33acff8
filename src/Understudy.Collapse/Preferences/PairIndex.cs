namespace Understudy.Collapse.Preferences;

/// <summary>Numbers pairs of items in the order in which they come, from 0: an open-addressed table, for millions of pairs some three times as fast as a dictionary.</summary>
internal sealed class PairIndex
{
    private (int A, int B, int Next)[] _slots = new (int, int, int)[1 << 6]; // Next is the pair's number and one; 0 is free.

    /// <summary>How many pairs there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a pair; a new one, equal to the <see cref="Count"/> before, if it was not seen.</summary>
    public int NumberOf(int a, int b)
    {
        var place = PlaceOf(a, b);
        if (_slots[place].Next > 0) return _slots[place].Next - 1;
        _slots[place] = (a, b, ++Count);
        if (4L * Count > 3L * _slots.Length) Grow();
        return Count - 1;
    }

    private int PlaceOf(int a, int b)
    {
        // Seeded anew in each process, so that no input can be made whose pairs all fall into one place.
        var place = HashCode.Combine(a, b) & (_slots.Length - 1);
        while (_slots[place].Next > 0 && (_slots[place].A != a || _slots[place].B != b)) place = (place + 1) & (_slots.Length - 1);
        return place;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new (int, int, int)[checked(2 * old.Length)];
        foreach (var slot in old)
        {
            if (slot.Next > 0) _slots[PlaceOf(slot.A, slot.B)] = slot;
        }
    }
}
