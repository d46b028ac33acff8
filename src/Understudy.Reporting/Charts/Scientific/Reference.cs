namespace Understudy.Reporting.Charts.Scientific;

/// <summary>A dotted line across a panel at one value, with its label: a threshold, a plateau, a critical parameter.</summary>
public sealed record Reference
{
    private Reference(bool isVertical, double at, string label) => (IsVertical, At, Label) = (isVertical, at, label);

    /// <summary>Whether it stands upright at an abscissa, or lies at an ordinate.</summary>
    public bool IsVertical { get; }

    /// <summary>The value it marks. One that the axis does not show is not drawn.</summary>
    public double At { get; }

    /// <summary>What it marks; empty for a line without words.</summary>
    public string Label { get; }

    /// <summary>A line at an abscissa.</summary>
    public static Reference Vertical(double x, string label) => new(true, x, label);

    /// <summary>A line at an ordinate.</summary>
    public static Reference Horizontal(double y, string label) => new(false, y, label);
}
