using Understudy.Reporting.Charts;

namespace Understudy.Reporting.Blocks;

/// <summary>A figure with its caption.</summary>
/// <param name="Figure">The figure, from <see cref="Figures"/>.</param>
public sealed record FigureBlock(Figure Figure) : Block;
