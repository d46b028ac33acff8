using CsCheck;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Tests.Theory;

public sealed class ModeReductionTests
{
    internal static readonly Gen<Design> Balanced =
        from classes in Gen.Int[2, 6]
        from k in Gen.Int[2, classes]
        from perClass in Gen.Int[0, 5]
        from frustrated in Gen.Int[0, 3]
        where perClass + frustrated > 0
        select new Design(classes, perClass, frustrated) { FrustratedLabels = k };

    [Fact]
    public void Singular_modes_put_the_coupling_together_again() => Balanced.Sample(design =>
    {
        var coupling = design.Build().Coupling;
        var modes = ModeReduction.Of(coupling);
        var root = Math.Sqrt(coupling.ColumnSums[0]);
        var dense = coupling.Times(Matrix.Identity(coupling.Labels));
        for (var k = 0; k < modes.Count; k++)
        {
            var u = modes.SampleMode(k);
            for (var i = 0; i < dense.Rows; i++)
                for (var c = 0; c < dense.Columns; c++) dense[i, c] -= root * modes.Correlations[k] * u[i] * modes.LabelModes[k, c];
            for (var other = 0; other <= k; other++)
            {
                var product = u.Zip(modes.SampleMode(other), (a, b) => a * b).Sum();
                // With fewer samples than labels there is no room for all.
                if (other == k && product == 0) Assert.True(k >= coupling.Samples);
                else Assert.Equal(other == k ? 1 : 0, product, 1e-10);
            }
        }

        Assert.All(dense.Span.ToArray(), rest => Assert.Equal(0, rest, 1e-11));
    });

    [Fact]
    public void Balanced_designs_have_one_frustration_in_closed_form() => Balanced.Sample(design =>
    {
        var population = design.Build();
        var modes = ModeReduction.Of(population.Coupling);
        var g = ModeReduction.BalancedFrustration(population.Frustration, design.Classes, design.FrustratedLabels);
        Assert.Equal(0, modes.Frustrations[0]);
        Assert.True(modes.IsDegenerate);
        foreach (var k in modes.ClassModes) Assert.Equal(g, modes.Frustrations[k], 1e-13);
        Assert.Equal(1, modes.Correlations[0]);
        Assert.All(modes.LabelModes.Row(0).ToArray(), entry => Assert.Equal(1 / Math.Sqrt(design.Classes), entry, 1e-15));
    });

    [Fact]
    public void The_closed_spectrum_is_the_numeric_one() =>
        Gen.Select(Balanced, Gen.Double[.1, 10], Gen.Double[.1, 10]).Sample((design, samples, labels) =>
        {
            var model = Given.Plain(design, new LearningRates(samples, labels, 1));
            var (closed, numeric) = (CouplingSpectrum.Closed(model), CouplingSpectrum.Numeric(model));
            var flat = Flat(numeric);
            Assert.All(Flat(closed).Zip(flat), pair => Assert.Equal(pair.First, pair.Second, 1e-9 * flat[^1]));
            Assert.Equal(flat.Count, closed.Sum(line => line.Multiplicity));
            Assert.Equal(ConnectedComponents.Of(model.Population.Coupling).Count, CouplingSpectrum.ZeroModes(numeric));
            Assert.Equal(CouplingSpectrum.ZeroModes(numeric), CouplingSpectrum.ZeroModes(closed));
        }, iter: 60);

    [Fact]
    public void As_many_clusters_survive_as_the_graph_has_components()
    {
        var model = Given.Plain(new Design(6, 20, 4) { Subsets = [[0, 1], [1, 2], [3, 4]] });
        Assert.Equal(3, ConnectedComponents.Of(model.Population.Coupling).Count);
        Assert.Equal([0, 0, 0, 1, 1, 2], ConnectedComponents.Of(model.Population.Coupling).OfLabel);
        Assert.Equal(3, PlainClosure.Of(model).ZeroModes);
        Assert.Equal(3, CouplingSpectrum.ZeroModes(CouplingSpectrum.Numeric(model)));
    }

    [Fact]
    public void Any_couplings_slow_rates_are_in_its_numeric_spectrum() => Couplings.Sample(coupling =>
    {
        var model = new MinimalModel(Population.Of(coupling), 2, Head.None, StopGradient.None, LearningRates.Sum);
        var closure = PlainClosure.Of(model);
        var numeric = Flat(CouplingSpectrum.Numeric(model));
        Assert.All(closure.Rates, rate => Assert.Contains(numeric, other => Math.Abs(other - rate) < 1e-9 * numeric[^1]));
        Assert.Equal(ConnectedComponents.Of(coupling).Count, closure.ZeroModes);
        Assert.Equal(closure.ZeroModes, ModeReduction.Of(coupling).Frustrations.Count(g => g < 1e-13));
    }, iter: 60);

    [Fact]
    public void Projected_samples_keep_their_second_moment() => Balanced.Sample(design =>
    {
        var model = Given.Plain(design, dimension: 3);
        var start = Given.Start(model);
        var amplitudes = ModeReduction.Of(model).Project(start);
        var moment = amplitudes.Bulk.Plus(amplitudes.Samples.TransposeTimes(amplitudes.Samples), 1.0 / design.Classes);
        var expected = start.Samples.TransposeTimes(start.Samples);
        for (var j = 0; j < 9; j++) Assert.Equal(expected.Span[j] / model.Population.Samples, moment.Span[j], 1e-12);
        Assert.True(SymmetricSpectrum.Of(amplitudes.Bulk).Values[0] > -1e-12);
    });

    internal static readonly Gen<Coupling> Couplings =
        from classes in Gen.Int[2, 5]
        from rows in Gen.Select(Gen.Int[0, classes - 1], Gen.Int[0, classes - 1], Gen.Double[.2, 3], Gen.OneOf(Gen.Const(1.0), Gen.Const(.5))).Array[1, 12]
        select Coupling.FromRows(classes, Enumerable.Range(0, classes).Select(c => ((int, double)[])[(c, 1.0)]).Concat(rows.Select(row =>
            row.Item1 == row.Item2 ? ((int, double)[])[(row.Item1, row.Item4)] : [(row.Item1, row.Item3), (row.Item2, row.Item4)])));

    private static List<double> Flat(IReadOnlyList<SpectrumLine> lines) =>
        [.. lines.SelectMany(line => Enumerable.Repeat(line.Rate, line.Multiplicity))];
}
