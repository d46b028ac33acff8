using System.Numerics.Tensors;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;

namespace Understudy.Collapse.Theory;

/// <summary>What the theory says about a model with a head in which both sides learn.</summary>
internal static class HeadStatements
{
    // Above this many numbers the largest eigenvalue of the Jacobian is not looked for.
    private const int MostNumbersForDescent = 100_000;

    internal static void Add(MinimalModel model, State initial, ModeReduction modes, List<TheoryStatement> statements, List<string> warnings)
    {
        var rates = EffectiveRates.Of(model);
        var start = Level3Start.Of(model, initial);
        var stopped = model is { Head: Head.Online, StopGradient: StopGradient.Symmetric };
        WarnOfStart(model, initial, modes, start, stopped, warnings);
        if (model.Head == Head.Both) AddBoth(rates, modes, start, statements);
        else if (stopped) AddStopped(model, initial, rates, modes, start, statements, warnings);
        else AddFree(rates, modes, statements, warnings);
        AddBulk(rates, start, model is { Head: Head.Online, StopGradient: StopGradient.None }, statements, warnings);
        statements.Add(new(
            "conserved matrix", "J", null, "J = P^T P - (l_P/l_x) X^T X - (l_P/l_w) W^T W",
            ConservedQuantities.KeepsHeadBalance(model) ? "constant; any coupling" : "not constant without stop-gradient",
            StatementStatus.Derived));
        if ((long)model.Population.Samples * model.Dimension <= MostNumbersForDescent)
        {
            var bound = StepBound.Of(model, initial);
            statements.Add(new("largest stable step of gradient descent at the start", "eta_max", bound.Rate > 0 ? bound.Largest() : null, "eta < 2 / largest eigenvalue of the Jacobian at t = 0", "at the start; the head may grow later", StatementStatus.Derived));
        }
    }

    private static void AddFree(EffectiveRates rates, ModeReduction modes, List<TheoryStatement> statements, List<string> warnings)
    {
        var (g, rho) = (modes.SlowFrustration, Math.Sqrt(1 - modes.SlowFrustration));
        var (settled, early) = (HeadTheory.WithoutStopGradient(rates, g, rho), HeadTheory.WithoutStopGradient(rates, g, 1));
        const string Frozen = "in a head at P = rho on the class modes, modes exact";
        const string Equation = "mu_pm with kx, kw times 1+pi^2 and g -> 1 - 4 rho^2 pi^2/(1+pi^2)^2 at pi = rho";
        statements.AddRange(
        [
            new("fast rate", "mu_+", settled.Fast, Equation, Frozen, StatementStatus.Derived),
            new("slow rate", "mu_-", settled.Slow, Equation + "; for kx = kw = k it is k g, the least of k [(pi-rho)^2 + g]", Frozen, g > 0 ? StatementStatus.Paper : StatementStatus.Derived),
            new("slow rate in the head P = 1", "mu_-(P=1)", early.Slow, "the same at pi = 1", "for P near the identity", StatementStatus.Derived),
        ]);
        if (g > 0 && modes.Components == 1) statements.Add(new("final separation", "D_steady", 0, "L is homogeneous of degree 2 in (X, W), so that every critical point has L = 0, and linked labels coincide", "any connected coupling", StatementStatus.Paper));
        warnings.Add("without stop-gradient the loss has two terms: at P = 1 the force is twice that of the model without a head; mind that where time axes are shared");
    }

    private static void AddBoth(EffectiveRates rates, ModeReduction modes, Level3Start start, List<TheoryStatement> statements)
    {
        var plain = new PlainMode(rates.Samples, rates.Labels, modes.SlowFrustration);
        var square = start.HeadScale * start.HeadScale;
        statements.Add(new("slow rate at the start", "mu_-(p0)", square * plain.Slow, "p0^2 mu_-, mu_- of the model without a head", "while P is near p0; the head shrinks later", StatementStatus.Derived));
        statements.Add(new("fast rate at the start", "mu_+(p0)", square * plain.Fast, "p0^2 mu_+", "while P is near p0", StatementStatus.Derived));
    }

