namespace Understudy.Reporting.Charts.Placement;

/// <summary>A rectangle of a drawing, in pixels; <see cref="Top"/> is the smaller of the two heights, as on a screen.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    internal double Width => Right - Left;

    internal double Height => Bottom - Top;

    /// <summary>The place at shares of the width from the left and of the height from the bottom.</summary>
    internal Spot At(double across, double up) => new(Left + (across * Width), Bottom - (up * Height));

    /// <summary>Whether a place lies inside or on the edge.</summary>
    internal bool Contains(Spot spot) => spot.X >= Left && spot.X <= Right && spot.Y >= Top && spot.Y <= Bottom;

    /// <summary>Whether another box lies inside.</summary>
    internal bool Contains(Box box) => box.Left >= Left && box.Right <= Right && box.Top >= Top && box.Bottom <= Bottom;

    /// <summary>Whether two boxes share a place.</summary>
    internal bool Meets(Box box) => box.Left < Right && box.Right > Left && box.Top < Bottom && box.Bottom > Top;
}
