namespace Understudy.Reporting.Charts;

/// <summary>Words of a drawing, on one line.</summary>
/// <param name="Runs">The text, with its indices and exponents.</param>
/// <param name="X">Where the anchor stands, in pixels from the left.</param>
/// <param name="Y">The base line, in pixels from the top.</param>
/// <param name="Anchor">What of the text stands at X: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
/// <param name="Style">How it is set.</param>
internal sealed record Word(IReadOnlyList<Run> Runs, double X, double Y, string Anchor, TextStyle Style);
