using Understudy.Roleplay;

namespace Understudy.Sources.Novels;

/// <summary>A stretch of a novel of one kind: a quote, what its speaker does, or narration.</summary>
/// <param name="Page">The paragraph's index in the chapter.</param>
/// <param name="Speaker">A character, <see cref="Turn.Unattributed"/> or <see cref="Turn.Environment"/>.</param>
/// <param name="Segment">The words.</param>
/// <param name="Continues">Whether a speech goes on from the paragraph before.</param>
internal sealed record Passage(int Page, string Speaker, Segment Segment, bool Continues = false);
