namespace Understudy.Sources.Novels;

/// <summary>A character as a novel names it.</summary>
/// <param name="name">The one name used everywhere.</param>
internal sealed class CastMember(string name)
{
    private readonly double[] _pronouns = new double[4];
    private readonly double[] _lift = new double[4];

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

    /// <summary>True for a name that says what one is and takes an article: "the Gryphon".</summary>
    internal bool IsKind { get; set; }

    /// <summary>Counts a pronoun that seems to stand for this character.</summary>
    internal void Observe(Gender pronoun) => _pronouns[(int)pronoun]++;

    /// <summary>
    /// Compares the pronouns counted with those near all characters together: a heroine's "she" stands beside everyone
    /// in her book, so a share tells something only when it exceeds the common one.
    /// </summary>
    internal void Weigh(IReadOnlyList<CastMember> all)
    {
        var total = new double[4];
        foreach (var member in all)
        {
            for (var g = 1; g < 4; g++) total[g] += member._pronouns[g];
        }

        var (sum, own) = (total.Sum() + 3, _pronouns.Sum());
        for (var g = 1; g < 4; g++)
        {
            var common = (total[g] + 1) / sum;
            _lift[g] = (_pronouns[g] + common) / (own + 1) / common;
        }
    }

    /// <summary>Whether a pronoun may stand for this character: always where nothing speaks against it.</summary>
    internal bool Fits(Gender pronoun)
    {
        if (pronoun == Gender.Unknown) return true;
        if (pronoun == Gender.Neuter) return Told == Gender.Unknown && (_pronouns[3] > 0 ? _lift[3] >= 1 : IsKind && _pronouns.Sum() < 2);
        return Told != Gender.Unknown ? Told == pronoun : _lift[(int)pronoun] >= 1 || _pronouns.Sum() < 1;
    }

    /// <summary>Whether the novel shows that a pronoun stands for this character.</summary>
    internal bool Shows(Gender pronoun) =>
        pronoun == Gender.Unknown || (Told != Gender.Unknown ? Told == pronoun : _pronouns[(int)pronoun] >= 2 && _lift[(int)pronoun] >= 1);

    public override string ToString() => $"{Name} ({Told}; he {_pronouns[1]}, she {_pronouns[2]}, it {_pronouns[3]}; {string.Join(", ", Forms)})";
}
