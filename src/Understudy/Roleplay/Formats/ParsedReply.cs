namespace Understudy.Roleplay.Formats;

/// <summary>A reply and how its text departed from the format.</summary>
/// <param name="Reply">The reply, always canonical.</param>
/// <param name="Flaws">In order of position; empty for a well-formed text.</param>
public sealed record ParsedReply(Reply Reply, IReadOnlyList<FormatFlaw> Flaws);
