using CsCheck;
using Understudy.Collapse.Geometry;

namespace Understudy.Collapse.Tests.Geometry;

public sealed class GeometryAccumulatorTests
{
    [Theory]
    [InlineData(200, 12)]
    [InlineData(9, 12)]
    [InlineData(700, 17)]
    public void Ranks_are_those_of_the_singular_values_of_the_whole_matrix(int rows, int dimension)
    {
        var values = Cloud.Draw(3, rows, dimension, decay: 0.7, offset: 0.4);
        var matrix = Cloud.Dense(values, dimension);
        var centred = Cloud.Centred(matrix).Svd(computeVectors: false).S.ToArray();
        var report = Cloud.Report(values, dimension).Spectrum;
        Assert.Equal(Spectra.EffectiveRank(centred)!.Value, report.EffectiveRank!.Value, 1e-7);
        Assert.Equal(Spectra.RankMe(matrix.Svd(computeVectors: false).S.ToArray())!.Value, report.RankMe!.Value, 1e-7);
        Assert.Equal(Spectra.ParticipationRatio([.. centred.Select(s => s * s)])!.Value, report.ParticipationRatio!.Value, 1e-9);
        for (var i = 0; i < Math.Min(rows - 1, dimension); i++) Assert.Equal(centred[i] * centred[i] / rows, report.Eigenvalues[i], 1e-12);
    }

    [Fact]
    public void Centring_takes_one_from_the_rank()
    {
        // Five orthogonal rows: five equal singular values; about their mean, four.
        var rows = new double[5 * 8];
        for (var i = 0; i < 5; i++) rows[(i * 8) + i] = 3;
        var report = Cloud.Report(rows, 8);
        Assert.Equal(5, report.Spectrum.RankMe!.Value, 1e-4);
        Assert.Equal(4, report.Spectrum.EffectiveRank!.Value, 1e-9);
        Assert.Equal(0.2, report.Spectrum.MeanShare!.Value, 1e-12);
    }

    [Fact]
    public void Rows_without_preference_use_all_directions()
    {
        var report = Cloud.Report(Cloud.Draw(1, 20_000, 16), 16);
        Assert.InRange(report.Spectrum.EffectiveRank!.Value, 15.98, 16);
        Assert.InRange(report.Spectrum.RankMe!.Value, 15.98, 16.01);
        Assert.InRange(report.Spectrum.ParticipationRatio!.Value, 15.9, 16);
        Assert.InRange(report.Spectrum.Alpha!.Alpha, 0, 0.1);
        Assert.Equal(report.IsotropicDeviation, report.UnitDeviation!.Value, 1e-3);
    }

    [Fact]
    public void One_direction_has_rank_one()
    {
        double[] rows = [.. Enumerable.Range(1, 50).SelectMany(i => new double[] { i, -2 * i, 0.5 * i })];
        var report = Cloud.Report(rows, 3).Spectrum;
        Assert.Equal(1, report.EffectiveRank!.Value, 1e-9);
        Assert.Equal(0, report.EntropyBits!.Value, 1e-9);
        Assert.Equal(1, report.RankMe!.Value, 1e-5);
        Assert.Equal(1, report.ParticipationRatio!.Value, 1e-9);
        Assert.Null(report.Alpha);
    }

    [Fact]
    public void Rows_that_are_all_alike_have_collapsed()
    {
        double[] rows = [.. Enumerable.Repeat(new[] { 0.1, 0.7, -0.3, 1e6 }, 300).SelectMany(r => r)];
        var report = Cloud.Report(rows, 4);
        Assert.Null(report.Spectrum.EffectiveRank);
        Assert.Null(report.Spectrum.ParticipationRatio);
        Assert.Equal(1, report.Spectrum.RankMe!.Value, 1e-5);
        Assert.Equal(1, report.Spectrum.MeanShare);
        Assert.Equal(0, report.UnitDeviation!.Value, 1e-12);
    }

    [Fact]
    public void Copies_of_rows_and_constant_dimensions_change_no_centred_rank()
    {
        var rows = Cloud.Draw(5, 40, 6, decay: 1);
        var once = Cloud.Report(rows, 6);
        Assert.Empty(Cloud.Differences(once, Cloud.Report([.. rows, .. rows, .. rows], 6), 1e-10, "rows"));

        double[] wider = [.. Enumerable.Range(0, 40).SelectMany(i => rows[(6 * i)..(6 * (i + 1))].Append(5.0))];
        var constant = Cloud.Report(wider, 7);
        Assert.Equal(once.Spectrum.EffectiveRank!.Value, constant.Spectrum.EffectiveRank!.Value, 1e-10);
        Assert.NotEqual(once.Spectrum.RankMe!.Value, constant.Spectrum.RankMe!.Value, 1e-2);
    }

    [Fact]
    public void An_offset_however_large_changes_nothing_that_is_centred()
    {
        var labels = Enumerable.Range(0, 500).Select(i => i % 5).ToArray();
        var near = Cloud.Report(Cloud.Draw(8, 500, 10, decay: 1), 10, labels);
        var far = Cloud.Report(Cloud.Draw(8, 500, 10, decay: 1, offset: 1e6), 10, labels);
        Assert.Empty(Cloud.Differences(near, far, 1e-7, "rankme", "mean share", "unit deviation"));
        Assert.InRange(far.Spectrum.RankMe!.Value, 1, 1.001);
    }

