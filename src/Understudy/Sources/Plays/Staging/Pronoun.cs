namespace Understudy.Sources.Plays.Staging;

/// <summary>What a pronoun, a title or a kinship says of who is meant.</summary>
internal enum Pronoun
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A man.</summary>
    He,

    /// <summary>A woman.</summary>
    She,
}

/// <summary>Which pronoun stands for a listed persona.</summary>
internal static class Pronouns
{
    private static readonly HashSet<string> Womens =
        ["wife", "daughter", "mother", "sister", "aunt", "niece", "queen", "princess", "duchess", "countess", "lady", "woman", "maid", "widow", "governess", "mistress", "nurse", "housekeeper", "courtesan", "girl", "abbess", "nun"];

    private static readonly HashSet<string> Mens =
        ["husband", "son", "father", "brother", "uncle", "nephew", "king", "prince", "duke", "count", "earl", "marquis", "lord", "man", "butler", "manservant", "gentleman", "friar", "nobleman", "boy"];

    /// <summary>The pronoun of a word read from a direction.</summary>
    public static Pronoun Of(string? word) => word?.ToLowerInvariant() switch { "he" => Pronoun.He, "she" => Pronoun.She, _ => Pronoun.None };

    /// <summary>The pronoun of a name: by its title, by what the list says of it, or because the next entry calls itself "his wife".</summary>
    public static Pronoun Of(string name, Persona? listed, IReadOnlyList<Persona> personae)
    {
        var parsed = PersonName.Parse(name);
        if (parsed.IsWomans) return Pronoun.She;
        if (parsed.IsMans) return Pronoun.He;
        if (listed is null) return Pronoun.None;
        var heads = LabelMatch.Heads(listed.Description);
        if (heads.Any(Womens.Contains)) return Pronoun.She;
        if (heads.Any(Mens.Contains)) return Pronoun.He;
        var next = personae.SkipWhile(p => p != listed).Skip(1).FirstOrDefault()?.Description ?? "";
        if (next.StartsWith("his ", StringComparison.OrdinalIgnoreCase)) return Pronoun.He;
        return next.StartsWith("her ", StringComparison.OrdinalIgnoreCase) ? Pronoun.She : Pronoun.None;
    }
}
