namespace Understudy.Collapse.Theory;

/// <summary>
/// Closed forms of the model with a shared head, all derived here. Of the paper are the claims that only head and stop-gradient together
/// admit solutions that do not collapse, and that they keep a finite separation.
/// </summary>
/// <remarks>
/// The equations are those of one class mode along one direction of the head (<see cref="Level3"/>): gain pi, correlation rho = sqrt(1 - g), rates kx, kw, kP. Where a
/// single k is asked for, kx = kw = k is assumed.
/// </remarks>
public static class HeadTheory
{
    /// <summary>
    /// The rates of a class mode of `online` without stop-gradient in a head of gain pi: mu_pm of <see cref="PlainMode"/> with kx, kw times 1 + pi^2 and g replaced by
    /// 1 - 4 rho^2 pi^2 / (1+pi^2)^2. With kx = kw = k the slow one is k [(pi-rho)^2 + g], at least k g, which it is at pi = rho. Exact in a head that stays as it is.
    /// </summary>
    /// <remarks>At pi = 1 the force is twice that of the model without a head, as the loss has two terms.</remarks>
    public static PlainMode WithoutStopGradient(EffectiveRates rates, double frustration, double gain)
    {
        RequireShare(frustration);
        ArgumentNullException.ThrowIfNull(rates);
        var square = gain * gain;
        // (1+pi^2)^2 - 4 rho^2 pi^2 = (1-pi^2)^2 + 4 g pi^2, without the difference of near numbers.
        var effective = (((1 - square) * (1 - square)) + (4 * frustration * square)) / ((1 + square) * (1 + square));
        var correlation = 2 * Math.Sqrt(1 - frustration) * Math.Abs(gain) / (1 + square);
        return new PlainMode(rates.Samples * (1 + square), rates.Labels * (1 + square), Math.Min(1, effective), Math.Min(1, correlation));
    }

    /// <summary>
    /// The rate at which a class mode of `online` with stop-gradient decays where it is small, in a head of gain pi: the smaller eigenvalue of
    /// pi [[kx pi, -kx rho], [-kw rho, kw pi]]; with kx = kw = k it is k pi (pi - rho). Negative, and the mode grows, for 0 &lt; pi &lt; rho.
    /// </summary>
    public static double CollapsedLineRate(EffectiveRates rates, double frustration, double gain)
    {
        RequireShare(frustration);
        ArgumentNullException.ThrowIfNull(rates);
        var (kx, kw) = (rates.Samples, rates.Labels);
        var difference = (kx - kw) * gain;
        var root = Math.Sqrt((difference * difference) + (4 * kx * kw * (1 - frustration)));
        return ((gain * gain * (kx + kw)) - (Math.Abs(gain) * root)) / 2;
    }

    /// <summary>
    /// The rates of `online` with stop-gradient on the manifold that does not collapse, pi = rho, in a head that stays as it is: 0 along it and (kx+kw) rho^2 towards it.
    /// </summary>
    public static (double Fast, double Slow) OnManifold(EffectiveRates rates, double frustration)
    {
        RequireShare(frustration);
        ArgumentNullException.ThrowIfNull(rates);
        return ((rates.Samples + rates.Labels) * (1 - frustration), 0);
    }

    /// <summary>
    /// |s_k|^2 = |pt_k|^2 + |q_k|^2 above which mode k on the manifold is stable against turning into a head direction of gain p_b: (k C/kP) p_b (rho - p_b).
    /// Negative where any size is stable. The worst p_b is rho/2.
    /// </summary>
    public static double StabilityThreshold(EffectiveRates rates, int classes, double correlation, double bulkGain) =>
        Common(rates) * classes / rates.Head * bulkGain * (correlation - bulkGain);

    /// <summary>
    /// The rate at which a turn of mode k into a head direction of gain p_b grows on the manifold: k p_b (rho - p_b) - (kP/C) |s_k|^2. The mean mode (rho = 1) of size 0 beside
    /// class directions (p_b = rho) grows at k rho (1 - rho).
    /// </summary>
    public static double TurnRate(EffectiveRates rates, int classes, double correlation, double bulkGain, double square) =>
        (Common(rates) * bulkGain * (correlation - bulkGain)) - (rates.Head / classes * square);

