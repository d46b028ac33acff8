namespace Understudy.Reporting.Charts;

/// <summary>A drawing of fixed size: marks in painting order, and the words over them.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Marks">The shapes, first those painted first.</param>
/// <param name="Words">The words; no two of them at one place.</param>
internal sealed record Drawing(int Width, int Height, IReadOnlyList<Mark> Marks, IReadOnlyList<Word> Words);
