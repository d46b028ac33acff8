using Understudy.Collapse.Model;

namespace Understudy.Collapse.Tests.Theory;

/// <summary>Models and starts that several tests of the theory ask about.</summary>
internal static class Given
{
    internal static MinimalModel Plain(Design design, LearningRates? rates = null, int dimension = 8) =>
        new(design.Build(), dimension, Head.None, StopGradient.None, rates ?? LearningRates.Sum);

    internal static MinimalModel Online(Design design, StopGradient stopGradient = StopGradient.Symmetric, int dimension = 8, Head head = Head.Online)
    {
        var population = design.Build();
        return new MinimalModel(population, dimension, head, stopGradient, LearningRates.Node(population.Samples, population.Classes));
    }

    internal static State Start(MinimalModel model, double samples = 1, double labels = 1, double head = 1, int seed = 0) =>
        new InitialConditions(samples, labels, head) { Seed = seed }.For(model);
}
