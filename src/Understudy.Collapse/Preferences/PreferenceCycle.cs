using System.Collections.Immutable;

namespace Understudy.Collapse.Preferences;

/// <summary>Items that beat each other in a circle: each is preferred to the next by majority, and the last to the first.</summary>
/// <param name="Items">Their numbers, the lowest first.</param>
/// <param name="Circulation">The sum of |Y_e| along the circle, for a triangle |K Y|: up to as much as there are items, which means unanimous.</param>
/// <param name="SmallestWeight">The weight of the comparisons on the circle's least compared pair.</param>
public sealed record PreferenceCycle(ImmutableArray<int> Items, double Circulation, double SmallestWeight)
{
    /// <summary>A cycle of items in any rotation.</summary>
    internal static PreferenceCycle Of(ReadOnlySpan<int> items, double circulation, double smallestWeight)
    {
        var lowest = 0;
        for (var i = 1; i < items.Length; i++)
        {
            if (items[i] < items[lowest]) lowest = i;
        }

        return new PreferenceCycle([.. items[lowest..], .. items[..lowest]], circulation, smallestWeight);
    }
}