    /// <summary>
    /// Where head and samples end in a direction without class content, with stop-gradient and for `both`: p_b^2 - kP Q_b/kx is constant, so that the head survives with
    /// p_b^2 = p0^2 - kP sx^2/kx and Q_b = 0 where that is positive, and dies with Q_b = sx^2 - kx p0^2/kP left where it is not.
    /// </summary>
    public static (double Gain, double Variance) BulkEnd(EffectiveRates rates, double headScale, double sampleVariance)
    {
        ArgumentNullException.ThrowIfNull(rates);
        if (rates.Samples == 0) return sampleVariance > 0 && rates.Head > 0 ? (0, sampleVariance) : (headScale, sampleVariance);
        var left = (headScale * headScale) - (rates.Head * sampleVariance / rates.Samples);
        return left > 0 ? (Math.CopySign(Math.Sqrt(left), headScale), 0) : (0, rates.Head > 0 ? -left * rates.Samples / rates.Head : sampleVariance);
    }

    /// <summary>
    /// Where the head ends in a direction without class content for `online` without stop-gradient: p_b^2 + 2 ln p_b - kP Q_b/kx is constant and Q_b tends to 0, so that the head
    /// shrinks but never dies. Solved by Newton's method.
    /// </summary>
    public static double BulkEndWithoutStopGradient(EffectiveRates rates, double headScale, double sampleVariance)
    {
        ArgumentNullException.ThrowIfNull(rates);
        if (headScale == 0) return 0;
        var start = headScale * headScale;
        var target = start + Math.Log(start) - (rates.Head * sampleVariance / rates.Samples);
        // z + e^z = target for z = ln p_b^2: convex and rising, so that Newton's method from the right goes down to the root.
        var z = Math.Log(start);
        for (var i = 0; i < 200; i++)
        {
            var exponential = Math.Exp(z);
            var next = z - ((z + exponential - target) / (1 + exponential));
            if (Math.Abs(next - z) <= 1e-15 * Math.Max(1, Math.Abs(z))) break;
            z = next;
        }

        return Math.CopySign(Math.Exp(z / 2), headScale);
    }

    /// <summary>
    /// Whether the head surely keeps the sign of p0 (the aligned branch, pt = q, for p0 above 0) in the scalar theory with stop-gradient. Sufficient, not necessary.
    /// </summary>
    /// <remarks>
    /// One of three is enough. For any rates pt q &gt;= 0 (so pt = 0): it stays so while pi &gt; 0, and at pi = 0 pi' = 2 (kP/C) rho pt q turns back. For kx = kw = k, with
    /// s, a = (pt +- q)/sqrt(2): p0 &lt;= rho and k C p0^2 &gt; kP (a^2 + C Q), as pi^2 - kP (a^2 + C Q)/(k C) does not fall below rho; or k C p0^2 &gt; kP (s^2 + a^2 + C Q), as the
    /// invariant keeps pi from 0. The bulk Q counts: k C p0^2 &gt; kP a^2 alone does not suffice.
    /// </remarks>
    public static bool IsSurelyAligned(EffectiveRates rates, int classes, double frustration, Level3Start start)
    {
        RequireShare(frustration);
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(start);
        var (p0, rho) = (start.HeadScale, Math.Sqrt(1 - frustration));
        if (!(p0 > 0)) return false;
        if (start.SampleAmplitude * start.LabelAmplitude >= 0) return true;
        var (sum, difference) = (start.SampleAmplitude + start.LabelAmplitude, start.SampleAmplitude - start.LabelAmplitude);
        var against = (difference * difference / 2) + (classes * start.SampleVariance);
        if (!Equal(rates)) return false;
        var room = rates.Labels * classes * p0 * p0 / rates.Head;
        return room > against + (p0 <= rho ? 0 : sum * sum / 2);
    }

    private static double Common(EffectiveRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return Equal(rates)
            ? rates.Labels
            : throw new ArgumentException($"kx is {rates.Samples} and kw is {rates.Labels}; this closed form is of equal rates");
    }

    private static void RequireShare(double frustration)
    {
        if (!(frustration >= 0 && frustration <= 1)) throw new ArgumentOutOfRangeException(nameof(frustration), frustration, "g is between 0 and 1");
    }

    /// <summary>Whether kx = kw, up to rounding.</summary>
    internal static bool Equal(EffectiveRates rates) => Math.Abs(rates.Samples - rates.Labels) <= 1e-12 * rates.Labels;
}
