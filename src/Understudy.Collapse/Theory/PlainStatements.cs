using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;

namespace Understudy.Collapse.Theory;

/// <summary>What the theory says about a model without a head in which both sides move.</summary>
internal static class PlainStatements
{
    internal static void Add(MinimalModel model, State initial, ModeReduction modes, double threshold, StatementList list)
    {
        if (model.Rates.Samples <= 0 || model.Rates.Labels <= 0)
        {
            list.Warn("a rate is 0, so that one side is frozen; rates and plateau are of both sides moving");
            return;
        }

        if (modes.IsExact) AddModes(model, initial, threshold, list);
        else AddClosure(model, initial, modes, threshold, list);
        if (list.Statements.Any(statement => statement is { Symbol: "mu_-", Value: > 0 }))
            list.Warn("two stages are true of the mean over starts; in a single run the separation may rise for a while");
        AddDescent(model, initial, list);
        if (model.Inputs is null) list.Derive("conserved means", "J_0", null, "per connected component sum_i x_i/l_x + sum_c w_c/l_w is constant", "exact");
    }

    private static void AddModes(MinimalModel model, State initial, double threshold, StatementList list)
    {
        const string Exact = "rows of sum 1, equal columns; exact for every t";
        var theory = PlainTheory.Of(model);
        var slowest = theory.Slowest;
        var (labels, samples, classes) = theory.TimeScales;
        list.Derive("fast rate", "mu_+", slowest.Fast, "mu_+ = [(kx+kw) + sqrt((kx+kw)^2 - 4 kx kw g)] / 2", Exact);
        list.ClaimIf(slowest.Slow > 0, "slow rate", "mu_-", slowest.Slow, "mu_- = kx kw g / mu_+", Exact);
        list.Derive("labels jump to the mean of their samples", "t_labels", labels, "1/(kx+kw)", "`sum` rates: 1/(1+nu)");
        list.Derive("samples come to their labels", "t_samples", samples, "1/kx", "where kx is below kw");
        list.Derive("classes come together", "t_classes", double.IsFinite(classes) ? classes : null, "1/mu_-", "with frustration only");
        const string Equation = "sqrt(2 sum |alpha_k|^2/(C-1)), alpha_k = [(mu_+ - kw) q_k(0) + kw rho pt_k(0)] / (mu_+ - mu_-)";
        AddEnd(theory.Plateau(initial), theory.Final(initial), slowest.Slow, threshold, Exact, Equation, list);
    }

    private static void AddClosure(MinimalModel model, State initial, ModeReduction modes, double threshold, StatementList list)
    {
        var estimate = new PlainMode(model.SampleRate, model.LabelRate, modes.SlowFrustration).Slow;
        list.Derive("slow rate by the normalised coupling", "mu_-(g)", estimate, "kx kw g / mu_+ with the normalised g", "an estimate: the modes are not exact");
        if (SpectralEngine.ModesOf(model) is > SpectralEngine.MostModes and var count)
        {
            list.Warn($"the coupling has {count} coupled modes, more than the {SpectralEngine.MostModes} that are solved exactly; the slow rate is an estimate");
            return;
        }

        const string Exact = "any weights and students; exact for every t";
        const string Equation = "smallest such rate above 0 of y_r' = -l_x (r y_r - S_r W), W' = -l_w (D_c W - sum_r y_r)";
        var closure = PlainClosure.Of(model);
        list.Derive("fast rate", "mu_+", closure.Fast, "largest rate of the exact closure at which class distances move", Exact);
        list.ClaimIf(closure.Slow > 0, "slow rate", "mu_-", closure.Slow, Equation, Exact);
        AddEnd(closure.Plateau(initial), closure.Final(initial), closure.Slow, threshold, Exact, "Drms of what lives on mu_- and on rates of 0", list);
    }

    private static void AddEnd(double plateau, double final, double slow, double threshold, string validity, string equation, StatementList list)
    {
        var after = slow > 0 ? "Drms tends to it times e^(-mu_- t) where class modes share one g" : "the final separation";
        list.Derive("plateau", "D_plateau", plateau, equation, $"{validity}; {after}");
        list.Claim("final separation", "D_steady", final, "Drms of what lives on rates of 0", validity);
        var time = final > threshold ? null : PlainTheory.CollapseTime(plateau, threshold, slow);
        list.Derive($"time until Drms is {threshold:g4}", "t_collapse", time, "ln(D_plateau/threshold)/mu_-", "after the first stage, where class modes share one g");
    }

    private static void AddDescent(MinimalModel model, State initial, StatementList list)
    {
        var bound = StepBound.Of(model, initial);
        list.Derive("largest stable step of gradient descent", "eta_max", bound.Largest(), "eta < 2/mu_max; mu_max = kx + kw for rows of sum 1 and equal columns", bound.Origin);
        if (model.Inputs is not null) return;
        list.Derive("a step that is safe for any coupling", "eta_safe", 2 / PlainTheory.RateBound(model), "mu_max <= max over A_ic > 0 of (l_x r_i + l_w nu_c)", "any weights");
    }
}
