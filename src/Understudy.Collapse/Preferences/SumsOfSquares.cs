namespace Understudy.Collapse.Preferences;

/// <summary>
/// Where the squares of the outcomes go: total = within + gradient + curl + harmonic. Each part is the norm of its own flow,
/// none is got by subtraction, so that <see cref="IdentityError"/> is a check.
/// </summary>
public sealed record SumsOfSquares
{
    /// <summary>The sum of w_r y_r^2: the weight of all comparisons that were no ties.</summary>
    public required double Total { get; init; }

    /// <summary>The sum of w_r (y_r - Y_e)^2: what repeats of one pair contradict of each other.</summary>
    public required double Within { get; init; }

    /// <summary>The sum of w_e Y_e^2: what the means of the pairs hold; computed by itself.</summary>
    public required double Between { get; init; }

    /// <summary>What differences of one score an item explain of the means.</summary>
    public required double Gradient { get; init; }

    /// <summary>What they do not explain, |R|^2: curl and harmonic part together.</summary>
    public required double Cyclic { get; init; }

    /// <summary>Of that, what circulates around triangles; null where it was not told apart, see <see cref="InconsistencyReport.Split"/>.</summary>
    public double? Curl { get; init; }

    /// <summary>Of that, what circulates around longer cycles only; null where it was not told apart.</summary>
    public double? Harmonic { get; init; }

    /// <summary>|total - (within + gradient + curl + harmonic)| / total: rounding and unfinished iterations. Null where the total is 0.</summary>
    public double? IdentityError => Inconsistency.Ratio(Math.Abs(Total - (Within + Gradient + (Curl + Harmonic ?? Cyclic))), Total);
}
