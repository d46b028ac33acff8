namespace Understudy.Reporting.Blocks;

/// <summary>Running text.</summary>
/// <param name="Text">The text; a blank line begins a new paragraph.</param>
public sealed record Paragraph(string Text) : Block;

/// <summary>A heading inside a section, one level below the section's own.</summary>
/// <param name="Text">The heading.</param>
public sealed record Subheading(string Text) : Block;
