using Understudy.Reporting.Charts.Axes;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>One panel of a line figure.</summary>
/// <param name="Title">Its title; may be empty, as in a figure of one panel.</param>
/// <param name="Series">What it shows.</param>
public sealed record Panel(string Title, IReadOnlyList<Series> Series)
{
    /// <summary>A vertical axis of its own; null for the one all panels share, of one range.</summary>
    public Axis? Y { get; init; }

    /// <summary>Lines at single values.</summary>
    public IReadOnlyList<Reference> References { get; init; } = [];
}
