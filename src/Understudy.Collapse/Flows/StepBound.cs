using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Flows;

/// <summary>How large a step of gradient descent may be before it overshoots more than it gains.</summary>
/// <param name="Rate">The fastest rate mu: without momentum steps are stable below 2/mu.</param>
/// <param name="Origin">What the rate is.</param>
public sealed record StepBound(double Rate, string Origin)
{
    /// <summary>The bound of a model at a state.</summary>
    /// <remarks>
    /// Without a head it is exact: kx + kw for free samples with equal columns and row sums 1, otherwise the largest rate of the linear flow (where that has too
    /// many modes to be solved, from below by power iteration). With a head it is the largest eigenvalue of the Jacobian at that state, likewise from below; later
    /// states may be faster.
    /// </remarks>
    public static StepBound Of(MinimalModel model, State state)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Require(state);
        var coupling = model.Population.Coupling;
        var bothLearn = model.StopGradient is StopGradient.None or StopGradient.Symmetric;
        if (model.Head == Head.None && model.Inputs is null && bothLearn && coupling.HasUnitRows && coupling.HasEqualColumns)
            return new StepBound(model.SampleRate + model.LabelRate, $"kx + kw = {model.SampleRate:g6} + {model.LabelRate:g6}, exact");
        if (SpectralEngine.ModesOf(model) <= Engines.FewModes)
        {
            var rates = new LinearFlow(model).Rates;
            return new StepBound(rates.IsEmpty ? 0 : TensorPrimitives.Max(rates), "the largest rate of the linear flow, exact");
        }

        var field = new GradientField(model);
        return new StepBound(
            SpectralRadius.Of(field, new StateLayout(model).Pack(state), InitialConditions.StreamOf(Drawn.Probe, 0)),
            "the largest eigenvalue of the Jacobian at the start, by power iteration");
    }

    /// <summary>The largest stable eta with a momentum and a weight decay: 2 (1 + m)/(1 - m) over rate plus decay.</summary>
    public double Largest(double momentum = 0, double weightDecay = 0) => 2 * (1 + momentum) / (1 - momentum) / (Rate + weightDecay);
}
