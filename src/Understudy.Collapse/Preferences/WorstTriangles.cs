using System.Collections.Immutable;

namespace Understudy.Collapse.Preferences;

/// <summary>Keeps the worst of the cyclic triangles it is shown: greatest |K Y| first, then greatest smallest weight.</summary>
internal sealed class WorstTriangles(ComparisonGraph graph, int count)
{
    // The least bad on top, to be pushed out.
    private readonly PriorityQueue<(int Uv, int Vw, int Uw), (double Circulation, double Weight)> _worst = new();

    /// <summary>Looks at a triangle: edges u to v, v to w, u to w.</summary>
    public void Offer(int uv, int vw, int uw)
    {
        // Around the triangle the third edge is walked backwards; it is a cycle if all three then have one sign.
        var (first, second, third) = (graph.Flow[uv], graph.Flow[vw], -graph.Flow[uw]);
        if (!((first > 0 && second > 0 && third > 0) || (first < 0 && second < 0 && third < 0)) || count == 0) return;
        var badness = (Math.Abs(first + second + third), Math.Min(graph.Weight[uv], Math.Min(graph.Weight[vw], graph.Weight[uw])));
        if (_worst.Count < count) _worst.Enqueue((uv, vw, uw), badness);
        else if (_worst.TryPeek(out _, out var least) && badness.CompareTo(least) > 0) _worst.EnqueueDequeue((uv, vw, uw), badness);
    }

    /// <summary>The worst, the very worst first.</summary>
    public ImmutableArray<PreferenceCycle> ToCycles()
    {
        var cycles = _worst.UnorderedItems
            .Select(t => (Cycle: Cycle(t.Element.Uv, t.Element.Vw, t.Priority.Circulation, t.Priority.Weight), t.Priority))
            .OrderByDescending(t => t.Priority)
            .ThenBy(t => t.Cycle.Items[0]).ThenBy(t => t.Cycle.Items[1]).ThenBy(t => t.Cycle.Items[2]);
        return [.. cycles.Select(t => t.Cycle)];
    }

    private PreferenceCycle Cycle(int uv, int vw, double circulation, double weight)
    {
        var (u, v, w) = (graph.Items[graph.From[uv]], graph.Items[graph.From[vw]], graph.Items[graph.To[vw]]);
        return PreferenceCycle.Of(graph.Flow[uv] > 0 ? [u, v, w] : [w, v, u], circulation, weight);
    }
}
