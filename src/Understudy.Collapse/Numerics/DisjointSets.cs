namespace Understudy.Collapse.Numerics;

/// <summary>Numbers from 0 in sets that can be joined, with path halving (Tarjan and van Leeuwen, 1984): in effect linear.</summary>
internal sealed class DisjointSets
{
    private readonly List<int> _parent = [];
    private readonly List<int> _size = [];

    /// <summary>As many sets of one as elements.</summary>
    internal DisjointSets(int elements = 0) => Grow(elements);

    /// <summary>Makes sets of one of all numbers below <paramref name="count"/> that are not there yet.</summary>
    internal void Grow(int count)
    {
        for (var i = _parent.Count; i < count; i++)
        {
            _parent.Add(i);
            _size.Add(1);
        }
    }

    /// <summary>The number that stands for the set, the same for all in it: its lowest.</summary>
    internal int Find(int i)
    {
        while (_parent[i] != i) i = _parent[i] = _parent[_parent[i]];
        return i;
    }

    /// <summary>Joins two sets. The lower number stands for both, so that numberings by it do not depend on the order of joining.</summary>
    internal void Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a == b) return;
        if (b < a) (a, b) = (b, a);
        _parent[b] = a;
        _size[a] += _size[b];
    }

    /// <summary>How many numbers the set of one has.</summary>
    internal int Size(int i) => _size[Find(i)];
}
