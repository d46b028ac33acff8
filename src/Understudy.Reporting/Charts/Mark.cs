namespace Understudy.Reporting.Charts;

/// <summary>A shape of a drawing.</summary>
/// <param name="Shape">SVG's element: rect, path, circle or ellipse.</param>
/// <param name="Geometry">Its geometry, as SVG spells it, in pixels of the drawing.</param>
/// <param name="Fill">What it is filled with; null for an outline.</param>
/// <param name="Stroke">What it is outlined with, if at all.</param>
/// <param name="Dash">How the outline is broken.</param>
internal sealed record Mark(string Shape, IReadOnlyList<(string Name, string Value)> Geometry, Ink? Fill, Ink? Stroke, Dash Dash);
