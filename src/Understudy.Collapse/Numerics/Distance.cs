namespace Understudy.Collapse.Numerics;

/// <summary>Euclidean distance.</summary>
internal static class Distance
{
    /// <summary>|a - b|^2 of rows of one length.</summary>
    internal static double Squared(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);
        return sum;
    }

    /// <summary>The index of the row nearest to a point, the lowest of equally near ones.</summary>
    internal static int Nearest(ReadOnlySpan<double> point, Matrix rows)
    {
        var (nearest, least) = (0, double.PositiveInfinity);
        for (var c = 0; c < rows.Rows; c++)
        {
            var distance = Squared(point, rows.Row(c));
            if (distance < least) (nearest, least) = (c, distance);
        }

        return nearest;
    }
}
