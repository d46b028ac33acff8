namespace Understudy.Collapse.Geometry;

/// <summary>What a report of geometry leaves to choice.</summary>
public sealed record GeometryOptions
{
    /// <summary>The first rank of alpha-ReQ's fit.</summary>
    /// <value>The default is 4: the three largest eigenvalues are left out, as in the code released with alpha-ReQ.</value>
    public int AlphaFirst { get; init; } = 4;

    /// <summary>The last rank of alpha-ReQ's fit; a smaller spectrum ends it sooner.</summary>
    /// <value>The default is 100.</value>
    public int AlphaLast { get; init; } = 100;

    /// <summary>RankMe's epsilon.</summary>
    /// <value>The default is 1e-7, as for float32 in its paper.</value>
    public double RankMeEpsilon { get; init; } = Spectra.RankMeEpsilon;
}
