using CsCheck;
using MathNet.Numerics.LinearAlgebra;
using Understudy.Collapse.Geometry;

namespace Understudy.Collapse.Tests.Geometry;

public sealed class ClassGeometryTests
{
    [Fact]
    public void Classes_at_the_corners_of_a_simplex_have_collapsed_but_for_their_spread()
    {
        const int C = 4, D = 6;
        const double Size = 3, Spread = 0.5;
        var (rows, labels) = Simplex(C, D, Size, Spread);
        var duality = new Collapse.Numerics.Matrix(C, D);
        for (var c = 0; c < C; c++)
            for (var i = 0; i < C; i++) duality[c, i] = 5 * ((c == i ? 1 : 0) - (1.0 / C));
        var report = Cloud.Report(rows, D, labels, duality);

        // Each class is +-Spread along every axis about its corner: Sw = Spread^2/D as a multiple of 1, trace Spread^2.
        Assert.Equal(Spread * Spread, report.Classes!.Within, 1e-12);
        Assert.Equal(Size * Size * (C - 1) / C, report.Classes.Between, 1e-12);
        Assert.Equal(Size * Size * (C - 1) / C / (Spread * Spread), report.Classes.Fisher!.Value, 1e-9);
        Assert.Equal(Size * Math.Sqrt(2), report.Classes.MinimumDistance!.Value, 1e-12);
        Assert.Equal(Size * Math.Sqrt(2), report.Classes.MeanDistance!.Value, 1e-12);
        Assert.Equal(Size * Math.Sqrt(2), report.Classes.RmsDistance!.Value, 1e-12);
        var collapse = report.NeuralCollapse!;
        // Sb has C - 1 eigenvalues Size^2/C.
        Assert.Equal(Spread * Spread / D * (C - 1) / (Size * Size), collapse.WithinVariability!.Value, 1e-12);
        Assert.Equal(0, collapse.NormVariation!.Value, 1e-12);
        Assert.Equal(0, collapse.AngleDeviation!.Value, 1e-12);
        Assert.Equal(0, collapse.SimplexDeviation!.Value, 1e-12);
        Assert.Equal(0, collapse.SelfDuality!.Value, 1e-12);
    }

    [Fact]
    public void Label_embeddings_that_point_away_are_as_far_from_dual_as_can_be()
    {
        var (rows, labels) = Simplex(3, 3, 1, 0.1);
        var away = new Collapse.Numerics.Matrix(3, 3);
        for (var c = 0; c < 3; c++)
            for (var i = 0; i < 3; i++) away[c, i] = (1.0 / 3) - (c == i ? 1 : 0);
        Assert.Equal(4, Cloud.Report(rows, 3, labels, away).NeuralCollapse!.SelfDuality!.Value, 1e-12);
        Assert.Null(Cloud.Report(rows, 3, labels, new Collapse.Numerics.Matrix(3, 3)).NeuralCollapse!.SelfDuality);
        Assert.Throws<ArgumentException>(() => Cloud.Report(rows, 3, labels, new Collapse.Numerics.Matrix(2, 3)));
        Assert.Throws<ArgumentException>(() => Cloud.Report(rows, 3, labels, new Collapse.Numerics.Matrix(3, 2)));
    }

