using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Observables;

/// <summary>The sum loss of a variant, as <see cref="MinimalModel"/> defines it: never divided by N, and with all its terms whatever stop-gradient detaches.</summary>
public static class Loss
{
    /// <summary>The loss of a state.</summary>
    public static double Of(MinimalModel model, State state)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(state);
        var x = model.Embeddings(state);
        return state.Head is null || model.Head == Head.None
            ? Half(model.Population.Coupling, x, state.Labels)
            : Of(model, x, state.Labels, Projection.Of(x, state.Head), Projection.Of(state.Labels, state.Head));
    }

    /// <summary>The loss with a head, from embeddings and labels and both projected.</summary>
    internal static double Of(MinimalModel model, Matrix x, Matrix w, Matrix px, Matrix pw) => model.Head switch
    {
        Head.None => Half(model.Population.Coupling, x, w),
        Head.Both => Half(model.Population.Coupling, px, pw),
        _ => Half(model.Population.Coupling, px, w) + Half(model.Population.Coupling, x, pw),
    };

    // Half the weighted sum of squared distances over all links.
    private static double Half(Coupling coupling, Matrix samples, Matrix labels)
    {
        var sum = 0.0;
        for (var i = 0; i < coupling.Samples; i++)
        {
            var ends = coupling.LabelsOf(i);
            var weights = coupling.WeightsOf(i);
            for (var e = 0; e < ends.Length; e++) sum += weights[e] * Distance.Squared(samples.Row(i), labels.Row(ends[e]));
        }

        return sum / 2;
    }
}
