namespace Understudy.Roleplay;

/// <summary>A stretch of a work with one place, one cast and 6-30 turns: the unit that is annotated, played and trained on.</summary>
/// <param name="Id">Unique and stable: derived from the work and the place in it.</param>
/// <param name="Source">Work, part and position.</param>
/// <param name="Scenario">Where we are and who is present when the scene begins.</param>
/// <param name="PlotSummary">What has happened before, in the work; empty when unknown.</param>
/// <param name="Cast">The characters who speak or are present.</param>
/// <param name="Turns">The turns in order.</param>
public sealed record Scene(
    string Id,
    Source Source,
    string Scenario,
    string PlotSummary,
    IReadOnlyList<Character> Cast,
    IReadOnlyList<Turn> Turns)
{
    /// <summary>Where the scene plays, in the source's own words; null where the source does not say. It stands in <see cref="Scenario"/> too.</summary>
    public string? Setting { get; init; }

    /// <summary>Who wrote the layers that the source does not have, such as <c>rules</c>; null for a scene as imported.</summary>
    public string? Annotator { get; init; }

    /// <summary>
    /// Whether a character is there while a turn is played, itself, as a group, or as a group's member; true where the
    /// source does not tell.
    /// </summary>
    public bool IsPresent(string character, Turn turn) =>
        turn.OnStage is not { } present
        || present.Contains(character)
        || Find(character)?.Members?.Any(present.Contains) == true
        || Cast.Any(c => present.Contains(c.Name) && c.Members?.Contains(character) == true);

    /// <summary>The cast's member of that name, or null.</summary>
    public Character? Find(string name) => Cast.FirstOrDefault(c => c.Name == name);
}
