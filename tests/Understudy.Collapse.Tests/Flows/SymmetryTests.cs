using CsCheck;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Observables;

namespace Understudy.Collapse.Tests.Flows;

public sealed class SymmetryTests
{
    private static readonly Gen<NamedRun> AnyRun =
        Any.Run(Gen.OneOf(Head.None, Head.Both, Head.Online), Gen.OneOf(Enum.GetValues<StopGradient>()), Gen.Int[1, 3]);

    [Fact]
    public void Turning_the_embedding_space_changes_no_order_parameter() =>
        Gen.Select(AnyRun, Any.Stream).Sample(
            (run, stream) =>
            {
                var turn = new HouseholderQr(SplitMix64.Fill(stream, run.Model.Dimension, run.Model.Dimension, 1)).Orthonormal();
                var turned = new State(run.Initial.Samples.Times(turn), run.Initial.Labels.Times(turn), run.Initial.Head is null ? null : turn.TransposeTimes(run.Initial.Head).Times(turn));
                Same(run.At(new AdaptiveEngine(), 0, 0.5)[1], run with { Initial = turned }, rotated: true);
            },
            iter: 80);

    [Fact]
    public void Renaming_samples_and_labels_changes_no_order_parameter() =>
        Gen.Select(AnyRun, Any.Stream).Sample(
            (run, stream) =>
            {
                var population = run.Model.Population;
                var (samples, labels) = (Order(population.Samples, stream), Order(population.Classes, stream + 1));
                var rows = samples.Select(i => population.Coupling.LabelsOf(i).ToArray().Zip(population.Coupling.WeightsOf(i).ToArray(), (c, weight) => (Array.IndexOf(labels, c), weight)).ToArray());
                var renamed = new Population(
                    Coupling.FromRows(population.Classes, rows),
                    [.. samples.Select(i => Array.IndexOf(labels, population.Primary[i]))],
                    [.. samples.Select(i => population.Frustrated[i])]);
                var inputs = run.Model.Inputs is null ? null : Pick(run.Model.Inputs, samples);
                var model = new MinimalModel(renamed, run.Model.Dimension, run.Model.Head, run.Model.StopGradient, run.Model.Rates, inputs);
                var start = new State(inputs is null ? Pick(run.Initial.Samples, samples) : run.Initial.Samples, Pick(run.Initial.Labels, labels), run.Initial.Head);
                Same(run.At(new AdaptiveEngine(), 0, 0.5)[1], new NamedRun(model, start), rotated: false);
            },
            iter: 80);

    [Fact]
    public void With_the_head_on_both_sides_symmetric_stop_gradient_changes_nothing() =>
        Any.Run(Gen.Const(Head.Both), Gen.Const(StopGradient.None), Gen.OneOf(1, 3, 8)).Sample(SymmetricStopGradientIsNone, iter: 200);

    [Fact]
    public void Without_a_head_symmetric_stop_gradient_changes_nothing() =>
        Any.Run(Gen.Const(Head.None), Gen.Const(StopGradient.None), Gen.OneOf(1, 3, 8)).Sample(SymmetricStopGradientIsNone, iter: 200);

    [Theory]
    [InlineData("J")]
    [InlineData("J2")]
    [InlineData("L")]
    [InlineData("L3")]
    [InlineData("M")]
    [InlineData("N2")]
    [InlineData("O")]
    [InlineData("P")]
    [InlineData("V")]
    public void The_invariant_is_conserved(string letter) => Assert.All(NamedRun.Of(letter).At(null, 0, 1, 10, 100, 200), row => Assert.InRange(row.InvariantDrift!.Value, 0, 4e-12));

    [Fact]
    public void The_invariant_is_conserved_where_labels_alone_learn()
    {
        foreach (var letter in new[] { "J", "L" })
        {
            var run = NamedRun.Of(letter);
            var model = new MinimalModel(run.Model.Population, run.Model.Dimension, run.Model.Head, StopGradient.Samples, run.Model.Rates);
            var row = (run with { Model = model }).At(null, 20).Single();
            Assert.InRange(row.InvariantDrift!.Value, 0, 4e-12);
            Assert.NotEqual(Separation.Of(run.Initial.Labels).Rms, row.Drms, 1e-3);
        }
    }

    [Fact]
    public void Online_without_stop_gradient_the_invariant_drifts() => Assert.InRange(NamedRun.Of("K").At(null, 10).Single().InvariantDrift!.Value, 0.01, 10);

    private static void SymmetricStopGradientIsNone(NamedRun run)
    {
        var symmetric = new MinimalModel(run.Model.Population, run.Model.Dimension, run.Model.Head, StopGradient.Symmetric, run.Model.Rates, run.Model.Inputs);
        var state = new StateLayout(run.Model).Pack(run.Initial);
        var (without, with) = (new double[state.Length], new double[state.Length]);
        new GradientField(run.Model).Evaluate(state, without);
        new GradientField(symmetric).Evaluate(state, with);
        Assert.Equal(without, with);
    }

    private static void Same(OrderParameters expected, NamedRun other, bool rotated)
    {
        var row = other.At(new AdaptiveEngine(), 0, 0.5)[1];
        double?[] Numbers(OrderParameters o) => [o.Loss, o.Drms, o.Dmin, o.Dmean, o.ProjectedDrms, o.ProjectedDmin, o.AccuracyRaw, o.AccuracyOnline, o.AccuracyUnfrustrated, o.Fisher, o.Gain, o.SquareGain];
        foreach (var (a, b) in Numbers(expected).Zip(Numbers(row)))
        {
            Assert.Equal(a is null, b is null);
            if (a is not null) Assert.Equal(a.Value, b!.Value, 1e-7 * (1 + Math.Abs(a.Value)));
        }

        // Entries of a turned matrix differ; whether it moved does not.
        if (!rotated && expected.InvariantDrift is { } drift) Assert.Equal(drift, row.InvariantDrift!.Value, 1e-9 * (1 + drift));
    }

    private static int[] Order(int count, ulong stream) => [.. Enumerable.Range(0, count).OrderBy(i => SplitMix64.Mix(stream + (ulong)i))];

    private static Matrix Pick(Matrix rows, int[] order) => new(rows.Rows, rows.Columns, [.. order.SelectMany(i => rows.Row(i).ToArray())]);
}
