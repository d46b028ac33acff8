using CsCheck;
using Understudy.Collapse.Preferences;
using static Understudy.Collapse.Tests.Preferences.Comparisons;

namespace Understudy.Collapse.Tests.Preferences;

public sealed class CycleTests
{
    private static readonly InconsistencyOptions All = new() { Worst = 1000 };

    [Fact]
    public void The_worst_triangles_are_the_cyclic_ones_in_order() => Small.Sample(comparisons =>
    {
        var dense = new DenseHodge(comparisons);
        var expected = dense.Triangles
            .Select(t => (Y: new[] { dense.Edges[t.Ij].Y, dense.Edges[t.Jk].Y, -dense.Edges[t.Ik].Y }, W: Math.Min(dense.Edges[t.Ij].W, Math.Min(dense.Edges[t.Jk].W, dense.Edges[t.Ik].W))))
            .Where(t => t.Y.All(y => y > 0) || t.Y.All(y => y < 0))
            .Select(t => (Circulation: Math.Abs(t.Y.Sum()), t.W)).ToList();

        var cycles = Measure(comparisons, All).WorstTriangles;

        Assert.Equal(expected.Count, cycles.Length);
        Assert.Equal(expected.Sum(t => t.Circulation), cycles.Sum(c => c.Circulation), 1e-9);
        Assert.Equal(expected.Sum(t => t.W), cycles.Sum(c => c.SmallestWeight), 1e-9);
        Assert.Equal(cycles.OrderByDescending(c => (c.Circulation, c.SmallestWeight)), cycles);
        Assert.All(cycles, cycle => IsACycle(cycle, dense));
        var three = Measure(comparisons, new InconsistencyOptions { Worst = 3 }).WorstTriangles;
        Assert.Equal(cycles.Take(3).Select(c => (c.Circulation, c.SmallestWeight)), three.Select(c => (c.Circulation, c.SmallestWeight)));
    }, iter: 1000);

    [Fact]
    public void Longer_cycles_are_shortest_through_one_of_their_pairs() => Small.Sample(comparisons =>
    {
        var dense = new DenseHodge(comparisons);
        var distances = dense.Distances(9);
        var cycles = Measure(comparisons, All).WorstLongerCycles;
        Assert.All(cycles, cycle =>
        {
            IsACycle(cycle, dense);
            Assert.InRange(cycle.Items.Length, 4, 9);
            Assert.Contains(Around(cycle), pair => distances[pair.Loser, pair.Winner] + 1 == cycle.Items.Length);
        });
        Assert.Equal(cycles.Length, cycles.Select(c => string.Join(' ', c.Items)).Distinct().Count());

        // Every pair that lies on a cycle, but on none of three, is on one of those found.
        var found = cycles.SelectMany(Around).ToHashSet();
        Assert.All(dense.Edges.Where(e => e.Y != 0), e =>
        {
            var (winner, loser) = e.Y > 0 ? (e.A, e.B) : (e.B, e.A);
            if (distances[loser, winner] is >= 3 and < 100) Assert.Contains((winner, loser), found);
        });
    }, iter: 1000);

    [Fact]
    public void The_unanimous_triangle_comes_before_the_contested_one_and_the_well_attested_before_the_single()
    {
        PairedComparison[] contested = [.. Cycle(3, 6), .. Cycle(3, 6), Beats(7, 6)];
        var cycles = Measure([.. contested, .. Cycle(3), .. Cycle(3, 3), .. Cycle(3, 3)]).WorstTriangles;
        Assert.Equal(["3 4 5", "0 1 2", "6 7 8"], cycles.Select(c => string.Join(' ', c.Items)));
        Assert.Equal(3, cycles[1].Circulation, 12);
        Assert.Equal(7 / 3.0, cycles[2].Circulation, 12);
        Assert.Equal([2.0, 1.0, 2.0], cycles.Select(c => c.SmallestWeight));
    }

    private static void IsACycle(PreferenceCycle cycle, DenseHodge dense)
    {
        Assert.Equal(cycle.Items.Min(), cycle.Items[0]);
        Assert.Equal(cycle.Items.Length, cycle.Items.Distinct().Count());
        var edges = Around(cycle).Select(p => dense.Edges.Single(e => (e.A, e.B) == (Math.Min(p.Winner, p.Loser), Math.Max(p.Winner, p.Loser)) && (p.Winner == e.A ? e.Y > 0 : e.Y < 0))).ToList();
        Assert.Equal(edges.Sum(e => Math.Abs(e.Y)), cycle.Circulation, 1e-9);
        Assert.Equal(edges.Min(e => e.W), cycle.SmallestWeight, 1e-9);
    }

    private static IEnumerable<(int Winner, int Loser)> Around(PreferenceCycle cycle) =>
        cycle.Items.Select((item, i) => (item, cycle.Items[(i + 1) % cycle.Items.Length]));
}
