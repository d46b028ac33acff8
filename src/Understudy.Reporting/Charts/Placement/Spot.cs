namespace Understudy.Reporting.Charts.Placement;

/// <summary>A place in a drawing, in pixels from its upper left corner.</summary>
internal readonly record struct Spot(double X, double Y)
{
    /// <summary>The distance to another place, in pixels.</summary>
    internal double To(Spot other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));

    /// <summary>The place a share of the way to another.</summary>
    internal Spot Towards(Spot other, double share) => new(X + (share * (other.X - X)), Y + (share * (other.Y - Y)));
}
