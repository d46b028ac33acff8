namespace Understudy.Roleplay;

/// <summary>Where words come from: a file and a place in it.</summary>
/// <param name="File">The file, or the entry inside an archive, with forward slashes.</param>
/// <param name="Line">The line, from 1; 0 where the format has no lines.</param>
/// <param name="Paragraph">The paragraph element in the file, from 1, where the format has them.</param>
public sealed record SourcePosition(string File, int Line, int? Paragraph = null);
