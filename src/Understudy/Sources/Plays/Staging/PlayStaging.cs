using Understudy.Roleplay;

namespace Understudy.Sources.Plays.Staging;

/// <summary>
/// Stages a play of any dialect: speakers become characters, directions actions, asides thoughts; every turn knows who
/// is on stage, and every part is cut into scenes.
/// </summary>
public static class PlayStaging
{
    /// <summary>Stages the play.</summary>
    /// <returns>The scenes in the play's order, with what was counted; the same play gives the same scenes.</returns>
    /// <exception cref="InputException">The options contradict each other.</exception>
    public static ImportedWork Stage(Play play, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(play);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();

        var personae = Personae.Of(play);
        var trailing = Asides.AreTrailing(play);
        var tally = new Tally();
        var writer = new SceneWriter(play, personae);
        var scenes = new List<Scene>();
        foreach (var part in play.Parts) scenes.AddRange(writer.Write(PartStaging.Play(part, personae, trailing, options.Soliloquies, tally), options));

        return new ImportedWork(play.Title, play.Author, play.Format, scenes, new WorkCounts
        {
            Characters = tally.Speakers.Count,
            Speeches = play.Parts.Sum(p => p.Events.Count(e => e is SpeechEvent { Continues: false })),
            StageDirections = play.StageDirections,
            Thoughts = tally.Thoughts,
            Whispers = tally.Whispers,
            Unattributed = tally.Unattributed,
            Soliloquies = tally.Soliloquies,
        })
        {
            Warnings = [.. play.Warnings, .. personae.Warnings.Select(w => $"{play.Title}: {w}")],
        };
    }
}
