namespace Understudy.Reporting.Charts;

/// <summary>Who is on stage when.</summary>
/// <param name="Characters">The characters, most talkative first.</param>
/// <param name="Scenes">The scenes' names, in order.</param>
/// <param name="Cells">Who is in which scene; a pair that does not occur is absent.</param>
public sealed record Presence(
    IReadOnlyList<string> Characters,
    IReadOnlyList<string> Scenes,
    IReadOnlyList<PresenceCell> Cells);

/// <summary>A character in a scene.</summary>
/// <param name="Character">Index into <see cref="Presence.Characters"/>.</param>
/// <param name="Scene">Index into <see cref="Presence.Scenes"/>.</param>
/// <param name="Turns">Turns played there; 0 for one who is present and says nothing.</param>
public sealed record PresenceCell(int Character, int Scene, int Turns);
