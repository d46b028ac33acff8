using CsCheck;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Tests.Flows;

public sealed class GradientFieldTests
{
    private static readonly Gen<NamedRun> AnyRun =
        Any.Run(Gen.OneOf(Head.None, Head.Both, Head.Online), Gen.OneOf(Enum.GetValues<StopGradient>()), Gen.OneOf(1, 2, 3, 8, 9));

    [Fact]
    public void The_velocity_is_minus_rate_times_the_differences_of_the_loss_with_detached_targets_held() =>
        AnyRun.Sample(
            run =>
            {
                var layout = new StateLayout(run.Model);
                var state = layout.Pack(run.Initial);
                var velocity = new double[layout.Size];
                new GradientField(run.Model).Evaluate(state, velocity);
                // The loss is of second order in every single number, so that a difference over any distance is exact.
                for (var i = 0; i < state.Length; i++)
                {
                    var (ahead, behind) = (state.ToArray(), state.ToArray());
                    (ahead[i], behind[i]) = (state[i] + 1, state[i] - 1);
                    var slope = (DetachedLoss(run.Model, layout.Unpack(ahead), run.Initial) - DetachedLoss(run.Model, layout.Unpack(behind), run.Initial)) / 2;
                    Assert.Equal(-RateOf(run.Model, layout, i) * slope, velocity[i], 1e-10 * (1 + Math.Abs(slope)));
                }
            },
            iter: 400);

    [Fact]
    public void Batches_of_an_epoch_average_to_the_whole_gradient() =>
        Gen.Select(AnyRun, Gen.Int[1, 5], Gen.Int[0, 3]).Sample(
            (run, size, seed) =>
            {
                var layout = new StateLayout(run.Model);
                var samples = run.Model.Population.Samples;
                size = Math.Min(size, samples);
                var (state, whole) = (layout.Pack(run.Initial), new double[layout.Size]);
                var (batch, mean) = (new double[layout.Size], new double[layout.Size]);
                new GradientField(run.Model).Evaluate(state, whole);
                var (field, batches) = (new GradientField(run.Model, size), new MiniBatches(samples, size, seed));
                for (var seen = 0; seen < samples;)
                {
                    var next = batches.Next();
                    field.EvaluateBatch(state, next, batch);
                    for (var i = 0; i < mean.Length; i++) mean[i] += batch[i] * next.Length / samples;
                    seen += next.Length;
                }

                Close.To(whole, mean, 1e-11 * (1 + whole.Max(Math.Abs)));
            },
            iter: 200);

    [Fact]
    public void An_evaluation_allocates_nothing()
    {
        foreach (var letter in new[] { "D", "J", "K", "L", "T", "V" })
        {
            var run = NamedRun.Of(letter);
            var (field, state) = (new GradientField(run.Model), new StateLayout(run.Model).Pack(run.Initial));
            var velocity = new double[field.Size];
            field.Evaluate(state, velocity);
            var before = GC.GetAllocatedBytesForCurrentThread();
            field.Evaluate(state, velocity);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    private static double RateOf(MinimalModel model, StateLayout layout, int index) =>
        index < layout.Labels.Start.Value ? model.Rates.Samples : index < layout.Labels.End.Value ? model.Rates.Labels : model.Rates.Head;

    // The loss as a training program would write it: every target is taken from what is held where stop-gradient detaches it.
    private static double DetachedLoss(MinimalModel model, State moving, State held)
    {
        double Terms(Matrix online, Matrix target, bool samplesLearn)
        {
            var sum = 0.0;
            for (var i = 0; i < model.Population.Samples; i++)
            {
                var (labels, weights) = (model.Population.Coupling.LabelsOf(i).ToArray(), model.Population.Coupling.WeightsOf(i).ToArray());
                for (var e = 0; e < labels.Length; e++)
                    for (var a = 0; a < model.Dimension; a++)
                    {
                        var difference = samplesLearn ? online[i, a] - target[labels[e], a] : online[labels[e], a] - target[i, a];
                        sum += weights[e] * difference * difference / 2;
                    }
            }

            return sum;
        }

        Matrix Head(Matrix z, State of) => of.Head is null ? z : z.Times(of.Head.Transpose());
        var targets = model.StopGradient == StopGradient.None ? moving : held;
        var (x, w, targetX, targetW) = (model.Embeddings(moving), moving.Labels, model.Embeddings(targets), targets.Labels);
        if (model.Head == Understudy.Collapse.Model.Head.Both) (targetX, targetW) = (Head(targetX, targets), Head(targetW, targets));
        var (ofSamples, ofLabels) = (Terms(Head(x, moving), targetW, true), Terms(Head(w, moving), targetX, false));
        return model.StopGradient switch
        {
            StopGradient.Labels => ofSamples,
            StopGradient.Samples => ofLabels,
            // Where both terms are one and the same, it counts once.
            StopGradient.None when model.Head != Understudy.Collapse.Model.Head.Online => ofSamples,
            _ => ofSamples + ofLabels,
        };
    }
}
