using CsCheck;
using Understudy.Collapse.Labels;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Tests.Labels;

public sealed class LabelAnalysisTests
{
    [Theory]
    [InlineData(2, 45, 10, 2)]
    [InlineData(4, 27, 2, 2)]
    [InlineData(10, 90, 1, 2)]
    [InlineData(4, 27, 12, 4)]
    [InlineData(5, 3, 2, 3)]
    public void All_class_modes_of_a_balanced_design_are_frustrated_alike(int classes, int perClass, int frustrated, int of)
    {
        var population = new Design(classes, perClass, frustrated) { FrustratedLabels = of }.Build();
        var report = LabelAnalysis.Of(LabelLinks.Of(population.Coupling));
        var g = population.Frustration * classes * (of - 1) / (of * (classes - 1.0));
        Assert.Equal(population.Frustration, report.Frustration, 1e-12);
        Assert.Equal(classes - 1, report.Spectrum.Count);
        Assert.All(report.Spectrum, actual => Assert.Equal(g, actual, 1e-12));
        Assert.True(report.UnitRows);
        // Here the formula is exact.
        Assert.Equal(report.Plain!.Rate, report.Plain.ExactRate!.Value, 1e-11);
    }

    // Slow rates found independently, by integrating the flow or by matrix exponentials.
    [Theory]
    [InlineData(2, 1, 1, 2, false, 0.2192236)]
    [InlineData(2, 45, 10, 2, false, 0.0982284)]
    [InlineData(4, 27, 2, 2, false, 0.0646510)]
    [InlineData(4, 27, 2, 2, true, 0.0339082)]
    [InlineData(10, 90, 1, 2, false, 0.0261852)]
    [InlineData(4, 27, 12, 4, false, 0.0970782)]
    public void The_slow_rate_is_that_of_the_flow(int classes, int perClass, int frustrated, int of, bool node, double rate)
    {
        var population = new Design(classes, perClass, frustrated) { FrustratedLabels = of }.Build();
        var plain = LabelAnalysis.Of(LabelLinks.Of(population.Coupling), node ? LearningRates.Node(population.Samples, classes) : LearningRates.Sum).Plain!;
        Assert.Equal(rate, plain.Rate, 5e-7);
        Assert.Equal(rate, plain.ExactRate!.Value, 5e-7);
        Assert.Equal(1 / plain.ExactRate.Value, plain.TimeScale);
    }

    [Fact]
    public void With_unit_weights_the_normalised_frustration_is_not_the_exact_rate()
    {
        var population = new Design(2, 45, 10) { Weights = LinkWeight.Unit }.Build();
        var report = LabelAnalysis.Of(LabelLinks.Of(population.Coupling));
        Assert.False(report.UnitRows);
        Assert.Equal(0.1818, report.Spectrum[0], 5e-5);
        Assert.Equal(0.1791445135, report.Plain!.ExactRate!.Value, 1e-10);
    }

    [Fact]
    public void The_exact_rate_is_the_second_eigenvalue_of_the_whole_flow() =>
        Gen.Select(Gen.ULong, Gen.Int[2, 5], Gen.Int[3, 14], Gen.Double[0.3, 3]).Sample((seed, labels, samples, labelRate) =>
        {
            var links = new LabelLinks();
            var rows = Random(seed, labels, samples);
            foreach (var row in rows) links.Add([.. row.Select(e => e.Label)], [.. row.Select(e => e.Weight)]);
            if (links.Components().Count > 1) return;
            var report = LabelAnalysis.Of(links, new LearningRates(1, labelRate, 1));
            if (report.Plain?.ExactRate is not { } exact) return;

            // H^1/2 [[D_r, -A], [-A^T, D_c]] H^1/2, H the learning rates.
            samples = rows.Length;
            var n = samples + labels;
            var flow = new double[n * n];
            for (var i = 0; i < samples; i++)
            {
                foreach (var (c, weight) in rows[i])
                {
                    flow[(i * n) + i] += weight;
                    flow[((samples + c) * n) + samples + c] += labelRate * weight;
                    flow[(i * n) + samples + c] = flow[((samples + c) * n) + i] = -Math.Sqrt(labelRate) * weight;
                }
            }

            Assert.Equal(SymmetricEigen.Values(flow, n)[^2], exact, 1e-9);
        });

    [Fact]
    public void Labels_that_no_sample_joins_stay_apart()
    {
        var population = new Design(6, 20, 4) { Subsets = [[0, 1], [1, 2], [3, 4]] }.Build();
        var report = LabelAnalysis.Of(LabelLinks.Of(population.Coupling));
        Assert.Equal([[0, 1, 2], [3, 4], [5]], report.Components.Select(c => c.Labels));
        Assert.Equal([0, 0], report.Spectrum.Take(2));
        Assert.All(report.Spectrum.Skip(2), g => Assert.True(g > 0));
        Assert.Equal(3, report.Modes.Count);
        Assert.Equal(3, report.Merges.Count);
        Assert.Null(report.Components[2].SlowestFrustration);
    }

