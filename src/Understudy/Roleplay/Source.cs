namespace Understudy.Roleplay;

/// <summary>Where a scene comes from.</summary>
/// <param name="Book">The work's title.</param>
/// <param name="Author">The work's author; empty when the source does not say.</param>
/// <param name="Part">Act and scene, chapter, plot: as the source divides itself.</param>
/// <param name="Position">File and place where the scene begins.</param>
public sealed record Source(string Book, string Author, string Part, SourcePosition Position);
