using System.Numerics.Tensors;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;

namespace Understudy.Collapse.Theory;

/// <summary>What the theory says about a model with a head in which both sides learn.</summary>
internal static class HeadStatements
{
    // Above this many numbers the largest eigenvalue of the Jacobian is not looked for.
    private const int MostNumbersForDescent = 100_000;

    internal static void Add(MinimalModel model, State initial, ModeReduction modes, StatementList list)
    {
        var rates = EffectiveRates.Of(model);
        var start = Level3Start.Of(model, initial);
        var free = model is { Head: Head.Online, StopGradient: StopGradient.None };
        WarnOfStart(model, initial, modes, start, list);
        if (model.Head == Head.Both) AddBoth(rates, modes, start, list);
        else if (free) AddFree(rates, modes, list);
        else StopGradientStatements.Add(model, initial, modes, start, list);
        AddBulk(rates, start, free, list);
        const string Balance = "J = P^T P - (l_P/l_x) X^T X - (l_P/l_w) W^T W";
        list.Derive("conserved matrix", "J", null, Balance, ConservedQuantities.KeepsHeadBalance(model) ? "constant; any coupling" : "not constant without stop-gradient");
        if ((long)model.Population.Samples * model.Dimension > MostNumbersForDescent) return;
        var bound = StepBound.Of(model, initial);
        list.Derive(
            "largest stable step of gradient descent at the start", "eta_max", bound.Rate > 0 ? bound.Largest() : null,
            "eta < 2 / largest eigenvalue of the Jacobian at t = 0", "at the start; the head may grow later");
    }

    private static void AddFree(EffectiveRates rates, ModeReduction modes, StatementList list)
    {
        const string Frozen = "in a head at P = rho on the class modes, modes exact";
        const string Equation = "mu_pm with kx, kw times 1+pi^2 and g -> 1 - 4 rho^2 pi^2/(1+pi^2)^2 at pi = rho";
        const string Slow = Equation + "; for kx = kw = k it is k g, the least of k [(pi-rho)^2 + g]";
        const string Critical = "L is homogeneous of degree 2 in (X, W), so that every critical point has L = 0, and linked labels coincide";
        var (g, rho) = (modes.SlowFrustration, Math.Sqrt(1 - modes.SlowFrustration));
        var settled = HeadTheory.WithoutStopGradient(rates, g, rho);
        list.Derive("fast rate", "mu_+", settled.Fast, Equation, Frozen);
        list.ClaimIf(g > 0, "slow rate", "mu_-", settled.Slow, Slow, Frozen);
        list.Derive("slow rate in the head P = 1", "mu_-(P=1)", HeadTheory.WithoutStopGradient(rates, g, 1).Slow, "the same at pi = 1", "for P near the identity");
        if (g > 0 && modes.Components == 1) list.Claim("final separation", "D_steady", 0, Critical, "any connected coupling");
        list.Warn("without stop-gradient the loss has two terms: at P = 1 the force is twice that of the model without a head; mind that where time axes are shared");
    }

    private static void AddBoth(EffectiveRates rates, ModeReduction modes, Level3Start start, StatementList list)
    {
        var plain = new PlainMode(rates.Samples, rates.Labels, modes.SlowFrustration);
        var square = start.HeadScale * start.HeadScale;
        list.Derive("slow rate at the start", "mu_-(p0)", square * plain.Slow, "p0^2 mu_-, mu_- of the model without a head", "while P is near p0; the head shrinks later");
        list.Derive("fast rate at the start", "mu_+(p0)", square * plain.Fast, "p0^2 mu_+", "while P is near p0");
        list.Warn("with the head on both sides look at distances of P w too: raw distances may survive where the head dies");
    }

    private static void AddBulk(EffectiveRates rates, Level3Start start, bool free, StatementList list)
    {
        if (!(rates.Samples > 0)) return;
        const string Where = "directions without class content; level 2";
        var (gain, variance) = HeadTheory.BulkEnd(rates, start.HeadScale, start.SampleVariance);
        if (free) (gain, variance) = (HeadTheory.BulkEndWithoutStopGradient(rates, start.HeadScale, start.SampleVariance), 0);
        var equation = free ? "p_b^2 + 2 ln p_b - kP Q_b/kx is constant, Q_b -> 0" : "p_b^2 - kP Q_b/kx is constant: p_b^2 = p0^2 - kP sx^2/kx, or 0";
        list.Derive("head where no class is, in the end", "p_b", gain, equation, Where);
        list.Derive("sample variance where no class is, in the end", "Q_b", variance, free ? "0" : "0, or sx^2 - kx p0^2/kP where the head dies", Where);
        if (Math.Abs(gain) >= .1 * Math.Abs(start.HeadScale)) return;
        var (pull, square) = (rates.Head * start.SampleVariance / rates.Samples, start.HeadScale * start.HeadScale);
        list.Warn($"the head {(gain == 0 ? "dies" : "all but dies")} early where no class is: kP sx^2/kx = {pull:g4} against p0^2 = {square:g4}"
            + " (choose sx below p0 sqrt(kx/kP); with `sum` rates kP = N)");
    }

    private static void WarnOfStart(MinimalModel model, State initial, ModeReduction modes, Level3Start start, StatementList list)
    {
        if (TensorPrimitives.SumOfSquares<double>(initial.Head!.Span) == 0) list.Warn($"P(0) = 0 {HeadOfZero(model, initial, modes)} (start with p0 above 0)");
        else if (start.HeadScale < 0) list.Warn("p0 is below 0: the run starts towards the anti-aligned branch, P w = -rho w");
    }

    private static string HeadOfZero(MinimalModel model, State initial, ModeReduction modes)
    {
        if (model is { Head: Head.Online, StopGradient: StopGradient.None }) return "lets embeddings shrink at rate k until the head has grown";
        return model.Head == Head.Online && modes.IsExact && Turns(modes, modes.Project(initial))
            ? "is next to the unstable fixed point P = 0; the head leaves it only by what samples and labels share"
            : "is a fixed point here, and N without bound always starts on it: nothing moves";
    }

    // Whether sum_k rho_k (pt_k^T q_k + q_k^T pt_k) is not 0, so that a head of 0 moves.
    private static bool Turns(ModeReduction modes, ModeAmplitudes amplitudes)
    {
        var scaled = amplitudes.Samples.Copy();
        for (var k = 0; k < modes.Count; k++) TensorPrimitives.Multiply(scaled.Row(k), modes.Correlations[k], scaled.Row(k));
        var product = scaled.TransposeTimes(amplitudes.Labels);
        return TensorPrimitives.SumOfSquares<double>(product.Plus(product.Transpose()).Span) > 0;
    }
}