    [Fact]
    public void Nothing_collapses_without_frustration()
    {
        var report = LabelAnalysis.Of(LabelLinks.Of(new Design(4, 30, 0).Build().Coupling));
        Assert.Null(report.Plain);
        Assert.Empty(report.Modes);
        Assert.Empty(report.Merges);
        Assert.Equal([0, 0, 0], report.Spectrum);
        Assert.Equal(4, report.Components.Count);
    }

    [Fact]
    public void Labels_that_share_more_samples_come_together_first()
    {
        var links = new LabelLinks();
        for (var i = 0; i < 40; i++)
        {
            for (var c = 0; c < 4; c++) links.Add([c]);
            if (i < 20) links.Add([0, 1]);
            if (i < 5) links.Add([2, 3]);
            if (i < 1) links.Add([1, 2]);
        }

        var report = LabelAnalysis.Of(links);
        Assert.Equal([(0, 1, 2), (2, 3, 2), (1, 2, 4)], report.Merges.Select(m => (m.First, m.Second, m.Size)));
        // The slowest mode holds one pair against the other.
        Assert.Equal([0, 1], report.Modes[0].Against.Where(e => e.Part > 0 == report.Modes[0].Against.First(a => a.Label == 0).Part > 0).Select(e => e.Label).Order());
        Assert.Equal(1, report.Modes[0].Against.Max(e => Math.Abs(e.Part)), 1e-12);
    }

    [Fact]
    public void The_lifetime_of_two_labels_is_half_the_time_scale()
    {
        var report = LabelAnalysis.Of(LabelLinks.Of(new Design(2, 45, 10).Build().Coupling));
        Assert.Equal(1 / (2 * report.Plain!.Rate), Assert.Single(report.Merges).Lifetime, 1e-9);
    }

    [Fact]
    public void Lifetimes_are_the_integrals_over_the_modes()
    {
        var population = new Design(5, 4, 2) { Subsets = [[0, 1], [1, 2], [2, 3], [3, 4], [0, 4], [1, 3]] }.Build();
        var links = LabelLinks.Of(population.Coupling);
        var block = Assert.Single(LabelBlock.Split(links, links.Components()));
        var (frustrations, parts) = block.Modes();
        foreach (var merge in LabelAnalysis.Of(links).Merges)
        {
            double integral = 0, start = 0;
            for (var k = 0; k < frustrations.Length; k++)
            {
                var gap = parts[k, merge.First] - parts[k, merge.Second];
                var mu = PlainFlow.SlowRate(frustrations[k], 1, links.ColumnSums.Average());
                integral += gap * gap / (2 * mu);
                start += gap * gap;
            }

            Assert.Equal(integral / start, merge.Lifetime, 1e-9);
        }
    }

    [Fact]
    public void The_order_of_samples_and_the_numbers_of_labels_do_not_matter() =>
        Gen.Select(Gen.ULong, Gen.Int[2, 7], Gen.Int[2, 20]).Sample((seed, labels, samples) =>
        {
            var rows = Random(seed, labels, samples);
            var (one, other) = (new LabelLinks(), new LabelLinks());
            foreach (var row in rows) one.Add([.. row.Select(e => e.Label)], [.. row.Select(e => e.Weight)]);
            foreach (var row in rows.Reverse()) other.Add([.. row.Select(e => labels - 1 - e.Label).Reverse()], [.. row.Select(e => e.Weight).Reverse()]);
            var (a, b) = (LabelAnalysis.Of(one), LabelAnalysis.Of(other));
            Assert.Equal(a.Spectrum, b.Spectrum, (x, y) => Math.Abs(x - y) < 1e-9);
            Assert.Equal(a.Merges.Select(m => m.Lifetime), b.Merges.Select(m => m.Lifetime), (x, y) => Math.Abs(x - y) < 1e-6 * x);
            Assert.Equal(labels - a.Components.Count, a.Merges.Count);
            Assert.Equal(labels - 1, a.Spectrum.Count);
            Assert.All(a.Spectrum, g => Assert.InRange(g, 0, 1));
        });