    [Fact]
    public void Scale_and_rotation_change_no_rank() =>
        Gen.Select(Gen.ULong, Gen.Int[3, 60], Gen.Int[2, 9], Gen.Double[-6, 6]).Sample((seed, n, d, magnitude) =>
        {
            var rows = Cloud.Draw(seed, n, d, decay: 0.5, offset: 0.3);
            var labels = Enumerable.Range(0, n).Select(i => i % 3).ToArray();
            var report = Cloud.Report(rows, d, labels);
            var scaled = Cloud.Report([.. rows.Select(x => x * Math.Pow(10, magnitude))], d, labels);
            string[] inUnits = ["min distance", "mean distance", "rms distance", "within", "between", .. Enumerable.Range(0, d).Select(i => $"eigenvalue {i}")];
            Assert.Empty(Cloud.Differences(report, scaled, 1e-7, inUnits));
            var rotated = Cloud.RowMajor(Cloud.Dense(rows, d) * Cloud.Rotation(seed + 1, d));
            Assert.Empty(Cloud.Differences(report, Cloud.Report(rotated, d, labels), 1e-7, "unit deviation"));
        }, iter: 100);

    [Fact]
    public void The_same_rows_give_the_same_numbers_streamed_at_once_or_merged() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 700], Gen.Int[1, 20], Gen.Int[-1, 5], Gen.Double[-100, 100], Gen.Double[0, 1]).Sample((seed, n, d, classes, offset, share) =>
        {
            var rows = Cloud.Draw(seed, n, d, decay: 0.3, offset);
            // Some rows have no label.
            int[] labels = classes < 1 ? [] : [.. Enumerable.Range(0, n).Select(i => (int)((seed + (ulong)(i * i)) % (ulong)(classes + 1)) - 1)];
            var batch = new GeometryAccumulator(d);
            batch.AddRows(rows, labels);
            var streamed = new GeometryAccumulator(d);
            for (var i = 0; i < n; i++) streamed.Add(rows.AsSpan(i * d, d), labels.Length > 0 && labels[i] >= 0 ? labels[i] : null);
            Assert.Empty(Cloud.Differences(batch.Report(), streamed.Report(), 0));

            var cut = (int)(share * n);
            var (first, second) = (new GeometryAccumulator(d), new GeometryAccumulator(d));
            first.AddRows(rows.AsSpan(0, cut * d), labels.AsSpan(0, Math.Min(cut, labels.Length)));
            second.AddRows(rows.AsSpan(cut * d), labels.AsSpan(Math.Min(cut, labels.Length)));
            first.Merge(second);
            Assert.Empty(Cloud.Differences(batch.Report(), first.Report(), 1e-10));
        }, iter: 150);

    [Fact]
    public void Single_precision_rows_are_summed_in_double()
    {
        var rows = Cloud.Draw(4, 300, 7, offset: 1);
        float[] single = [.. rows.Select(x => (float)x)];
        var a = new GeometryAccumulator(7);
        a.AddRows(single);
        var b = Cloud.Report([.. single.Select(x => (double)x)], 7);
        Assert.Empty(Cloud.Differences(a.Report(), b, 0));
    }

    [Fact]
    public void A_report_can_be_asked_for_at_any_time()
    {
        var rows = Cloud.Draw(4, 300, 7);
        var asked = new GeometryAccumulator(7);
        Assert.Equal(0, asked.Report().Rows);
        Assert.Null(asked.Report().UnitDeviation);
        for (var i = 0; i < 300; i++)
        {
            asked.Add(rows.AsSpan(i * 7, 7));
            if (i % 50 == 0) asked.Report();
        }

        Assert.Empty(Cloud.Differences(Cloud.Report(rows, 7), asked.Report(), 1e-12));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1e200)]
    public void A_value_that_cannot_be_summed_is_refused_with_its_row_and_adds_nothing(double bad)
    {
        var accumulator = new GeometryAccumulator(3);
        accumulator.AddRows(new double[] { 1, 2, 3, 4, 5, 6 });
        var e = Assert.Throws<ArgumentException>(() => accumulator.AddRows(new[] { 1, 2, 3, 4, 5, bad, 7, 8, 9 }));
        Assert.Contains("row 3 (from 0)", e.Message, StringComparison.Ordinal);
        Assert.Contains("dimension 2", e.Message, StringComparison.Ordinal);
        Assert.Equal(2, accumulator.Rows);
        Assert.Throws<ArgumentException>(() => accumulator.Add([float.NaN, 1, 2]));
    }

    [Fact]
    public void Shapes_and_labels_that_do_not_fit_are_refused()
    {
        var accumulator = new GeometryAccumulator(3);
        Assert.Throws<ArgumentException>(() => accumulator.AddRows(new double[4]));
        Assert.Throws<ArgumentException>(() => accumulator.Add(new double[6]));
        Assert.Throws<ArgumentException>(() => accumulator.AddRows(new double[6], [1]));
        Assert.Throws<ArgumentException>(() => accumulator.Add(new double[3], -1));
        Assert.Throws<ArgumentException>(() => accumulator.AddRows(new double[3], [-2]));
        Assert.Throws<ArgumentException>(() => accumulator.Add(new double[3], int.MaxValue));
        Assert.Throws<ArgumentException>(() => accumulator.Merge(accumulator));
        Assert.Throws<ArgumentException>(() => accumulator.Merge(new GeometryAccumulator(4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeometryAccumulator(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeometryAccumulator(100_000));
        Assert.Equal(0, accumulator.Rows);
    }

    [Fact]
    public void A_zero_row_has_no_direction_and_is_counted()
    {
        var report = Cloud.Report([0, 0, 3, 4, 0, 0], 2);
        Assert.Equal(2, report.ZeroRows);
        // Unit rows (0, 0), (.6, .8), (0, 0): standard deviations .6 and .8 times sqrt(2)/3.
        Assert.Equal(0.7 * Math.Sqrt(2) / 3, report.UnitDeviation!.Value, 1e-12);
    }
}
