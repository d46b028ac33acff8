using CsCheck;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Tests;

/// <summary>Models and states of every kind, small enough to try many.</summary>
internal static class Any
{
    internal static readonly Gen<ulong> Stream = Gen.ULong[100, ulong.MaxValue >> 33];

    /// <summary>One to four labels, up to six samples more; links of weight 1, of weight 1/k, or of any weight.</summary>
    internal static readonly Gen<Coupling> Coupling = Gen.Select(Gen.Int[1, 4], Gen.Int[0, 6], Gen.Int[0, 2], Stream).Select(Couple);

    private static readonly Gen<LearningRates> Rates = Gen.Select(Gen.Double[0.1, 2], Gen.Double[0.1, 2], Gen.Double[0.1, 2]).Select((x, w, p) => new LearningRates(x, w, p));

    /// <summary>A matrix of numbers of mean 0 and variance 1.</summary>
    internal static Gen<Matrix> Matrix(Gen<int> rows, Gen<int> columns) => Gen.Select(rows, columns, Stream).Select((r, c, stream) => SplitMix64.Fill(stream, r, c, 1));

    /// <summary>A model and a state of it.</summary>
    internal static Gen<NamedRun> Run(Gen<Head> head, Gen<StopGradient> stop, Gen<int> dimension) =>
        Gen.Select(Coupling, Gen.Select(head, stop, dimension), Rates, Gen.Int[0, 5], Stream).Select((coupling, kind, rates, inputs, stream) =>
        {
            var xi = inputs == 0 ? null : SplitMix64.Fill(stream, coupling.Samples, inputs, 1);
            var model = new MinimalModel(Population.Of(coupling), kind.Item3, kind.Item1, kind.Item2, rates, xi);
            return new NamedRun(model, new State(
                SplitMix64.Fill(stream + 1, xi?.Columns ?? coupling.Samples, kind.Item3, 1),
                SplitMix64.Fill(stream + 2, coupling.Labels, kind.Item3, 1),
                kind.Item1 == Head.None ? null : SplitMix64.Fill(stream + 3, kind.Item3, kind.Item3, 0.7)));
        });

    private static Coupling Couple(int labels, int more, int kind, ulong stream)
    {
        var drawn = 0UL;
        double Draw() => SplitMix64.Uniform(stream, drawn++);
        var rows = new List<(int, double)[]>();
        for (var i = 0; i < labels + more; i++)
        {
            // The first samples see to it that every label has one.
            var chosen = Enumerable.Range(0, labels).Where(c => c == i || Draw() < 0.4).ToArray();
            if (chosen.Length == 0) chosen = [(int)(Draw() * labels)];
            rows.Add([.. chosen.Select(c => (c, kind switch { 0 => 1, 1 => 1.0 / chosen.Length, _ => 0.1 + (2 * Draw()) }))]);
        }

        return Understudy.Collapse.Model.Coupling.FromRows(labels, rows);
    }
}
