using Understudy.Reporting.Blocks;

namespace Understudy.Reporting;

/// <summary>An act of a report: a heading, an opening, and blocks.</summary>
/// <param name="Act">What stands above the heading: <c>Act I</c>; may be empty.</param>
/// <param name="Heading">The section's heading.</param>
/// <param name="Intro">What the section shows, in a sentence or two; may be empty.</param>
/// <param name="Blocks">The blocks, in order.</param>
public sealed record ReportSection(string Act, string Heading, string Intro, IReadOnlyList<Block> Blocks);
