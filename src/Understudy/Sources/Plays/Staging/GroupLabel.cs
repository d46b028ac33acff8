using System.Text.RegularExpressions;

namespace Understudy.Sources.Plays.Staging;

/// <summary>Labels of several who speak as one.</summary>
internal static partial class GroupLabel
{
    private static readonly HashSet<string> Everyone = ["all", "omnes", "everyone", "everybody", "all together", "chorus of all"];

    /// <summary>"All", "Omnes".</summary>
    public static bool IsAll(string label) => Everyone.Contains(Bare(label));

    /// <summary>"Both", "Both Murderers".</summary>
    public static bool IsBoth(string label) => Bare(label) is var bare && (bare == "both" || bare.StartsWith("both ", StringComparison.Ordinal));

    /// <summary>The noun of a plural label in the singular: "witch" of "Witches", "Three Witches", "Both Witches", "All the Witches".</summary>
    public static string? Noun(string label)
    {
        var words = Bare(label).Split(' ');
        return words.Length <= 3 && Plural.IsPlural(label) ? Plural.Of(label) : null;
    }

    /// <summary>The labels that one label joins: "Hamlet and Horatio", "ROSENCRANTZ, GUILDENSTERN", "Jack &amp; Algernon".</summary>
    public static IReadOnlyList<string> Split(string label) =>
        [.. Joints().Split(label).Select(p => p.Trim()).Where(p => p.Length > 0)];

    private static string Bare(string label) => label.Trim().TrimEnd('.', ':').ToLowerInvariant();

    [GeneratedRegex(@"\s*(?:,|/|&|\n|\band\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Joints();
}
