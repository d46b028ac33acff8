namespace Understudy.Collapse.Labels;

/// <summary>Numbers from 0 in sets that can be joined (union by size, path halving).</summary>
internal sealed class DisjointSets
{
    private readonly List<int> _parent = [];
    private readonly List<int> _size = [];

    /// <summary>Makes sets of one of all numbers below <paramref name="count"/> that are not there yet.</summary>
    public void Grow(int count)
    {
        for (var i = _parent.Count; i < count; i++)
        {
            _parent.Add(i);
            _size.Add(1);
        }
    }

    /// <summary>The number that stands for the set; the same for all in it.</summary>
    public int Find(int i)
    {
        while (_parent[i] != i) i = _parent[i] = _parent[_parent[i]];
        return i;
    }

    /// <summary>Joins two sets.</summary>
    public void Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a == b) return;
        if (_size[a] < _size[b]) (a, b) = (b, a);
        _parent[b] = a;
        _size[a] += _size[b];
    }

    /// <summary>How many numbers the set of one has.</summary>
    public int Size(int i) => _size[Find(i)];
}
