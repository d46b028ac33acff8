namespace Understudy.Sources.Plays.Staging;

/// <summary>
/// Old printings spell a name in two ways: "Bosala" for "Bosola", "Ferenze" for "Ferneze". First and last letter must
/// agree, for Antonia is not Antonio.
/// </summary>
internal static class Misspelling
{
    private const int ShortestName = 6;

    /// <summary>The one known key of one long word from which the key differs by a letter, or by two that changed places; null where none or several do.</summary>
    public static string? Of(string key, IEnumerable<string> known)
    {
        if (key.Length < ShortestName || key.Contains(' ', StringComparison.Ordinal)) return null;
        var near = known.Where(k => k != key && k.Length >= ShortestName && k[0] == key[0] && k[^1] == key[^1] && Near(k, key)).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return near.Count == 1 ? near[0] : null;
    }

    private static bool Near(string a, string b)
    {
        // A plural or a possessive is another word, not a slip.
        if (a.Length != b.Length) return false;
        var start = 0;
        while (start < a.Length && a[start] == b[start]) start++;
        var end = a.Length;
        while (end > start && a[end - 1] == b[end - 1]) end--;
        return end - start == 1 || (end - start == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }
}
