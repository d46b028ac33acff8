using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Flows;

/// <summary>
/// Solves flows without a head exactly: free samples or a linear student, any coupling, any rates, any stop-gradient. Every time is reached at once
/// from the start; slow rates keep their relative accuracy, and what is conserved is conserved at all times.
/// </summary>
public sealed class SpectralEngine : IEngine
{
    /// <summary>The most modes it takes on; the work grows with their cube.</summary>
    public const int MostModes = 2000;

    /// <inheritdoc/>
    public string Name => "spectral";

    /// <summary>
    /// How many coupled modes a model has: of free samples at most C for each value of the row sum, of a student D, and in either case C for the labels.
    /// Null with a head, where the flow is not linear.
    /// </summary>
    public static int? ModesOf(MinimalModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Head == Head.None ? LinearFlow.ModesOf(model) : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Snapshot> Run(MinimalModel model, State initial, IReadOnlyList<double> times, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Require(initial);
        Timetable.Require(times);
        if (ModesOf(model) is not { } modes)
            throw new ArgumentException("with a head the flow is not linear, so that it has no spectral solution; take the adaptive engine");
        if (modes > MostModes)
            throw new ArgumentException($"the flow has {modes} coupled modes, the spectral engine takes at most {MostModes}; take the adaptive engine");
        return Solve(model, initial, times, cancellationToken);
    }

    private static IEnumerable<Snapshot> Solve(MinimalModel model, State initial, IReadOnlyList<double> times, CancellationToken cancellationToken)
    {
        var path = new LinearFlow(model).From(initial);
        foreach (var time in times)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var state = path.At(time);
            if (!double.IsFinite(TensorPrimitives.MaxMagnitude<double>(state.Samples.Span)) || !double.IsFinite(TensorPrimitives.MaxMagnitude<double>(state.Labels.Span)))
                throw new DivergedException(time, "the numbers of the start are too large to be added up");
            yield return new Snapshot(time, state);
        }
    }
}
