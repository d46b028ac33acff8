namespace Understudy.Sources.Plays;

/// <summary>Plurals of the nouns that nameless people go by: Lords, Ladies, Witches, Gentlemen.</summary>
internal static class Plural
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["children"] = "child",
        ["people"] = "person",
        ["wives"] = "wife",
        ["thieves"] = "thief",
        ["knaves"] = "knave",
    };

    private static readonly HashSet<string> Singular = new(StringComparer.OrdinalIgnoreCase) { "abbess", "duchess", "countess", "princess", "hostess", "goddess", "mistress", "etc" };

    private static readonly HashSet<string> People = new(StringComparer.OrdinalIgnoreCase)
    {
        "lord", "lady", "gentleman", "gentlewoman", "servant", "soldier", "officer", "attendant", "messenger", "sailor", "mariner", "citizen", "senator",
        "murderer", "witch", "player", "clown", "priest", "knight", "guard", "watchman", "pilgrim", "madman", "child", "boy", "girl", "man", "woman",
        "person", "spirit", "nymph", "reaper", "slave", "friar", "nun", "monk", "merchant", "carpenter", "executioner", "voice", "neighbour", "neighbor",
        "peasant", "villager", "student", "apparition", "ghost", "ambassador", "captain", "bystander", "fellow", "page", "maid", "musician", "outlaw",
        "shepherd", "tribune", "plebeian", "conspirator", "councillor", "courtier", "herald", "huntsman", "footman", "nobleman", "general", "friend", "son", "daughter", "brother", "sister", "suitor", "follower", "dancer", "coachman", "jew", "fairy", "commoner",
    };

    /// <summary>Whether the name is a plural of nameless people: "Three Witches", but not "Laertes".</summary>
    public static bool IsPeople(string name) => IsPlural(name) && People.Contains(Of(name));

    /// <summary>Whether the last word is a plural.</summary>
    public static bool IsPlural(string name) => Last(name) is var word && !Of(word).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The singular of the last word, in lower case; the word itself where it is no plural.</summary>
    public static string Of(string name)
    {
        var word = Last(name).ToLowerInvariant();
        if (Irregular.TryGetValue(word, out var one)) return one;
        if (word.EndsWith("men", StringComparison.Ordinal) && word.Length > 3) return word[..^2] + "an";
        if (word.Length < 4 || Singular.Contains(word) || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal)) return word;
        if (word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "y";
        if (word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)) return word[..^2];
        return word.EndsWith('s') ? word[..^1] : word;
    }

    private static string Last(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
