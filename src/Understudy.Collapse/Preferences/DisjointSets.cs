namespace Understudy.Collapse.Preferences;

/// <summary>Sets that are joined and asked for, with path halving (Tarjan and van Leeuwen, 1984): in effect linear.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parent;

    /// <summary>As many sets as elements.</summary>
    public DisjointSets(int elements) => _parent = [.. Enumerable.Range(0, elements)];

    /// <summary>The element that stands for the set of another.</summary>
    public int Find(int element)
    {
        while (_parent[element] != element) element = _parent[element] = _parent[_parent[element]];
        return element;
    }

    /// <summary>Makes one set of two; the lower element stands for it.</summary>
    public void Join(int first, int second)
    {
        (first, second) = (Find(first), Find(second));
        _parent[Math.Max(first, second)] = Math.Min(first, second);
    }
}