    private static void AddStopped(MinimalModel model, State initial, EffectiveRates rates, ModeReduction modes, Level3Start start, List<TheoryStatement> statements, List<string> warnings)
    {
        var (g, rho) = (modes.SlowFrustration, Math.Sqrt(1 - modes.SlowFrustration));
        var (fast, slow) = HeadTheory.OnManifold(rates, g);
        statements.AddRange(
        [
            new("fast rate", "mu_+", fast, "(kx+kw) rho^2", "on the manifold P = rho, head frozen", StatementStatus.Derived),
            new("slow rate", "mu_-", slow, "0 along the manifold P q_k = rho_k pt_k, P pt_k = rho_k q_k", "on the manifold", StatementStatus.Paper),
            new("rate of decay on the collapsed line", "mu_-(s=0)", HeadTheory.CollapsedLineRate(rates, g, start.HeadScale), "k pi (pi - rho) at pi = p0; negative: the mode grows", "where the mode is small", StatementStatus.Derived),
            new("gain of the head on the class space", "gain", rho, "<P w, w>/<w, w> -> rho, <P^2 w, w>/<w, w> -> 1 - g", "aligned branch, class modes of one g, where they survive", StatementStatus.Derived),
        ]);
        if (!modes.IsExact || !modes.IsDegenerate)
        {
            warnings.Add("the closed form of the steady separation needs exact class modes of one g; it is left out");
            return;
        }

        if (!(rates.Samples > 0 && rates.Labels > 0 && rates.Head > 0))
        {
            warnings.Add("a rate is 0; the closed form of the steady separation needs all above 0");
            return;
        }

        AddSteady(model, initial, rates, start, statements, warnings);
        AddStability(model, initial, rates, modes, statements, warnings);
    }

    private static void AddSteady(MinimalModel model, State initial, EffectiveRates rates, Level3Start start, List<TheoryStatement> statements, List<string> warnings)
    {
        var (steady, level) = (SteadyState.Of(model, initial), Level3.Of(model));
        const string Equation = "q_inf^2 = max(0, [q0^2/kw + C sx^2/kx + C (rho^2 - p0^2)/kP] / (1/kx + 1/kw))";
        statements.AddRange(
        [
            new("final separation", "D_steady", steady.Drms, Equation + " in each principal direction of the centred labels; Drms^2 = 2/(C-1) sum", "aligned branch; exact at level 2 where the labels' mean is orthogonal", StatementStatus.Paper),
            new("final separation, all directions alike", "D_steady(level 3)", SteadyState.Isotropic(level, start), Equation + ", q0^2 = Drms(0)^2/2", "N and d without bound", StatementStatus.Derived),
            new("critical frustration", "g_c", SteadyState.CriticalFrustration(rates, level.Classes, start.LabelAmplitude * start.LabelAmplitude, start.SampleVariance, start.HeadScale * start.HeadScale), "g_c = 1 - p0^2 + (kP/C)(q0^2/kw + C sx^2/kx)", "level 3; above 1: never collapses", StatementStatus.Derived),
            new("directions that survive", "surviving", steady.Surviving, "q_inf^2 > 0, for kx = kw = k: |pt|^2 + |q|^2 + C Q > (k C/kP)(p0^2 - rho^2)", "as the final separation", StatementStatus.Derived),
        ]);
        for (var j = 0; j < steady.Directions.Count; j++)
            statements.Add(new($"final square of direction {j + 1}", $"q_inf^2[{j + 1}]", steady.Directions[j].FinalSquare, Equation, $"collapses from g = {steady.Directions[j].CriticalFrustration:g6} on", StatementStatus.Derived));
        if (steady.Surviving == 0 && steady.Directions.Count > 0) warnings.Add("the start is below the threshold of survival in every direction: classes collapse in spite of stop-gradient (raise sx and sw, or lower p0)");
    }

