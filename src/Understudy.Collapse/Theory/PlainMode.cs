namespace Understudy.Collapse.Theory;

/// <summary>One mode without a head: pt' = -kx (pt - rho q), q' = -kw (q - rho pt), solved (derived here).</summary>
/// <remarks>
/// Its rates are mu_pm = [(kx+kw) +- sqrt((kx+kw)^2 - 4 kx kw g)] / 2. Exact for every t; assumes the mode reduction
/// (<see cref="ModeReduction.IsExact"/>) and constant rates.
/// </remarks>
public sealed record PlainMode
{
    private readonly double _gap;
    private readonly double _beyondLabels;
    private readonly double _beyondSamples;

    /// <summary>A mode.</summary>
    /// <param name="sampleRate">kx, finite and not negative.</param>
    /// <param name="labelRate">kw, finite and not negative.</param>
    /// <param name="frustration">g = 1 - rho^2, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public PlainMode(double sampleRate, double labelRate, double frustration)
        : this(sampleRate, labelRate, frustration, Math.Sqrt(1 - frustration))
    {
    }

    /// <summary>A mode whose rho is known to more digits than 1 - g has.</summary>
    internal PlainMode(double sampleRate, double labelRate, double frustration, double correlation)
    {
        if (!(sampleRate >= 0 && double.IsFinite(sampleRate))) throw new ArgumentOutOfRangeException(nameof(sampleRate), sampleRate, "a rate is finite and not negative");
        if (!(labelRate >= 0 && double.IsFinite(labelRate))) throw new ArgumentOutOfRangeException(nameof(labelRate), labelRate, "a rate is finite and not negative");
        if (!(frustration >= 0 && frustration <= 1)) throw new ArgumentOutOfRangeException(nameof(frustration), frustration, "g is between 0 and 1");
        (SampleRate, LabelRate, Frustration, Correlation) = (sampleRate, labelRate, frustration, correlation);
        var difference = sampleRate - labelRate;
        var product = sampleRate * labelRate;
        // (kx+kw)^2 - 4 kx kw g, written without the difference that would lose digits.
        _gap = Math.Sqrt((difference * difference) + (4 * product * Correlation * Correlation));
        Fast = (sampleRate + labelRate + _gap) / 2;
        // The small root by the product of both: the formula with a minus loses all digits for small g.
        Slow = Fast > 0 ? product * frustration / Fast : 0;
        // (mu_+ - kx)(mu_+ - kw) = kx kw rho^2 gives the smaller of the two from the larger.
        var larger = (Math.Abs(difference) + _gap) / 2;
        var smaller = larger > 0 ? product * Correlation * Correlation / larger : 0;
        (_beyondLabels, _beyondSamples) = difference >= 0 ? (larger, smaller) : (smaller, larger);
    }

    /// <summary>kx.</summary>
    public double SampleRate { get; }

    /// <summary>kw.</summary>
    public double LabelRate { get; }

    /// <summary>g.</summary>
    public double Frustration { get; }

    /// <summary>rho = sqrt(1 - g).</summary>
    public double Correlation { get; }

    /// <summary>mu_+, at which label and samples align.</summary>
    public double Fast { get; }

    /// <summary>mu_- = kx kw g / mu_+, at which the mode collapses: 0 without frustration, about g kx kw / (kx+kw) with little of it.</summary>
    public double Slow { get; }

    /// <summary>q(t) = E_qq q(0) + E_qp pt(0); E_qq = e^(-mu_+ t) + (mu_+ - kw) S and E_qp = kw rho S with S = (e^(-mu_- t) - e^(-mu_+ t)) / (mu_+ - mu_-).</summary>
    public (double FromLabel, double FromSample) LabelPropagator(double time)
    {
        var spread = Spread(time);
        return (Math.Exp(-Fast * time) + (_beyondLabels * spread), LabelRate * Correlation * spread);
    }

    /// <summary>pt(t) = E_pp pt(0) + E_pq q(0); E_pp = e^(-mu_+ t) + (mu_+ - kx) S and E_pq = kx rho S.</summary>
    public (double FromSample, double FromLabel) SamplePropagator(double time)
    {
        var spread = Spread(time);
        return (Math.Exp(-Fast * time) + (_beyondSamples * spread), SampleRate * Correlation * spread);
    }

    /// <summary>
    /// What of q lives on the slow branch: q(t) -> alpha e^(-mu_- t) with alpha = [(mu_+ - kw) q(0) + kw rho pt(0)] / (mu_+ - mu_-). With equal
    /// rates and rho = 0 both branches are one, and alpha = q(0).
    /// </summary>
    public (double FromLabel, double FromSample) SlowBranch =>
        _gap > 0 ? (_beyondLabels / _gap, LabelRate * Correlation / _gap) : (1, 0);

    // S(t), also where both rates are one: t e^(-mu t).
    private double Spread(double time)
    {
        var x = _gap * time;
        if (x == 0) return time * Math.Exp(-Slow * time);
        var share = x < 1 ? 2 * Math.Exp(-x / 2) * Math.Sinh(x / 2) : 1 - Math.Exp(-x);
        return Math.Exp(-Slow * time) * share / _gap;
    }
}
