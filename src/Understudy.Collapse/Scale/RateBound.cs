using Understudy.Collapse.Model;

namespace Understudy.Collapse.Scale;

/// <summary>
/// A bound on the fastest rate of the plain flow: mu_max &lt;= max over links of l_x r_i + l_w nu_c (Gershgorin for the
/// matrix of the links, derived here; it is reached when all r_i and all nu_c are equal). Gradient descent with a step below 2 / mu_max cannot diverge.
/// </summary>
/// <param name="Rate">The bound, in 1/time.</param>
/// <param name="Sample">The sample of the link where it is taken.</param>
/// <param name="Label">The label of that link.</param>
public sealed record RateBound(double Rate, int Sample, int Label)
{
    /// <summary>The bound for a coupling and its learning rates.</summary>
    public static RateBound Of(Coupling coupling, LearningRates rates)
    {
        ArgumentNullException.ThrowIfNull(coupling);
        ArgumentNullException.ThrowIfNull(rates);
        var largest = new RateBound(0, 0, 0);
        for (var i = 0; i < coupling.Samples; i++)
        {
            foreach (var c in coupling.LabelsOf(i))
            {
                var rate = (rates.Samples * coupling.RowSums[i]) + (rates.Labels * coupling.ColumnSums[c]);
                if (rate > largest.Rate) largest = new RateBound(rate, i, c);
            }
        }

        return largest;
    }

    /// <summary>Refuses a step that the bound does not cover.</summary>
    /// <param name="eta">The step of gradient descent, in time; positive and finite.</param>
    /// <param name="unstable">Whether a step beyond the bound is wanted; then only its sign and finiteness are checked.</param>
    /// <exception cref="ArgumentException">The step is not positive and finite, or eta times the bound is 2 or more.</exception>
    public void Require(double eta, bool unstable = false)
    {
        if (!double.IsFinite(eta) || eta <= 0) throw new ArgumentException($"eta is {eta}; a step is positive and finite");
        if (unstable || eta * Rate < 2) return;
        throw new ArgumentException(
            $"eta {eta:g4} times the largest rate {Rate:g6} (the bound l_x r + l_w nu at sample {Sample}, label {Label}) is {eta * Rate:g4}, not below 2: "
            + $"gradient descent may diverge; take eta below {2 / Rate:g4}, or ask for an unstable run");
    }
}
