namespace Understudy.Roleplay.Formats;

/// <summary>A departure from the format, with its place and the text concerned: whatever parsing drops is kept here.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Position">Offset in the parsed string, in UTF-16 units from 0.</param>
/// <param name="Text">The tag, bracket or words concerned, as written.</param>
public sealed record FormatFlaw(FlawKind Kind, int Position, string Text);
