using Understudy.Roleplay;

namespace Understudy.Reporting.Blocks;

/// <summary>
/// Scenes set as a script, read through one perspective at a time: the audience, the director, the stage, or any
/// character. The page holds all layers, as a director does; the perspective decides what is shown.
/// </summary>
/// <param name="Scenes">The scenes, in order; two to four read best.</param>
public sealed record SceneReader(IReadOnlyList<NamedScene> Scenes) : Block
{
    /// <summary>Whether the scenes are first shown as the director sees them, both layers open, instead of as the audience does.</summary>
    public bool BeginsAsDirector { get; init; }
}

/// <summary>A scene and what the report calls it.</summary>
/// <param name="Name">The name: <c>Act I, Scene 3</c>.</param>
/// <param name="Scene">The scene.</param>
public sealed record NamedScene(string Name, Scene Scene);