    [Fact]
    public void Too_many_row_sums_are_not_told_apart_and_the_frustration_stays()
    {
        var (few, many) = (new LabelLinks(), new LabelLinks());
        for (var i = 0; i < 100; i++)
        {
            // Row-normalised both are the same; only the weights of the single links differ, and those of columns with them.
            few.Add([0, 1], [0.5, 0.5]);
            many.Add([0, 1], [0.5 + i, 0.5 + i]);
        }

        Assert.False(many.RowSumsAreKept);
        Assert.False(many.HasUnitRows);
        Assert.Equal(LabelAnalysis.Of(few).Spectrum[0], LabelAnalysis.Of(many).Spectrum[0], 1e-12);
        Assert.Null(LabelAnalysis.Of(many).Plain!.ExactRate);
    }

    // Separations that runs with head and stop-gradient came near: sqrt(3.75) at the start gives 1.6952, 1.6147 and 1.4401.
    [Theory]
    [InlineData(0, 1.6952)]
    [InlineData(0.2 / 3, 1.6147)]
    [InlineData(0.2, 1.4401)]
    public void A_head_with_stop_gradient_keeps_what_the_ideal_case_says(double g, double separation)
    {
        const double Start = 1.93611;
        var options = new HeadOptions { Labels = Start / Math.Sqrt(2 * 8) };
        Assert.Equal(separation, Start * HeadForecast.KeptBy(g, 4, options), 2e-4);
    }

    [Fact]
    public void A_mode_beyond_the_critical_frustration_collapses()
    {
        var options = new HeadOptions { Samples = 0.2, Labels = 0.2 };
        var critical = LabelAnalysis.Of(LabelLinks.Of(new Design().Build().Coupling), options: options).Head.CriticalFrustration;
        Assert.Equal(0.12, critical, 1e-12);
        Assert.True(HeadForecast.KeptBy(critical - 1e-3, 4, options) > 0);
        Assert.Equal(0, HeadForecast.KeptBy(critical + 1e-3, 4, options));
        var report = LabelAnalysis.Of(LabelLinks.Of(new Design(4, 21, 6).Build().Coupling), options: options);
        Assert.Equal(3, report.Head.CollapsedModes);
        Assert.Equal(0, report.Head.Kept);
    }

    [Fact]
    public void What_cannot_be_a_sample_or_a_start_is_refused()
    {
        var links = new LabelLinks();
        Assert.Throws<ArgumentException>(() => links.Add([]));
        Assert.Throws<ArgumentException>(() => links.Add([-1]));
        Assert.Throws<ArgumentException>(() => links.Add([int.MaxValue]));
        Assert.Throws<ArgumentException>(() => links.Add([1, 2, 1]));
        Assert.Throws<ArgumentException>(() => links.Add([1], [1, 2]));
        foreach (var weight in new[] { 0, -1, double.NaN, double.PositiveInfinity, 1e300 }) Assert.Throws<ArgumentException>(() => links.Add([1], [weight]));
        Assert.Throws<ArgumentException>(() => links.Add([.. Enumerable.Range(0, 5000)]));
        Assert.Throws<ArgumentException>(() => LabelAnalysis.Of(links));
        links.Add([2]);
        Assert.Contains("label 0 has no sample", Assert.Throws<ArgumentException>(() => LabelAnalysis.Of(links)).Message, StringComparison.Ordinal);
        links.Add([0, 1]);
        Assert.Throws<ArgumentException>(() => LabelAnalysis.Of(links, options: new HeadOptions { Labels = 0 }));
        Assert.Throws<ArgumentException>(() => LabelAnalysis.Of(links, options: new HeadOptions { Head = double.NaN }));
        Assert.Throws<ArgumentException>(() => LabelAnalysis.Of(links, options: new HeadOptions { Samples = -1 }));
        Assert.Throws<ArgumentException>(() => LabelAnalysis.Of(links, options: new HeadOptions { Dimension = 0 }));
    }

    [Fact]
    public void A_chain_of_too_many_labels_is_refused_as_soon_as_it_is_too_long()
    {
        var links = new LabelLinks();
        for (var c = 0; c < LabelLinks.MostConnected - 1; c++) links.Add([c, c + 1]);
        Assert.Throws<ArgumentException>(() => links.Add([LabelLinks.MostConnected - 1, LabelLinks.MostConnected]));
    }

    // Every label has a sample of its own or shares one; weights are powers of two.
    private static (int Label, double Weight)[][] Random(ulong seed, int labels, int samples) =>
    [
        .. Enumerable.Range(0, samples + labels).Select(i => Enumerable.Range(0, labels)
            .Where(c => c == i % labels || (i < samples && SplitMix64.Uniform(seed, (ulong)((i * labels) + c)) < 0.35))
            .Select(c => (c, Math.Pow(2, Math.Floor(3 * SplitMix64.Uniform(seed + 1, (ulong)((i * labels) + c))) - 1)))
            .ToArray())
            .Take(Math.Max(samples, labels)),
    ];
}
