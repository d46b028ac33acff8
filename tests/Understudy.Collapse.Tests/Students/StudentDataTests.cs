using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Students;

namespace Understudy.Collapse.Tests.Students;

public sealed class StudentDataTests
{
    [Fact]
    public void Clusters_stand_on_the_axes_of_their_classes()
    {
        var task = new ClusterData(5, 2).Build(new Design(3, 1, 1) { FrustratedLabels = 2 });
        Assert.Equal(
            [2, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 2, 0, 0, 1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 1, 0, 0],
            task.Inputs.Span.ToArray());
        Assert.Equal([false, false, false, true, true, true], task.Population.Frustrated);
    }

    [Fact]
    public void Noise_is_added_from_its_own_stream_and_the_seed_changes_it()
    {
        var design = new Design(3, 2, 0);
        var (still, noisy) = (new ClusterData(3).Build(design).Inputs, new ClusterData(3, Noise: 0.1).Build(design).Inputs);
        Close.To(SplitMix64.Fill(4, 6, 3, 0.1).Span, noisy.Plus(still, -1).Span, 1e-15);
        Assert.NotEqual(noisy.Span.ToArray(), new ClusterData(3, Noise: 0.1) { Seed = 1 }.Build(design).Inputs.Span.ToArray());
    }

    [Theory]
    [InlineData(2, 2, 0, "3 classes")]
    [InlineData(3, double.NaN, 0, "amplitude")]
    [InlineData(3, 2, -1, "noise")]
    public void Impossible_clusters_are_refused(int dimension, double amplitude, double noise, string says) =>
        Assert.Contains(says, Assert.Throws<ArgumentException>(() => new ClusterData(dimension, amplitude, noise).Build(new Design(3, 1, 0))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_teacher_labels_the_raw_inputs()
    {
        var task = new TeacherData { White = false }.Build();
        var scores = SplitMix64.Fill(4, 400, 16, 1).Times(SplitMix64.Fill(5, 4, 16, 1).Transpose());
        for (var i = 0; i < 400; i++) Assert.Equal(scores.Row(i).ToArray().Max(), scores[i, task.Population.Primary[i]]);
        Close.To(SplitMix64.Fill(4, 400, 16, 1).Span, task.Inputs.Span, 0);
        Assert.Equal([117, 92, 101, 90], task.Population.Coupling.ColumnSums.ToArray());
    }

    [Fact]
    public void Every_tenth_label_is_flipped_in_turn_to_each_other_one()
    {
        var (flipped, plain) = (new TeacherData { FlipEvery = 10 }.Build().Population, new TeacherData().Build().Population);
        Assert.Equal(plain.Primary, flipped.Primary);
        for (var i = 0; i < 400; i++)
        {
            var expected = i % 10 == 9 ? (plain.Primary[i] + 1 + (i / 10 % 3)) % 4 : plain.Primary[i];
            Assert.Equal([expected], flipped.Coupling.LabelsOf(i).ToArray());
            Assert.Equal(i % 10 == 9, flipped.Frustrated[i]);
        }

        Assert.Equal([115, 96, 96, 93], flipped.Coupling.ColumnSums.ToArray());
        Assert.Equal(0.1, flipped.Frustration);
    }

    [Fact]
    public void White_inputs_have_the_identity_as_second_moment_and_turn_nothing()
    {
        var (white, raw) = (new TeacherData().Build().Inputs, new TeacherData { White = false }.Build().Inputs);
        Close.To(Matrix.Identity(16, 400).Span, white.TransposeTimes(white).Span, 1e-10);
        // The symmetric root: raw^T white is symmetric and has no negative direction.
        var root = raw.TransposeTimes(white);
        Close.To(root.Span, root.Transpose().Span, 1e-9);
        Assert.All(Enumerable.Range(0, 16), i => Assert.True(root[i, i] > 0));
    }

    [Fact]
    public void A_teacher_that_cannot_teach_is_refused()
    {
        Assert.Contains("do not span", Assert.Throws<ArgumentException>(() => new TeacherData(10, 2, 16).Build()).Message, StringComparison.Ordinal);
        Assert.Contains("no sample", Assert.Throws<ArgumentException>(() => new TeacherData(3, 4, 2) { White = false }.Build()).Message, StringComparison.Ordinal);
        foreach (var (data, says) in new[] { (new TeacherData(0), "samples"), (new TeacherData(Classes: 1), "classes"), (new TeacherData(Dimension: 0), "dimension"), (new TeacherData { FlipEvery = -1 }, "flip-every") })
            Assert.Contains(says, Assert.Throws<ArgumentException>(() => data.Build()).Message, StringComparison.Ordinal);
    }
}
