using System.Numerics.Tensors;
using Understudy.Collapse.Model;

namespace Understudy.Collapse.Theory;

/// <summary>What the theory says about `online` with symmetric stop-gradient.</summary>
internal static class StopGradientStatements
{
    internal static void Add(MinimalModel model, State initial, ModeReduction modes, Level3Start start, StatementList list)
    {
        var (rates, g) = (EffectiveRates.Of(model), modes.SlowFrustration);
        var (fast, slow) = HeadTheory.OnManifold(rates, g);
        list.Derive("fast rate", "mu_+", fast, "(kx+kw) rho^2", "on the manifold P = rho, head frozen");
        list.Claim("slow rate", "mu_-", slow, "0 along the manifold P q_k = rho_k pt_k, P pt_k = rho_k q_k", "on the manifold");
        list.Derive(
            "rate of decay on the collapsed line", "mu_-(s=0)", HeadTheory.CollapsedLineRate(rates, g, start.HeadScale),
            "k pi (pi - rho) at pi = p0; negative: the mode grows", "where the mode is small");
        list.Derive(
            "gain of the head on the class space", "gain", Math.Sqrt(1 - g),
            "<P w, w>/<w, w> -> rho, <P^2 w, w>/<w, w> -> 1 - g", "aligned branch, class modes of one g, where they survive");
        if (!modes.IsExact || !modes.IsDegenerate)
        {
            list.Warn("the closed form of the steady separation needs exact class modes of one g; it is left out");
        }
        else if (!(rates.Samples > 0 && rates.Labels > 0 && rates.Head > 0))
        {
            list.Warn("a rate is 0; the closed form of the steady separation needs all above 0");
        }
        else
        {
            AddSteady(model, initial, rates, start, list);
            AddStability(initial, rates, modes, start, list);
        }
    }

    private static void AddSteady(MinimalModel model, State initial, EffectiveRates rates, Level3Start start, StatementList list)
    {
        const string Equation = "q_inf^2 = max(0, [q0^2/kw + C sx^2/kx + C (rho^2 - p0^2)/kP] / (1/kx + 1/kw))";
        const string Where = "one branch, aligned or anti-aligned; exact at level 2 where the labels' mean is orthogonal to their differences";
        var (steady, level) = (SteadyState.Of(model, initial), Level3.Of(model));
        var (labels, head) = (start.LabelAmplitude * start.LabelAmplitude, start.HeadScale * start.HeadScale);
        list.Claim("final separation", "D_steady", steady.Drms, Equation + " in each principal direction of the centred labels; Drms^2 = 2/(C-1) sum", Where);
        list.Derive("final separation, all directions alike", "D_steady(level 3)", SteadyState.Isotropic(level, start), Equation + ", q0^2 = Drms(0)^2/2", "N and d without bound");
        list.Derive(
            "critical frustration", "g_c", SteadyState.CriticalFrustration(rates, level.Classes, labels, start.SampleVariance, head),
            "g_c = 1 - p0^2 + (kP/C)(q0^2/kw + C sx^2/kx)", "level 3; above 1: never collapses");
        list.Derive(
            "directions that survive", "surviving", steady.Surviving,
            "q_inf^2 > 0, for kx = kw = k: |pt|^2 + |q|^2 + C Q > (k C/kP)(p0^2 - rho^2)", "as the final separation");
        for (var j = 0; j < steady.Directions.Count; j++)
        {
            var direction = steady.Directions[j];
            list.Derive($"final square of direction {j + 1}", $"q_inf^2[{j + 1}]", direction.FinalSquare, Equation, $"collapses from g = {direction.CriticalFrustration:g6} on");
        }

        if (steady.Surviving == 0 && steady.Directions.Count > 0)
            list.Warn("the start is below the threshold of survival in every direction: classes collapse in spite of stop-gradient (raise sx and sw, or lower p0)");
    }

    private static void AddStability(State initial, EffectiveRates rates, ModeReduction modes, Level3Start start, StatementList list)
    {
        if (!HeadTheory.Equal(rates)) return;
        var rho = modes.Correlations[modes.ClassModes[0]];
        list.Derive(
            "least size of a stable mode on the manifold", "s_stable^2", HeadTheory.StabilityThreshold(rates, modes.Count, rho, rho / 2),
            "|s_k|^2 > (k C/kP) p_b (rho - p_b), worst at p_b = rho/2", "kx = kw = k");
        var amplitudes = modes.Project(initial);
        var (largest, aligned) = (0.0, true);
        foreach (var k in modes.ClassModes)
        {
            var pt = amplitudes.Samples.Row(k);
            var q = amplitudes.Labels.Row(k);
            var product = TensorPrimitives.Dot<double>(pt, q);
            largest = Math.Max(largest, ((TensorPrimitives.SumOfSquares<double>(pt) + TensorPrimitives.SumOfSquares<double>(q)) / 2) - product);
            aligned &= product >= 0;
        }

        var ratio = rates.Head * (largest + (modes.Count * start.SampleVariance)) / (rates.Labels * modes.Count * start.HeadScale * start.HeadScale);
        list.Derive(
            "pull towards the anti-aligned branch", "kP(|a|^2+CQ)/(kC p0^2)", double.IsFinite(ratio) ? ratio : null,
            "a = (pt - q)/sqrt(2), largest class mode; below 1, or with pt q >= 0, the branch is surely the aligned one",
            "scalar theory, kx = kw = k, p0 <= rho; sufficient, not necessary");
        if (!aligned && !(ratio < 1)) list.Warn("from this start a mixture of the aligned and anti-aligned branch may be reached; the final separation assumes one branch");
        if (modes.MeanMode != 0 || TensorPrimitives.SumOfSquares<double>(amplitudes.Labels.Row(0)) + TensorPrimitives.SumOfSquares<double>(amplitudes.Samples.Row(0)) >= 1e-20) return;
        list.Warn($"the mean mode is exactly 0; beside class modes it is unstable and grows at rate k rho (1 - rho) = {HeadTheory.TurnRate(rates, modes.Count, 1, rho, 0):g6}");
    }
}
