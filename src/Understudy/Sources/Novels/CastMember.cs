namespace Understudy.Sources.Novels;

/// <summary>A character as a novel names it.</summary>
/// <param name="name">The one name used everywhere.</param>
internal sealed class CastMember(string name)
{
    private readonly double[] _pronouns = new double[4];

    internal string Name { get; } = name;

    /// <summary>Every form the novel uses, the name among them.</summary>
    internal HashSet<string> Forms { get; } = new(StringComparer.Ordinal) { name };

    /// <summary>The family name, where a form tells it; null else.</summary>
    internal string? Surname { get; set; }

    /// <summary>The gender a title or a noun tells; unknown where none does.</summary>
    internal Gender Told { get; set; }

    /// <summary>True for someone the novel only describes ("the butler").</summary>
    internal bool IsDescribed { get; init; }

    /// <summary>Whether it has a form that begins with the title.</summary>
    internal bool HasTitle(string title) => Forms.Any(f => f.StartsWith(title, StringComparison.Ordinal) && f.Length > title.Length && f[title.Length] is ' ' or '.');

    /// <summary>Counts a pronoun that seems to stand for this character.</summary>
    internal void Observe(Gender pronoun, double weight = 1) => _pronouns[(int)pronoun] += weight;

    /// <summary>Whether a pronoun may stand for this character: always where nothing speaks against it.</summary>
    internal bool Fits(Gender pronoun)
    {
        if (pronoun == Gender.Unknown) return true;
        var (he, she, it) = (_pronouns[(int)Gender.Male], _pronouns[(int)Gender.Female], _pronouns[(int)Gender.Neuter]);
        if (pronoun == Gender.Neuter) return it >= 1 ? it / (he + she + it) >= 0.25 : Told == Gender.Unknown && !IsDescribed && he + she < 2;
        if (Told != Gender.Unknown) return Told == pronoun;
        var own = _pronouns[(int)pronoun];
        return he + she < 2 ? he + she == 0 || own > 0 : own / (he + she) >= 0.35;
    }

    public override string ToString() => $"{Name} ({Told}; he {_pronouns[1]}, she {_pronouns[2]}, it {_pronouns[3]}; {string.Join(", ", Forms)})";
}
