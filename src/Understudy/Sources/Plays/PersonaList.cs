using System.Text.RegularExpressions;

namespace Understudy.Sources.Plays;

/// <summary>Reads entries of a dramatis personae: "Claudius, king of Denmark".</summary>
public static partial class PersonaList
{
    /// <summary>The personae of one entry; an enumeration ("Lords, Ladies, and Attendants") gives several without description.</summary>
    public static IReadOnlyList<Persona> Read(string entry) => Read([entry]);

    /// <summary>The personae of one entry that spans lines: each line names one, and all share the last one's description.</summary>
    public static IReadOnlyList<Persona> Read(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var personae = lines.Select(l => WithoutPerformer(l).Trim().TrimEnd('.', ',', ';')).Where(l => l.Length > 0).SelectMany(ReadLine).ToList();
        if (lines.Count < 2 || personae.Count < 2) return personae;
        var shared = personae[^1].Description;
        return [.. personae.Select(p => p.Description.Length == 0 ? p with { Description = shared } : p)];
    }

    private static IEnumerable<Persona> ReadLine(string line)
    {
        if (Enumeration(line) is { } names) return names.Select(n => new Persona(n, ""));
        var match = Divided().Match(line);
        if (!match.Success) match = Undivided().Match(line);
        var name = match.Success ? match.Groups["name"].Value.Trim() : line;
        var about = match.Success ? match.Groups["about"].Value.Trim().TrimEnd(')').TrimEnd('.') : "";
        // "Marquis of Dorset and Lord Grey, sons to Elizabeth" are two.
        return Two().Split(name).Select(n => new Persona(n, about));
    }

    /// <summary>"Sir Peter Teazle—Mr. King": who played it on the first night is no part of the persona.</summary>
    private static string WithoutPerformer(string line)
    {
        var match = Performer().Match(line);
        return match.Success ? match.Groups["entry"].Value : line;
    }

    /// <summary>The names of a list of nameless people, or null for an entry about one.</summary>
    private static string[]? Enumeration(string line)
    {
        var parts = line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // "Grisolan, Lords" is a lord; "Gentlemen, Maid and Servants" are three.
        if (parts.Length < 2 || (parts.Length == 2 && (char.IsLower(parts[1][0]) || !And().IsMatch(parts[1])))) return null;
        var names = parts.SelectMany(p => And().Split(p)).Select(p => p.Trim().TrimEnd('.'))
            .Where(p => p.Length > 0 && p is not ("etc" or "&c" or "others")).Select(p => Others().Replace(p, "")).ToArray();
        if (names.Any(n => Phrase().IsMatch(n) || n.Split(' ').Length > 3)) return null;
        return names.Count(Plural.IsPlural) * 2 >= names.Length ? [.. names.Select(n => char.ToUpperInvariant(n[0]) + n[1..])] : null;
    }

    [GeneratedRegex(@"^(?<name>[^,(;:—]+?)\s*[,(;:—]\s*(?<about>.+)$")]
    private static partial Regex Divided();

    // "Cardinal his brother", "Ferdinand Duke of Calabria", "Gentlewoman attending on Lady Macbeth".
    [GeneratedRegex(@"^(?<name>(?!(?i:an?|the) )\S+(?: \S+)*?) (?<about>(?:his|her|their|attending|servant|friend|brother|sister|son|daughter|wife) .*|(?:Duke|King|Queen|Prince|Princess|Duchess|Earl|Count|Marquis|Lord) of .+|(?:his|her|their) \S+)$")]
    private static partial Regex Undivided();

    [GeneratedRegex(@"^(?<entry>.+?)\s*[—–]\s*(?:(?:Mr|Mrs|Miss|Mme|Mlle|Signor|Signora|Master|Madame)\.? )?(?:[A-Z][\w.’'-]*)(?: [A-Z][\w.’'-]*){0,2}\.?$")]
    private static partial Regex Performer();

    [GeneratedRegex(@" and (?=\p{Lu})")]
    private static partial Regex Two();

    [GeneratedRegex(@"\band\b|&(?!c)")]
    private static partial Regex And();

    [GeneratedRegex(@"^(?:other|various|divers|several)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    [GeneratedRegex(@"\b(?:of|to|his|her|their|in|with|by|from|a|an|the)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Phrase();
}
