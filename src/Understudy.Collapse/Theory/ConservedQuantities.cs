using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>What the flow leaves as it is (derived here); of any coupling.</summary>
public static class ConservedQuantities
{
    /// <summary>
    /// Whether J = P^T P - (l_P/l_x) X^T X - (l_P/l_w) W^T W (<see cref="Observables.Invariant"/>) is constant: with a head, for `both`
    /// whatever stop-gradient and for `online` with any; not for `online` without.
    /// </summary>
    public static bool KeepsHeadBalance(MinimalModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Head == Head.Both || (model.Head == Head.Online && model.StopGradient != StopGradient.None);
    }

    /// <summary>
    /// Without a head, for each connected component: (sum_i x_i/l_x + sum_c w_c/l_w) / (n/l_x + m/l_w) over its n samples and m labels; one component a row. It is constant, and where
    /// all the component's embeddings end.
    /// </summary>
    /// <exception cref="ArgumentException">The model has a head, a student or a one-sided stop-gradient, or the state does not fit.</exception>
    public static Matrix ComponentMeans(MinimalModel model, State state)
    {
        PlainTheory.RequirePlain(model);
        if (model.Inputs is not null) throw new ArgumentException("a student's samples do not move freely; their means are not conserved");
        model.Require(state);
        var (coupling, components) = (model.Population.Coupling, ConnectedComponents.Of(model.Population.Coupling));
        var means = new Matrix(components.Count, model.Dimension);
        var mass = new double[components.Count];
        // Times l_x l_w, so that a rate may be 0.
        for (var i = 0; i < coupling.Samples; i++) Gather(components.OfLabel[coupling.LabelsOf(i)[0]], state.Samples.Row(i), model.Rates.Labels);
        for (var c = 0; c < coupling.Labels; c++) Gather(components.OfLabel[c], state.Labels.Row(c), model.Rates.Samples);
        for (var j = 0; j < mass.Length; j++) TensorPrimitives.Divide(means.Row(j), mass[j], means.Row(j));
        return means;

        void Gather(int component, ReadOnlySpan<double> row, double weight)
        {
            mass[component] += weight;
            TensorPrimitives.MultiplyAdd(row, weight, means.Row(component), means.Row(component));
        }
    }
}
