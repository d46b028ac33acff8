using System.Text.RegularExpressions;

namespace Understudy.Sources.Plays.Staging;

/// <summary>How well a label fits an entry of the dramatis personae; the greater, the surer.</summary>
internal enum Fit
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By description ("Queen": "queen of Denmark") or short form ("Jack": "John"); counts only where it is the only one.</summary>
    ByRelation,

    /// <summary>By a surname alone, where the list adds a woman's title: "Tesman" could be "Miss Tesman", but hardly.</summary>
    BySurname,

    /// <summary>By part of the name: "Tony" for "Tony Lumpkin".</summary>
    ByName,

    /// <summary>The name as listed.</summary>
    Exactly,
}

/// <summary>Fits labels to listed personae.</summary>
internal static partial class LabelMatch
{
    /// <summary>Ranks that stand for a person; trades ("servant", "soldier") do not: a play has many of them.</summary>
    private static readonly HashSet<string> Ranks =
        ["king", "queen", "prince", "princess", "emperor", "empress", "duke", "duchess", "earl", "count", "countess", "marquis", "governor", "cardinal", "bishop", "archbishop", "pope", "sultan", "regent"];

    /// <summary>The first words of each phrase of a description: "queen" and "mother" of "queen of Denmark, and mother to Hamlet".</summary>
    public static IReadOnlyList<string> Heads(string description) =>
        [.. Phrases().Split(description).Select(p => Lead().Replace(p.Trim().ToLowerInvariant(), "")).Where(p => p.Length > 0)
            .Select(p => p.Split(' ')[0].Trim('.', ',', ')', '('))];

    /// <summary>How well the label fits a listed persona.</summary>
    public static Fit Of(PersonName label, PersonName listed, IReadOnlyList<string> heads)
    {
        if (label.Key == listed.Key) return Fit.Exactly;
        if (label.Titles.All(t => listed.Allows(t, heads)) && listed.Holds(label.Words))
        {
            var byGivenName = listed.Words[0] == label.Words[0] && listed.Words.Count > 1;
            return label.Titles.Count == 0 && listed.IsWomans && !byGivenName ? Fit.BySurname : Fit.ByName;
        }

        if (label.Titles.Count > 0 || label.Words.Count != 1) return Fit.None;
        return (Ranks.Contains(label.Words[0]) && heads.Contains(label.Words[0])) || Diminutives.IsShortFor(label.Words[0], listed.Words[0]) ? Fit.ByRelation : Fit.None;
    }

    [GeneratedRegex(@",\s*|;\s*|\s+and\s+|^and\s+")]
    private static partial Regex Phrases();

    [GeneratedRegex(@"^(?:and )?(?:(?:an?|the|right|old|young|present|usurping|his|her|their)\s+)*")]
    private static partial Regex Lead();
}
