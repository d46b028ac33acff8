using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Labels;

/// <summary>The start that a forecast with head and stop-gradient assumes.</summary>
public sealed record HeadOptions
{
    /// <summary>p0: the head starts as p0 times the identity.</summary>
    /// <value>The default is 1.</value>
    public double Head { get; init; } = 1;

    /// <summary>sx: standard deviation of each coordinate of a sample embedding.</summary>
    /// <value>The default is 0.5.</value>
    public double Samples { get; init; } = 0.5;

    /// <summary>sw: standard deviation of each coordinate of a label embedding.</summary>
    /// <value>The default is 0.5.</value>
    public double Labels { get; init; } = 0.5;

    /// <summary>d: the embedding dimension.</summary>
    /// <value>The default is 8.</value>
    public int Dimension { get; init; } = 8;

    /// <summary>Checks all numbers.</summary>
    /// <exception cref="ArgumentException">One is out of range; the message names it.</exception>
    public void Validate()
    {
        if (!(Head is >= 0 and < 1e9)) throw new ArgumentException($"p0 is {Head}; it is at least 0 and below 1e9");
        if (!(Samples is >= 0 and < 1e9)) throw new ArgumentException($"sx is {Samples}; it is at least 0 and below 1e9");
        if (!(Labels is > 0 and < 1e9)) throw new ArgumentException($"sw is {Labels}; it is above 0 and below 1e9");
        if (Dimension < 1) throw new ArgumentException($"dimension is {Dimension}; it is at least 1");
    }
}

/// <summary>
/// What a shared head on the online side with symmetrised stop-gradient keeps of the labels' separation. Derived here for the minimal
/// model in its ideal case: N and d without bound, orthogonal modes, equal column sums, row sums 1, all rates 1 (the
/// <c>node</c> rates), head p0 times the identity, aligned branch. On real data an analogy, not a promise.
/// </summary>
/// <param name="Kept">The root mean square separation in the end over that at the start, over all C - 1 class modes. Above 1 where samples lend theirs.</param>
/// <param name="CollapsedModes">Class modes whose separation falls to 0.</param>
/// <param name="CriticalFrustration">g above which a mode collapses; above 1 none does.</param>
public sealed record HeadForecast(double Kept, int CollapsedModes, double CriticalFrustration)
{
    /// <summary>
    /// The separation kept by one mode: q_inf / q_0 with q_inf^2 = max(0, [q_0^2 + C sx^2 + C (rho^2 - p0^2)] / 2), q_0^2 = d sw^2,
    /// rho^2 = 1 - g.
    /// </summary>
    /// <param name="frustration">g, 0 to 1.</param>
    /// <param name="labels">C.</param>
    /// <param name="options">The start.</param>
    public static double KeptBy(double frustration, int labels, HeadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var start = options.Dimension * options.Labels * options.Labels;
        return Math.Sqrt(SteadyState.FinalSquare(EffectiveRates.Node, labels, frustration, start, options.Samples * options.Samples, options.Head * options.Head) / start);
    }

    /// <summary>The forecast for the class modes of a spectrum.</summary>
    /// <param name="frustrations">g of each class mode, C - 1 of them.</param>
    /// <param name="options">The start.</param>
    /// <exception cref="ArgumentException">A number of the options is out of range; names it.</exception>
    internal static HeadForecast Of(IReadOnlyCollection<double> frustrations, HeadOptions options)
    {
        options.Validate();
        var labels = frustrations.Count + 1;
        double[] kept = [.. frustrations.Select(g => KeptBy(g, labels, options))];
        var critical = SteadyState.CriticalFrustration(EffectiveRates.Node, labels, options.Dimension * options.Labels * options.Labels, options.Samples * options.Samples, options.Head * options.Head);
        return new HeadForecast(kept.Length == 0 ? 1 : Math.Sqrt(kept.Average(k => k * k)), kept.Count(k => k == 0), critical);
    }
}
