using Understudy.Collapse.Preferences;
using Understudy.Preference;

namespace Understudy.Cli.Probes;

/// <summary>A circle of preferences with the items' names: each is preferred to the next, the last to the first.</summary>
internal sealed record CyclePage(IReadOnlyList<string> Items, double Circulation, double SmallestWeight)
{
    public static CyclePage Of(PreferenceCycle cycle, ItemNames items) => new([.. cycle.Items.Select(item => items[item])], cycle.Circulation, cycle.SmallestWeight);
}
