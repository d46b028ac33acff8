using Understudy.Roleplay;

namespace Understudy.Sources.Novels;

/// <summary>A bare cue ("said Alice") that no turn repeats, because the turn's speaker says it already.</summary>
/// <param name="Position">The paragraph it stands in.</param>
/// <param name="Text">The words left out.</param>
public sealed record DroppedCue(SourcePosition Position, string Text);
