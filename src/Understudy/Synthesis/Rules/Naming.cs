using Understudy.Roleplay;

namespace Understudy.Synthesis.Rules;

/// <summary>How a note speaks of someone: with an article where the name is a role, never with a pronoun, since sources rarely say which.</summary>
/// <param name="Names">The characters meant.</param>
/// <param name="Phrase">The words in the middle of a sentence.</param>
/// <param name="Plural">Whether verbs are plural.</param>
internal sealed record Naming(IReadOnlyList<string> Names, string Phrase, bool Plural)
{
    private static readonly HashSet<string> Ordinals = new(StringComparer.OrdinalIgnoreCase)
        { "first", "second", "third", "fourth", "fifth", "sixth", "another", "other" };

    private static readonly HashSet<string> Ages = new(StringComparer.OrdinalIgnoreCase) { "old", "young" };

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "messenger", "porter", "servant", "doctor", "gentlewoman", "gentleman", "sergeant", "captain", "ghost", "soldier", "soldiers", "lord", "lords",
        "king", "queen", "duke", "duchess", "prince", "princess", "cardinal", "apparition", "murderer", "murderers", "witch", "witches", "sailor",
        "clown", "priest", "player", "players", "nurse", "boy", "girl", "man", "woman", "officer", "officers", "page", "herald", "marquis", "landlady",
        "landlord", "maid", "butler", "footman", "fairy", "fairies", "boatswain", "master", "friar", "host", "constable", "beggar", "chorus", "senator",
        "citizen", "citizens", "executioner", "executioners", "pilgrim", "courier", "guard", "guards", "attendant", "attendants", "musician", "gravedigger",
        "narrator", "stranger", "traveller", "widow", "mother", "father", "judge", "sheriff", "bishop", "monk", "nun", "cook", "driver", "guest", "guests",
    };

    /// <summary>The possessive: <c>Ross’s</c>, <c>the Lords’</c>.</summary>
    public string Possessive => Plural && Phrase.EndsWith('s') ? Phrase + "’" : Phrase + "’s";

    public static Naming Of(string name, Character? character)
    {
        string[] one = [name];
        var first = name.Split(' ')[0];
        var last = name.Split(' ')[^1];
        if (first.Equals("all", StringComparison.OrdinalIgnoreCase)) return new(one, "the whole company", false);
        if (first.Equals("both", StringComparison.OrdinalIgnoreCase)) return new(one, "the pair", false);
        var plural = (character?.Members?.Count > 1 || name.Contains('/', StringComparison.Ordinal) || name.Contains(" and ", StringComparison.Ordinal))
            || (Roles.Contains(last) && last.EndsWith('s') && Roles.Contains(last[..^1]));
        var phrase = name.Replace(" / ", " and ", StringComparison.Ordinal);
        // "The First Witch" and "the Old Man", but "Young Marlow".
        var role = first is not ("A" or "An" or "The" or "a" or "an" or "the")
            && (Ordinals.Contains(first) || Roles.Contains(name) || (Ages.Contains(first) && Roles.Contains(last)));
        return new(one, role ? "the " + phrase : phrase, plural);
    }

    /// <summary>Several people in one phrase: <c>Ross, Angus and the Porter</c>; more than three are counted.</summary>
    public static Naming Of(IReadOnlyList<Naming> people)
    {
        var names = people.SelectMany(p => p.Names).ToList();
        return people.Count switch
        {
            1 => people[0],
            2 => new(names, $"{people[0].Phrase} and {people[1].Phrase}", true),
            3 => new(names, $"{people[0].Phrase}, {people[1].Phrase} and {people[2].Phrase}", true),
            _ => new(names, $"{people[0].Phrase}, {people[1].Phrase} and {Numbers.InWords(people.Count - 2)} others", true),
        };
    }

    /// <summary>A verb given for one person, as it stands for these.</summary>
    public string Verb(string singular)
    {
        if (!Plural) return singular;
        var space = singular.IndexOf(' ', StringComparison.Ordinal);
        var (verb, rest) = space < 0 ? (singular, "") : (singular[..space], singular[space..]);
        return verb switch
        {
            "has" => "have",
            "is" => "are",
            "was" => "were",
            "does" => "do",
            "goes" => "go",
            _ when verb.EndsWith("ies", StringComparison.Ordinal) => verb[..^3] + "y",
            _ when verb.EndsWith("sses", StringComparison.Ordinal) || verb.EndsWith("shes", StringComparison.Ordinal) || verb.EndsWith("ches", StringComparison.Ordinal) => verb[..^2],
            _ when verb.EndsWith('s') => verb[..^1],
            _ => verb,
        } + rest;
    }
}

/// <summary>Numbers as prose writes them.</summary>
internal static class Numbers
{
    private static readonly string[] Small =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static string InWords(int number) =>
        number >= 0 && number < Small.Length ? Small[number] : number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static bool IsOrdinal(string word) => word.ToLowerInvariant() is "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "old" or "young";

    public static string Ordinal(int number) => number switch
    {
        1 => "first",
        2 => "second",
        3 => "third",
        4 => "fourth",
        5 => "fifth",
        6 => "sixth",
        7 => "seventh",
        8 => "eighth",
        9 => "ninth",
        10 => "tenth",
        _ when number % 100 is not (11 or 12 or 13) && number % 10 is 1 => $"{number}st",
        _ when number % 100 is not (11 or 12 or 13) && number % 10 is 2 => $"{number}nd",
        _ when number % 100 is not (11 or 12 or 13) && number % 10 is 3 => $"{number}rd",
        _ => $"{number}th",
    };
}
