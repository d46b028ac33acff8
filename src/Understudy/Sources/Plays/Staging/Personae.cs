using Understudy.Roleplay;
using Understudy.Texts;

namespace Understudy.Sources.Plays.Staging;

/// <summary>Who a play's labels mean: one name for each character, its aliases, and what the dramatis personae says of it.</summary>
internal sealed class Personae
{
    private readonly PersonaIndex _index;
    private readonly IReadOnlyList<Persona> _listed;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Persona> _personas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _profiles = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string?> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>?> _joined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys;
    private readonly List<string> _warnings = [];

    private Personae(Play play, IReadOnlyList<string> labels, HashSet<string> keys)
    {
        _keys = keys;
        _listed = play.Personae;
        _index = new PersonaIndex(play.Personae, labels);
        Speakers = [.. labels.Select(Name).Distinct(StringComparer.Ordinal)];
        // The list's own names are known too, though their bearers may never speak.
        foreach (var persona in play.Personae.Where(p => !Plural.IsPeople(p.Name) || _personas.ContainsValue(p)))
            _names.TryAdd(PersonName.Parse(persona.Name).Key, Listed(persona, DisplayName.Of(persona.Name)));
        _warnings.AddRange(_index.Ambiguous.Select(a => $"the label \"{a.Label.Key}\" fits {string.Join(" and ", a.Personae.Select(p => $"\"{p.Name}\""))}; kept as a character of its own"));
    }

    /// <summary>Everyone who has a label, by name.</summary>
    public IReadOnlyCollection<string> Speakers { get; }

    /// <summary>What could not be resolved.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>The personae of a play, from its list and its labels.</summary>
    public static Personae Of(Play play)
    {
        var labels = play.Parts.SelectMany(p => p.Events).OfType<SpeechEvent>().Select(s => s.Label).Where(l => l.Length > 0)
            .GroupBy(l => l, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => g.Key).ToList();
        var known = labels.Concat(play.Personae.Select(p => p.Name)).Select(l => PersonName.Parse(l).Key).ToHashSet(StringComparer.Ordinal);
        var listed = play.Personae.Select(p => PersonName.Parse(p.Name).Key).ToHashSet(StringComparer.Ordinal);
        return new Personae(play, [.. labels.SelectMany(l => Joined(l, known, listed) ?? [l]).Distinct(StringComparer.Ordinal)], listed);
    }

    /// <summary>The character a speaker's label means; a label the list does not explain is a character of its own.</summary>
    public string Name(string label)
    {
        var parsed = PersonName.Parse(label);
        if (!_names.TryGetValue(parsed.Key, out var name))
        {
            name = _index.Find(parsed) is { } persona ? Listed(persona, DisplayName.Of(persona.Name)) : Spelled(label, parsed);
            _names[parsed.Key] = name;
        }

        var alias = DisplayName.Of(label);
        var aliases = _aliases.TryGetValue(name, out var list) ? list : _aliases[name] = [];
        if (alias != name && !aliases.Contains(alias)) aliases.Add(alias);
        return name;
    }

    /// <summary>The labels that a label joins, each that of a known character; null where it is one label.</summary>
    public IReadOnlyList<string>? Joined(string label)
    {
        if (!_joined.TryGetValue(label, out var parts)) _joined[label] = parts = Joined(label, [.. _names.Keys], _keys);
        return parts;
    }

    /// <summary>The character a mention in a direction means; null where it is nobody known.</summary>
    public string? Find(string mention)
    {
        if (!_found.TryGetValue(mention, out var name)) _found[mention] = name = Look(mention);
        return name;
    }

    /// <summary>Whether "he" or "she" stands for the character, where that is known.</summary>
    public Pronoun PronounOf(string name) => Pronouns.Of(name, _personas.GetValueOrDefault(name), _listed);

    /// <summary>The character of that name: profile from the list, other names as aliases.</summary>
    public Character Character(string name)
    {
        var aliases = _aliases.GetValueOrDefault(name);
        return new Character(name, _profiles.TryGetValue(name, out var profile) ? profile : _profiles[name] = Profile(name))
        {
            Aliases = aliases is { Count: > 0 } ? [.. aliases] : null,
        };
    }

    private static List<string>? Joined(string label, HashSet<string> known, HashSet<string> listed)
    {
        if (listed.Contains(PersonName.Parse(label).Key)) return null;
        var parts = GroupLabel.Split(label);
        return parts.Count > 1 && parts.All(p => known.Contains(PersonName.Parse(p).Key) || Ordinal.Of(DisplayName.Of(p)) is not null) ? [.. parts] : null;
    }

    private string? Look(string mention)
    {
        var parsed = PersonName.Parse(mention);
        if (parsed.Words.Count == 0) return null;
        if (_names.TryGetValue(parsed.Key, out var name)) return name;
        // "the note" is no Note Taker: only a name written as one may be a part of a name.
        if (char.IsLower(mention[0])) return null;
        if (Misspelling.Of(parsed.Key, _names.Keys) is { } meant) return _names[meant];
        return _index.Find(parsed) is { } persona && (!Plural.IsPeople(persona.Name) || _personas.ContainsValue(persona))
            ? Listed(persona, DisplayName.Of(persona.Name))
            : null;
    }

    private string Spelled(string label, PersonName parsed)
    {
        if (Misspelling.Of(parsed.Key, _names.Keys) is not { } meant) return DisplayName.Of(label);
        _warnings.Add($"the label \"{label}\" is taken for {_names[meant]}, misspelt");
        return _names[meant];
    }

    private string Listed(Persona persona, string name)
    {
        _personas.TryAdd(name, persona);
        return name;
    }

    private string Profile(string name)
    {
        if (_personas.TryGetValue(name, out var persona))
        {
            var about = Possessive(persona);
            return about.Length == 0 ? "" : $"{name}, {string.Join(' ', about.Split(' ').Select(Quiet))}.";
        }

        if (Ordinal.Of(name) is not var (_, noun)) return "";
        var group = _listed.FirstOrDefault(p => Plural.IsPlural(p.Name) && Plural.Of(p.Name) == noun[(noun.LastIndexOf(' ') + 1)..]);
        if (group is null) return "";
        // "Three Witches" and "Players" begin small inside a sentence, "English Ambassadors" do not.
        var words = group.Name.Split(' ');
        if (words.Length == 1 || Ordinal.Cardinal(words[0]) is not null) words[0] = words[0].ToLowerInvariant();
        var many = string.Join(' ', words[0] is "The" or "the" ? words[1..] : words);
        return $"One of the {many}{(group.Description.Length > 0 ? ", " + group.Description : "")}.";
    }

    /// <summary>"Salarino, friends to Antonio" was said of several together; of one it is "friend to Antonio".</summary>
    private static string OneOf(Persona persona, string about)
    {
        var first = about.Split([' ', ','], 2)[0];
        return Plural.IsPeople(persona.Name) || !Plural.IsPeople(first) ? about : first[0] + Plural.Of(first)[1..] + about[first.Length..];
    }

    /// <summary>"servant to SHYLOCK": names shouted inside a description.</summary>
    private static string Quiet(string word) => word.Count(char.IsUpper) > 3 && !word.Any(char.IsLower) && RomanNumeral.Value(word) is null ? DisplayName.Of(word) : word;

    /// <summary>"Malcolm, his son" is said of the last person above who is described on his own account.</summary>
    private string Possessive(Persona persona)
    {
        var about = persona.Description.Trim().TrimEnd('.');
        var pronoun = PronounOfOwner(about);
        var said = OneOf(persona, about[pronoun.Length..]);
        var owner = pronoun.Length == 0 ? null : _listed.TakeWhile(p => p != persona).LastOrDefault(p => PronounOfOwner(p.Description).Length == 0);
        return owner is null ? pronoun + said : $"{DisplayName.Of(owner.Name)}’s {said}";
    }

    private static string PronounOfOwner(string about) =>
        Array.Find(["his ", "her ", "their "], p => about.StartsWith(p, StringComparison.OrdinalIgnoreCase)) ?? "";
}
