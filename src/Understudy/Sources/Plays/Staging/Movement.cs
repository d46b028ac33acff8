namespace Understudy.Sources.Plays.Staging;

/// <summary>How a direction changes who is on stage.</summary>
internal enum MovementKind
{
    /// <summary>They come on.</summary>
    Enter,

    /// <summary>They go off, or die.</summary>
    Exit,

    /// <summary>Everyone goes but they.</summary>
    ExitAllBut,

    /// <summary>They stay when the others go.</summary>
    Remain,
}

/// <summary>One change of who is on stage.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Who">Whom the direction names.</param>
/// <param name="Subject">Whom it means without naming: the speaker ("Exit.", "She goes out"), or the last two ("They go off").</param>
/// <param name="Pronoun">The pronoun that stands for it.</param>
internal sealed record Movement(MovementKind Kind, IReadOnlyList<Mention> Who, Unnamed Subject = Unnamed.Nobody, Pronoun Pronoun = Pronoun.None);

/// <summary>Whom a direction means without a name.</summary>
internal enum Unnamed
{
    /// <summary>Nobody.</summary>
    Nobody,

    /// <summary>Who speaks, or spoke last.</summary>
    Speaker,

    /// <summary>The two who spoke last.</summary>
    BothSpeakers,
}

/// <summary>A person named in a direction.</summary>
/// <param name="Text">As written: "Sir Peter", "Murderers".</param>
/// <param name="Name">The character, where known.</param>
/// <param name="Number">How many, where the direction says ("two Murderers").</param>
/// <param name="Start">The index of its first word.</param>
/// <param name="End">The index after its last word.</param>
internal sealed record Mention(string Text, string? Name, int? Number, int Start, int End);
