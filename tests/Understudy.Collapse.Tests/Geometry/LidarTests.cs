using CsCheck;
using MathNet.Numerics.LinearAlgebra;
using Understudy.Collapse.Geometry;

namespace Understudy.Collapse.Tests.Geometry;

public sealed class LidarTests
{
    [Fact]
    public void It_is_the_rank_of_what_tells_objects_apart_by_the_definition() =>
        Gen.Select(Gen.ULong, Gen.Int[2, 30], Gen.Int[2, 5], Gen.Int[1, 8]).Sample((seed, objects, views, d) =>
        {
            var rows = Cloud.Draw(seed, objects * views, d, decay: 0.4, offset: 3);
            var centres = Cloud.Draw(seed + 1, objects, d, decay: 1);
            for (var i = 0; i < rows.Length; i++) rows[i] = (0.3 * rows[i]) + centres[((i / d / views) * d) + (i % d)];
            var report = Report(rows, views, d);

            var x = Cloud.Dense(rows, d);
            var means = Matrix<double>.Build.Dense(objects, d, (o, j) => Enumerable.Range(o * views, views).Average(i => x[i, j]));
            var residuals = Matrix<double>.Build.Dense(x.RowCount, d, (i, j) => x[i, j] - means[i / views, j]);
            var sw = residuals.TransposeThisAndMultiply(residuals) / x.RowCount;
            var centred = Cloud.Centred(means);
            var sb = centred.TransposeThisAndMultiply(centred) / objects;
            Assert.Equal(1e-4 / (sw.Trace() / d), report.Regularisation!.Value, 1e-6 * report.Regularisation.Value);
            var evd = (sw + (1e-4 * Matrix<double>.Build.DenseIdentity(d))).Evd(Symmetricity.Symmetric);
            var root = evd.EigenVectors * Matrix<double>.Build.DenseOfDiagonalVector(evd.EigenValues.Map(v => 1 / Math.Sqrt(v.Real))) * evd.EigenVectors.Transpose();
            var spectrum = (root * sb * root).Evd(Symmetricity.Symmetric).EigenValues.Select(v => Math.Max(0, v.Real)).OrderDescending();
            Assert.Equal(Spectra.RankMe(Spectra.Floored([.. spectrum], objects - 1))!.Value, report.Lidar!.Value, 1e-6);
        }, iter: 150);

    [Fact]
    public void Objects_apart_in_three_directions_give_three()
    {
        var rows = new List<double>();
        for (var axis = 0; axis < 3; axis++)
        {
            foreach (var side in new[] { -1.0, 1.0 })
            {
                // Views differ alike along all five axes.
                for (var view = 0; view < 10; view++)
                {
                    var row = new double[5];
                    row[axis] = side;
                    row[view / 2] += view % 2 == 0 ? 0.1 : -0.1;
                    rows.AddRange(row);
                }
            }
        }

        Assert.Equal(3, Report([.. rows], 10, 5).Lidar!.Value, 1e-4);
    }

    [Fact]
    public void Objects_at_one_place_have_no_rank_and_equal_views_are_all_regularisation()
    {
        Assert.Null(Report([1, 0, -1, 0, 1, 0, -1, 0], 2, 2).Lidar);
        var equal = Report([1, 0, 1, 0, 0, 1, 0, 1], 2, 2);
        Assert.Equal(1, equal.Lidar!.Value, 1e-5);
        Assert.Null(equal.Regularisation);
    }

    [Fact]
    public void An_object_needs_two_whole_finite_views()
    {
        var lidar = new LidarAccumulator(2);
        Assert.Throws<ArgumentException>(() => lidar.AddObject([1, 2]));
        Assert.Throws<ArgumentException>(() => lidar.AddObject([1, 2, 3]));
        Assert.Throws<ArgumentException>(() => lidar.AddObject([1, 2, 3, double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => lidar.Report(delta: 0));
        Assert.Null(lidar.Report().Lidar);
    }

    private static LidarReport Report(double[] rows, int views, int dimension)
    {
        var lidar = new LidarAccumulator(dimension);
        for (var at = 0; at < rows.Length; at += views * dimension) lidar.AddObject(rows.AsSpan(at, views * dimension));
        return lidar.Report();
    }
}
