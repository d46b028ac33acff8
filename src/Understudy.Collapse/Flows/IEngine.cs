using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Flows;

/// <summary>A way to take a model from its start to later times.</summary>
public interface IEngine
{
    /// <summary>The engine's name, as runs record it.</summary>
    string Name { get; }

    /// <summary>The states at the times asked for, each as soon as it is known.</summary>
    /// <param name="model">What moves.</param>
    /// <param name="initial">Where it starts; left as it is.</param>
    /// <param name="times">Ascending, finite, not negative.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="ArgumentException">Times or state are not as asked, or the engine cannot run this model; the message says why.</exception>
    /// <exception cref="DivergedException">The run left the finite numbers; all snapshots before that were given.</exception>
    IEnumerable<Snapshot> Run(MinimalModel model, State initial, IReadOnlyList<double> times, CancellationToken cancellationToken = default);
}
