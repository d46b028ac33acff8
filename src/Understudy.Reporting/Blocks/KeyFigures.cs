namespace Understudy.Reporting.Blocks;

/// <summary>A few numbers a reader should remember.</summary>
/// <param name="Figures">The numbers, in order.</param>
public sealed record KeyFigures(IReadOnlyList<KeyFigure> Figures) : Block;

/// <summary>A number with its unit and what it counts.</summary>
/// <param name="Value">The number as it is to be read: <c>1 204</c>.</param>
/// <param name="Unit">Its unit: <c>scenes</c>, <c>%</c>, <c>bits</c>; empty where <paramref name="Label"/> says it.</param>
/// <param name="Label">What it counts.</param>
public sealed record KeyFigure(string Value, string Unit, string Label);
