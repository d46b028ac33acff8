using CsCheck;
using Understudy.Collapse.Geometry;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Tests.Geometry;

public sealed class NearestMeanTests
{
    [Fact]
    public void It_agrees_with_measuring_every_distance() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 6], Gen.Int[1, 6], Gen.Double[-1000, 1000]).Sample((seed, classes, d, offset) =>
        {
            var rows = Cloud.Draw(seed, 40, d, offset: offset);
            int[] labels = [.. Enumerable.Range(0, 40).Select(i => i % classes)];
            var accumulator = new GeometryAccumulator(d);
            accumulator.AddRows(rows, labels);
            var means = accumulator.ClassMeans();
            var weights = new Matrix(classes, d, Cloud.Draw(seed + 1, classes, d, offset: offset));
            var check = new NearestMean(means, weights);
            int right = 0, classifierRight = 0, agree = 0;
            for (var i = 0; i < 40; i++)
            {
                check.Add(rows.AsSpan(i * d, d), labels[i]);
                var (mean, weight) = (Nearest(means, rows.AsSpan(i * d, d)), Nearest(weights, rows.AsSpan(i * d, d)));
                right += mean == labels[i] ? 1 : 0;
                classifierRight += weight == labels[i] ? 1 : 0;
                agree += mean == weight ? 1 : 0;
            }

            Assert.Equal(new NearestMeanReport(40, right / 40.0, classifierRight / 40.0, agree / 40.0), check.Report());
        });

    [Fact]
    public void A_class_without_rows_is_never_nearest_and_ties_go_to_the_lowest()
    {
        var check = new NearestMean(new Matrix(3, 1, [double.NaN, 1, -1]));
        check.Add([0], 1);
        check.Add([-5], 2);
        Assert.Equal(new NearestMeanReport(2, 1, null, null), check.Report());
    }

    [Fact]
    public void Nothing_seen_has_no_share_and_shapes_must_fit()
    {
        Assert.Null(new NearestMean(new Matrix(2, 2)).Report().Accuracy);
        Assert.Throws<ArgumentException>(() => new NearestMean(new Matrix(2, 2), new Matrix(1, 2)));
        Assert.Throws<ArgumentException>(() => new NearestMean(new Matrix(2, 2)).Add([1], 0));
    }

    private static int Nearest(Matrix points, ReadOnlySpan<double> row)
    {
        var (best, least) = (-1, double.PositiveInfinity);
        for (var c = 0; c < points.Rows; c++)
        {
            var sum = 0.0;
            for (var i = 0; i < row.Length; i++) sum += (row[i] - points[c, i]) * (row[i] - points[c, i]);
            if (sum < least) (best, least) = (c, sum);
        }

        return best;
    }
}
