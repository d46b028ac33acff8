namespace Understudy.Reporting.Blocks;

/// <summary>What fell short: warnings, items that failed, limits a reader must know. Never left out to look better.</summary>
/// <param name="Heading">What the list is about.</param>
/// <param name="Items">One sentence each; not empty.</param>
public sealed record Shortfalls(string Heading, IReadOnlyList<string> Items) : Block;
