namespace Understudy.Collapse.Preferences;

/// <summary>Whether the cyclic part was told apart into curl and harmonic part, and why not.</summary>
public enum CycleSplit
{
    /// <summary>It was.</summary>
    Done,

    /// <summary>There are more triangles than <see cref="InconsistencyOptions.Triangles"/>.</summary>
    TooManyTriangles,

    /// <summary>The iteration for the curl did not reach its tolerance.</summary>
    NotConverged,
}
