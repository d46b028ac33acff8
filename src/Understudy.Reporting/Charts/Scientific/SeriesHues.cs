namespace Understudy.Reporting.Charts.Scientific;

/// <summary>Which name gets which colour.</summary>
internal static class SeriesHues
{
    /// <summary>A hue for each name, in the order of first occurrence; beyond six they come again.</summary>
    internal static IReadOnlyDictionary<string, Hue> Of(IEnumerable<(string Name, Hue? Hue)> series)
    {
        var all = series.ToArray();
        var hues = new Dictionary<string, Hue>(StringComparer.Ordinal);
        foreach (var (name, hue) in all)
            if (hue is not null) hues.TryAdd(name, hue.Value);
        var open = all.Select(s => s.Name).Distinct(StringComparer.Ordinal).Where(name => !hues.ContainsKey(name)).ToArray();
        var free = Enum.GetValues<Hue>().Except(hues.Values).ToArray();
        var spread = hues.Count > 0 && free.Length > 0 ? free : Hues.Spread(open.Length);
        foreach (var (i, name) in open.Index()) hues.Add(name, spread[i % spread.Count]);
        return hues;
    }
}
