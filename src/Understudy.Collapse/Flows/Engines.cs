using Understudy.Collapse.Model;

namespace Understudy.Collapse.Flows;

/// <summary>Which engine runs which model.</summary>
public static class Engines
{
    // Up to here the spectral solution takes less time than a typical integration.
    internal const int FewModes = 400;

    /// <summary>The engine that runs a model's flow best: the spectral one where the flow is linear and has few enough modes, else the adaptive one.</summary>
    public static IEngine For(MinimalModel model) => SpectralEngine.ModesOf(model) <= FewModes ? new SpectralEngine() : new AdaptiveEngine();
}
