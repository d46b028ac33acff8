namespace Understudy.Collapse.Preferences;

/// <summary>How far the measurement goes.</summary>
public sealed record InconsistencyOptions
{
    /// <summary>The greatest number of triangles that may be asked for.</summary>
    public const int MostTriangles = 500_000_000;

    /// <summary>The greatest number of worst cycles that may be asked for.</summary>
    public const int MostWorst = 10_000;

    private readonly int _triangles = 5_000_000;
    private readonly int _worst = 5;

    /// <summary>Above so many triangles curl and harmonic part are told together; each takes some 40 bytes of memory.</summary>
    /// <value>5,000,000; 0 never tells them apart unless there is no triangle.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or above <see cref="MostTriangles"/>.</exception>
    public int Triangles
    {
        get => _triangles;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostTriangles);
            _triangles = value;
        }
    }

    /// <summary>How many of the worst triangles, and of the worst longer cycles, are named.</summary>
    /// <value>5.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or above <see cref="MostWorst"/>.</exception>
    public int Worst
    {
        get => _worst;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostWorst);
            _worst = value;
        }
    }
}
