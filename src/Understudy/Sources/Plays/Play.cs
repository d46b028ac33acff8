using Understudy.Roleplay;

namespace Understudy.Sources.Plays;

/// <summary>A play as any dialect marks it, before it is staged: parts of speeches and directions, speakers still as labelled.</summary>
/// <param name="Title">The play's title.</param>
/// <param name="Author">The playwright; empty when unknown.</param>
/// <param name="Format">The dialect it was read from.</param>
/// <param name="Personae">The dramatis personae; empty when the source has none.</param>
/// <param name="Parts">Scenes as the source divides them, prologue and epilogue included.</param>
public sealed record Play(
    string Title,
    string Author,
    string Format,
    IReadOnlyList<Persona> Personae,
    IReadOnlyList<PlayPart> Parts)
{
    /// <summary>
    /// What the source's own description says; empty when it has none. It stays with the play and goes into no prompt: it
    /// tells the end, and often praises the author.
    /// </summary>
    public string Summary { get; init; } = "";

    /// <summary>Stage directions as the source marks them, wherever they stand in its dialogue.</summary>
    public int StageDirections { get; init; }

    /// <summary>What a reader of the import should know: one sentence each, with file and place.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>An entry of the dramatis personae.</summary>
/// <param name="Name">The character's name as listed.</param>
/// <param name="Description">What the list says of the character; may be empty.</param>
public sealed record Persona(string Name, string Description);

/// <summary>A part of a play: "Act I, Scene 3".</summary>
/// <param name="Name">The part's name.</param>
/// <param name="Setting">Where it plays, as the source says; may be empty.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Events">Speeches and directions in order.</param>
public sealed record PlayPart(string Name, string Setting, SourcePosition Position, IReadOnlyList<PlayEvent> Events);

/// <summary>A speech or a direction.</summary>
/// <param name="Position">Where it stands.</param>
public abstract record PlayEvent(SourcePosition Position);

/// <summary>A speech under a speaker's label.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Label">The speaker as the source labels it.</param>
/// <param name="Pieces">Words and the directions between them, in order; none where the label only shares the words before it.</param>
/// <remarks>Several speakers are one label, joined by " and ". The label is empty where the source names nobody.</remarks>
public sealed record SpeechEvent(SourcePosition Position, string Label, IReadOnlyList<SpeechPiece> Pieces) : PlayEvent(Position)
{
    /// <summary>True where the source repeats no speaker because the one before goes on; such an event is not counted as a speech.</summary>
    public bool Continues { get; init; }
}

/// <summary>A direction that stands on its own.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Text">The direction.</param>
/// <param name="Personas">The characters the source marks in it; empty where the dialect marks none.</param>
public sealed record DirectionEvent(SourcePosition Position, string Text, IReadOnlyList<string> Personas) : PlayEvent(Position);

/// <summary>A stretch of a speech: words, with verse lines kept as lines, or a direction.</summary>
/// <param name="Text">The words; lines end with a line feed.</param>
/// <param name="IsDirection">Whether it is a stage direction.</param>
public sealed record SpeechPiece(string Text, bool IsDirection);