    [Fact]
    public void The_numbers_are_those_of_the_definitions_for_more_and_for_fewer_classes_than_dimensions() =>
        Gen.Select(Gen.ULong, Gen.Int[2, 9], Gen.Int[2, 9], Gen.Int[1, 8]).Sample((seed, classes, d, perClass) =>
        {
            var n = classes * (perClass + 1);
            var rows = Cloud.Draw(seed, n, d, offset: 2);
            int[] labels = [.. Enumerable.Range(0, n).Select(i => i % classes)];
            // Unequal classes: some rows of the first move to the last.
            for (var i = 0; i < perClass; i += 2) labels[i * classes] = classes - 1;
            var report = Cloud.Report(rows, d, labels);
            var x = Cloud.Dense(rows, d);
            var means = Matrix<double>.Build.Dense(classes, d, (c, j) => Enumerable.Range(0, n).Where(i => labels[i] == c).Average(i => x[i, j]));
            var residuals = Matrix<double>.Build.Dense(n, d, (i, j) => x[i, j] - means[labels[i], j]);
            var sw = residuals.TransposeThisAndMultiply(residuals) / n;
            var centred = Cloud.Centred(means);
            var sb = centred.TransposeThisAndMultiply(centred) / classes;
            Assert.Equal(sw.Trace(), report.Classes!.Within, 1e-10);
            Assert.Equal(sb.Trace(), report.Classes.Between, 1e-10);
            double[] distances = [.. from a in Enumerable.Range(0, classes) from b in Enumerable.Range(a + 1, classes - a - 1) select (means.Row(a) - means.Row(b)).L2Norm()];
            Assert.Equal(distances.Min(), report.Classes.MinimumDistance!.Value, 1e-10);
            Assert.Equal(distances.Average(), report.Classes.MeanDistance!.Value, 1e-10);
            Assert.Equal(Math.Sqrt(distances.Average(v => v * v)), report.Classes.RmsDistance!.Value, 1e-10);
            var pair = report.Classes.Closest!.Value;
            Assert.Equal(distances.Min(), (means.Row(pair.First) - means.Row(pair.Second)).L2Norm(), 1e-10);
            var nc1 = (sw * sb.PseudoInverse()).Trace() / classes;
            Assert.Equal(1, report.NeuralCollapse!.WithinVariability!.Value / nc1, 1e-6);
        }, iter: 200);

    [Fact]
    public void Rows_without_a_label_count_in_no_class()
    {
        var (rows, labels) = Simplex(3, 3, 1, 0.1);
        var without = Cloud.Report(rows, 3, labels);
        var with = Cloud.Report([.. rows, 9, 9, 9], 3, [.. labels, -1]);
        Assert.Equal(without.Classes, with.Classes);
        Assert.Equal(without.NeuralCollapse, with.NeuralCollapse);
        Assert.Equal(without.Rows + 1, with.Rows);
    }

    [Fact]
    public void One_class_has_no_distance_and_no_Fisher_ratio()
    {
        var report = Cloud.Report(Cloud.Draw(1, 20, 4), 4, new int[20]);
        Assert.Equal(1, report.Classes!.Classes);
        Assert.Null(report.Classes.MinimumDistance);
        Assert.Null(report.Classes.Closest);
        Assert.Null(report.Classes.RmsDistance);
        Assert.Null(report.Classes.Fisher);
        Assert.Null(report.NeuralCollapse);
        Assert.True(report.Classes.Within > 0);
    }

    [Fact]
    public void A_class_without_rows_is_counted_and_left_out()
    {
        var report = Cloud.Report([0, 0, 1, 0, 3, 4, 4, 4], 2, [0, 0, 3, 3]);
        Assert.Equal(2, report.Classes!.Classes);
        Assert.Equal(2, report.Classes.EmptyClasses);
        Assert.Equal(new ClassPair(0, 3), report.Classes.Closest);
        Assert.Equal(5, report.Classes.MinimumDistance!.Value, 1e-12);
    }

    [Fact]
    public void Classes_without_spread_have_no_Fisher_ratio_and_classes_at_one_point_no_collapse_measure()
    {
        var points = Cloud.Report([0, 0, 0, 0, 3, 4, 3, 4], 2, [0, 0, 1, 1]);
        Assert.Null(points.Classes!.Fisher);
        Assert.Equal(0, points.NeuralCollapse!.WithinVariability);
        var same = Cloud.Report([1, 0, -1, 0, 1, 0, -1, 0], 2, [0, 0, 1, 1]);
        Assert.Equal(0, same.Classes!.MinimumDistance);
        Assert.Null(same.NeuralCollapse!.WithinVariability);
        Assert.Null(same.NeuralCollapse.NormVariation);
        Assert.Null(same.NeuralCollapse.SimplexDeviation);
    }

    // Class c sits at Size times unit vector c; its rows lie at +-spread along each axis about that.
    private static (double[] Rows, int[] Labels) Simplex(int classes, int dimension, double size, double spread)
    {
        var rows = new List<double>();
        var labels = new List<int>();
        for (var c = 0; c < classes; c++)
        {
            for (var axis = 0; axis < 2 * dimension; axis++)
            {
                var row = new double[dimension];
                row[c] = size;
                row[axis / 2] += axis % 2 == 0 ? spread : -spread;
                rows.AddRange(row);
                labels.Add(c);
            }
        }

        return ([.. rows], [.. labels]);
    }
}
