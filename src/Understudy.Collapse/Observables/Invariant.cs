using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Observables;

/// <summary>
/// The matrix J = P^T P - (l_P/l_x) X^T X - (l_P/l_w) W^T W, which every flow with a head conserves except the online one without stop-gradient (derived here).
/// With a student, V stands for X and l_v for l_x.
/// </summary>
/// <remarks>Where stop-gradient is one-sided, the side that stands still adds the same to J at all times.</remarks>
public static class Invariant
{
    /// <summary>J of a state, d x d; null without a head, or where samples or labels have rate zero.</summary>
    public static Matrix? Of(MinimalModel model, State state)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(state);
        if (state.Head is not { } head || model.Rates.Samples == 0 || model.Rates.Labels == 0) return null;
        var invariant = new Matrix(model.Dimension, model.Dimension);
        TiledProduct.AddTransposed(head.Span, head.Span, 1, invariant.Span, model.Dimension);
        TiledProduct.AddTransposed(state.Samples.Span, state.Samples.Span, -model.Rates.Head / model.Rates.Samples, invariant.Span, model.Dimension);
        TiledProduct.AddTransposed(state.Labels.Span, state.Labels.Span, -model.Rates.Head / model.Rates.Labels, invariant.Span, model.Dimension);
        return invariant;
    }

    /// <summary>The largest absolute entry of J(t) - J(0); null where J is not defined.</summary>
    public static double? Drift(MinimalModel model, State state, State initial) =>
        Of(model, state) is { } now && Of(model, initial) is { } then ? Math.Abs(TensorPrimitives.MaxMagnitude<double>(now.Plus(then, -1).Span)) : null;
}
