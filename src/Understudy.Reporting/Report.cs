namespace Understudy.Reporting;

/// <summary>What a command found, ready to be set as one page. Pure data: the same report gives the same bytes.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Subtitle">One sentence under the title; may be empty.</param>
/// <param name="Sections">The acts, in order.</param>
/// <param name="Facts">What a reader needs to get the same report again: seed, versions, input hashes. Set at the foot.</param>
public sealed record Report(
    string Title,
    string Subtitle,
    IReadOnlyList<ReportSection> Sections,
    IReadOnlyList<ReportFact> Facts);

/// <summary>A line of the report's foot.</summary>
/// <param name="Label">What it is: <c>Seed</c>.</param>
/// <param name="Value">Its value: <c>42</c>.</param>
public sealed record ReportFact(string Label, string Value);
