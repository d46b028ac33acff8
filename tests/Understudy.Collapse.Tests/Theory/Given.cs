using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

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

    /// <summary>Inputs a e_y, averaged over the labels of a frustrated sample.</summary>
    internal static MinimalModel Cluster(Design design, double scale = 2, int inputs = 8, Head head = Head.None, StopGradient stopGradient = StopGradient.None)
    {
        var population = design.Build();
        var xi = new Matrix(population.Samples, inputs);
        for (var i = 0; i < population.Samples; i++)
        {
            var labels = population.Coupling.LabelsOf(i);
            foreach (var c in labels) xi[i, c] = scale / labels.Length;
        }

        return new MinimalModel(population, 8, head, stopGradient, LearningRates.Node(population.Samples, population.Classes, student: true), xi);
    }

    /// <summary>White inputs labelled by a random linear teacher, every flipEvery-th label wrong (0: none).</summary>
    internal static MinimalModel Teacher(int flipEvery, int samples = 400, int classes = 4, int inputs = 16, Head head = Head.None, StopGradient stopGradient = StopGradient.None)
    {
        var raw = SplitMix64.Fill(4, samples, inputs, 1);
        var scores = raw.Times(SplitMix64.Fill(5, classes, inputs, 1).Transpose());
        var given = new int[samples];
        for (var i = 0; i < samples; i++)
        {
            var best = 0;
            for (var c = 1; c < classes; c++)
                if (scores[i, c] > scores[i, best]) best = c;
            given[i] = flipEvery > 0 && i % flipEvery == flipEvery - 1 ? (best + 1 + (i / flipEvery % (classes - 1))) % classes : best;
        }

        var population = Population.Of(Coupling.FromRows(classes, given.Select(c => ((int, double)[])[(c, 1)])));
        return new MinimalModel(population, 8, head, stopGradient, LearningRates.Node(samples, classes, student: true), White(raw));
    }

    private static Matrix White(Matrix raw)
    {
        var (values, vectors) = Collapse.Theory.SymmetricSpectrum.Of(raw.TransposeTimes(raw));
        var scaled = vectors.Copy();
        for (var k = 0; k < values.Length; k++)
            foreach (ref var entry in scaled.Row(k)) entry *= Math.Sqrt(raw.Rows / values[k]);
        return raw.Times(vectors.TransposeTimes(scaled));
    }
}
