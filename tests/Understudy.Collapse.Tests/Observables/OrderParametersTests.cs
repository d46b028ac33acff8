using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Observables;

namespace Understudy.Collapse.Tests.Observables;

public sealed class OrderParametersTests
{
    // Three labels at the corners of a right triangle; samples 0 and 1 of class 0, 2 of class 1, 3 of class 2, 4 between classes 0 and 1.
    private static readonly Population Triangle = Population.Of(Coupling.FromRows(3, [[(0, 1)], [(0, 1)], [(1, 1)], [(2, 1)], [(0, 0.5), (1, 0.5)]]));

    private static readonly Matrix Corners = new(3, 2, [0, 0, 3, 0, 0, 4]);

    private static readonly Matrix Points = new(5, 2, [0, 1, 0, -1, 3, 0, 3, 1, 1.5, 0]);

    [Fact]
    public void Distances_are_those_of_the_triangle()
    {
        var row = Measure(Head.None, null);
        Assert.Equal((Math.Sqrt(50 / 3.0), 3, 4), (row.Drms, row.Dmin, row.Dmean));
        Assert.Null(row.ProjectedDrms);
    }

    [Fact]
    public void The_loss_is_half_the_weighted_sum_of_squares()
    {
        // 1 + 1 + 0 + |(3,1)-(0,4)|^2 + (2.25 + 2.25) / 2.
        Assert.Equal((2 + 18 + 2.25) / 2, Measure(Head.None, null).Loss);
        Assert.Equal(4 * (2 + 18 + 2.25) / 2, Measure(Head.Both, Matrix.Identity(2, 2)).Loss);
        // |2x - w|^2 and |2w - x|^2: 4 + 9 + (9 + 4) + 2.25 (twice by half), and 1 + 9 + (9 + 49) + 1.125 + 10.125.
        Assert.Equal((4 + 4 + 9 + 40 + 4.5 + 1 + 1 + 9 + 58 + 1.125 + 10.125) / 2, Measure(Head.Online, Matrix.Identity(2, 2)).Loss, 1e-12);
    }

    [Fact]
    public void Accuracy_counts_nearest_labels_and_ties_go_to_the_lowest()
    {
        // Sample 3 is nearer to label 1 than to its own; sample 4 is as near to 0 as to 1.
        var row = Measure(Head.None, null);
        Assert.Equal((0.8, (double?)0.75, (double?)null), (row.AccuracyRaw, row.AccuracyUnfrustrated, row.AccuracyOnline));
    }

    [Fact]
    public void With_a_head_accuracy_online_looks_at_what_it_makes_of_the_samples()
    {
        // Exchanging the axes and stretching by 4/3 brings sample 2 to label 2, which is not its own, and sample 3 to (4/3, 4), near its own.
        var row = Measure(Head.Online, new Matrix(2, 2, [0, 4 / 3.0, 4 / 3.0, 0]));
        Assert.Equal(0.8, row.AccuracyRaw);
        Assert.Equal(0.8, row.AccuracyOnline!.Value, 1e-15);
        Assert.Equal(0.75, row.AccuracyUnfrustrated!.Value, 1e-15);
    }

    [Fact]
    public void Fisher_compares_the_classes_means_with_the_spread_within()
    {
        // Means (0,0), (3,0), (3,1) about (2,1/3): squares 37/9, 10/9, 13/9; within 2/4.
        Assert.Equal((37 + 10 + 13) / 27.0 / 0.5, Measure(Head.None, null).Fisher!.Value, 1e-12);
    }

    [Fact]
    public void The_gain_of_a_multiple_of_the_identity_is_its_factor()
    {
        var row = Measure(Head.Both, Matrix.Identity(2, 0.7));
        Assert.Equal(0.7, row.Gain!.Value, 1e-15);
        Assert.Equal(0.49, row.SquareGain!.Value, 1e-15);
        Assert.Equal(0.7 * row.Dmin, row.ProjectedDmin!.Value, 1e-15);
        Assert.Equal(0, row.InvariantDrift);
    }

    [Fact]
    public void What_is_undefined_is_null_and_never_a_number()
    {
        var plain = Measure(Head.None, null);
        Assert.Equal([null, null, null, null, null, null], new double?[] { plain.ProjectedDrms, plain.ProjectedDmin, plain.AccuracyOnline, plain.Gain, plain.SquareGain, plain.InvariantDrift });
        var oneEach = Population.Of(Coupling.FromRows(2, [[(0, 1)], [(1, 1)]]));
        Assert.Null(Measure(oneEach, new Matrix(2, 1, [0, 1]), new Matrix(2, 1, [0, 1]), Matrix.Identity(1)).Fisher);
        var allFrustrated = Population.Of(Coupling.FromRows(2, [[(0, 1), (1, 1)]]));
        var collapsed = Measure(allFrustrated, new Matrix(1, 1, [0.5]), new Matrix(2, 1, [1, 1]), Matrix.Identity(1));
        Assert.Equal([null, null, null, null], new double?[] { collapsed.AccuracyUnfrustrated, collapsed.Fisher, collapsed.Gain, collapsed.SquareGain });
        Assert.Equal(0, collapsed.Drms);
    }

    [Fact]
    public void The_invariant_is_null_where_a_side_has_no_rate()
    {
        var model = new MinimalModel(Triangle, 2, Head.Online, StopGradient.Symmetric, new LearningRates(0, 1, 1));
        var state = new State(Points, Corners, Matrix.Identity(2));
        Assert.Null(OrderParameters.Of(model, new Snapshot(0, state), state).InvariantDrift);
    }

    [Fact]
    public void A_single_label_has_no_separation() => Assert.Equal(default, Separation.Of(new Matrix(1, 3, [1, 2, 3])));

    private static OrderParameters Measure(Head kind, Matrix? head)
    {
        var model = new MinimalModel(Triangle, 2, kind, StopGradient.None, LearningRates.Sum);
        var state = new State(Points, Corners, head);
        return OrderParameters.Of(model, new Snapshot(0, state), state);
    }

    private static OrderParameters Measure(Population population, Matrix samples, Matrix labels, Matrix head)
    {
        var model = new MinimalModel(population, 1, Head.Online, StopGradient.None, LearningRates.Sum);
        var state = new State(samples, labels, head);
        return OrderParameters.Of(model, new Snapshot(0, state), state);
    }
}
