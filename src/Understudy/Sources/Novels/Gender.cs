namespace Understudy.Sources.Novels;

/// <summary>The pronoun a novel uses for a character.</summary>
internal enum Gender
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>He.</summary>
    Male,

    /// <summary>She.</summary>
    Female,

    /// <summary>It: beasts and things that speak.</summary>
    Neuter,
}