    private static void AddStability(MinimalModel model, State initial, EffectiveRates rates, ModeReduction modes, List<TheoryStatement> statements, List<string> warnings)
    {
        if (Math.Abs(rates.Samples - rates.Labels) > 1e-12 * rates.Labels) return;
        var rho = modes.Correlations[modes.ClassModes[0]];
        statements.Add(new("least size of a stable mode on the manifold", "s_stable^2", HeadTheory.StabilityThreshold(rates, modes.Count, rho, rho / 2), "|s_k|^2 > (k C/kP) p_b (rho - p_b), worst at p_b = rho/2", "kx = kw = k", StatementStatus.Derived));
        var amplitudes = modes.Project(initial);
        var (largest, aligned) = (0.0, true);
        foreach (var k in modes.ClassModes)
        {
            var pt = amplitudes.Samples.Row(k);
            var q = amplitudes.Labels.Row(k);
            var (qq, pp, pq) = (TensorPrimitives.SumOfSquares<double>(q), TensorPrimitives.SumOfSquares<double>(pt), TensorPrimitives.Dot<double>(pt, q));
            largest = Math.Max(largest, ((pp + qq) / 2) - pq);
            aligned &= pq >= 0;
        }

        var start = Level3Start.Of(model, initial);
        var ratio = rates.Head * (largest + (modes.Count * start.SampleVariance)) / (rates.Labels * modes.Count * start.HeadScale * start.HeadScale);
        statements.Add(new("pull towards the anti-aligned branch", "kP(|a|^2+CQ)/(kC p0^2)", double.IsFinite(ratio) ? ratio : null, "a = (pt - q)/sqrt(2), largest class mode; below 1, or with pt q >= 0, the branch is surely the aligned one", "scalar theory, kx = kw = k, p0 <= rho; sufficient, not necessary", StatementStatus.Derived));
        if (!aligned && !(ratio < 1)) warnings.Add("from this start a mixture of the aligned and anti-aligned branch may be reached; the final separation assumes one branch");
        if (modes.MeanMode == 0 && TensorPrimitives.SumOfSquares<double>(amplitudes.Labels.Row(0)) + TensorPrimitives.SumOfSquares<double>(amplitudes.Samples.Row(0)) < 1e-20)
            warnings.Add($"the mean mode is exactly 0; beside class modes it is unstable and grows at rate k rho (1 - rho) = {HeadTheory.TurnRate(rates, modes.Count, 1, rho, 0):g6}");
    }

    private static void AddBulk(EffectiveRates rates, Level3Start start, bool free, List<TheoryStatement> statements, List<string> warnings)
    {
        if (!(rates.Samples > 0)) return;
        var (gain, variance) = HeadTheory.BulkEnd(rates, start.HeadScale, start.SampleVariance);
        if (free) (gain, variance) = (HeadTheory.BulkEndWithoutStopGradient(rates, start.HeadScale, start.SampleVariance), 0);
        statements.Add(new(
            "head where no class is, in the end", "p_b", gain,
            free ? "p_b^2 + 2 ln p_b - kP Q_b/kx is constant, Q_b -> 0" : "p_b^2 - kP Q_b/kx is constant: p_b^2 = p0^2 - kP sx^2/kx, or 0",
            "directions without class content; level 2", StatementStatus.Derived));
        statements.Add(new("sample variance where no class is, in the end", "Q_b", variance, free ? "0" : "0, or sx^2 - kx p0^2/kP where the head dies", "as p_b", StatementStatus.Derived));
        if (Math.Abs(gain) < .1 * Math.Abs(start.HeadScale))
            warnings.Add($"the head {(gain == 0 ? "dies" : "all but dies")} early where no class is: kP sx^2/kx = {rates.Head * start.SampleVariance / rates.Samples:g4} against p0^2 = {start.HeadScale * start.HeadScale:g4} (choose sx below p0 sqrt(kx/kP); with `sum` rates kP = N)");
    }

    private static void WarnOfStart(MinimalModel model, State initial, ModeReduction modes, Level3Start start, bool stopped, List<string> warnings)
    {
        if (TensorPrimitives.SumOfSquares<double>(initial.Head!.Span) == 0)
        {
            if (model is { Head: Head.Online, StopGradient: StopGradient.None }) warnings.Add("P(0) = 0: embeddings shrink at rate k until the head has grown (start with p0 above 0)");
            else if (stopped && modes.IsExact && Turns(modes, modes.Project(initial))) warnings.Add("P(0) = 0 is next to the unstable fixed point P = 0; the head leaves it only by what samples and labels share (start with p0 above 0)");
            else warnings.Add("P(0) = 0 is a fixed point here, and N without bound always starts on it: nothing moves (start with p0 above 0)");
        }
        else if (start.HeadScale < 0)
        {
            warnings.Add("p0 is below 0: the run starts towards the anti-aligned branch, P w = -rho w");
        }

        if (model.Head == Head.Both) warnings.Add("with the head on both sides look at distances of P w too: raw distances may survive where the head dies");
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
