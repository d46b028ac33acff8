using Understudy.Roleplay;

namespace Understudy.Sources;

/// <summary>A work as it came in: its scenes, and what was counted on the way.</summary>
/// <param name="Title">The work's title.</param>
/// <param name="Author">The work's author; empty when the source does not say.</param>
/// <param name="Format">The reader that read it: <c>epub</c>, <c>bosak</c>, <c>canon</c>, <c>fountain</c>, <c>script</c>, <c>coser</c>, <c>card</c>.</param>
/// <param name="Scenes">The scenes in the work's order.</param>
/// <param name="Counts">The counts, of the source's own elements.</param>
public sealed record ImportedWork(
    string Title,
    string Author,
    string Format,
    IReadOnlyList<Scene> Scenes,
    WorkCounts Counts)
{
    /// <summary>What a reader should know about the import: one sentence each, with file and place.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
