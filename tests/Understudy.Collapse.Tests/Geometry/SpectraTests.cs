using CsCheck;
using Understudy.Collapse.Geometry;

namespace Understudy.Collapse.Tests.Geometry;

public sealed class SpectraTests
{
    [Fact]
    public void Eigenvalues_are_not_singular_values()
    {
        // Singular values 2 and 1: p = 2/3, 1/3. Eigenvalues 4 and 1 in their place: p = 4/5, 1/5.
        Assert.Equal(3 / Math.Pow(2, 2.0 / 3), Spectra.EffectiveRank([2, 1])!.Value, 1e-12);
        Assert.Equal(5 / Math.Pow(4, 4.0 / 5), Spectra.EffectiveRank([4, 1])!.Value, 1e-12);
    }

    [Fact]
    public void The_entropy_is_in_bits_and_the_rank_does_not_know_the_base()
    {
        Assert.Equal(3, Spectra.EntropyBits([1, 1, 1, 1, 1, 1, 1, 1])!.Value, 1e-12);
        Assert.Equal(8, Spectra.EffectiveRank([1, 1, 1, 1, 1, 1, 1, 1])!.Value, 1e-12);
        Assert.Equal(Math.Pow(2, Spectra.EntropyBits([3, 2, 1])!.Value), Spectra.EffectiveRank([3, 2, 1])!.Value, 1e-12);
    }

    [Fact]
    public void The_participation_ratio_of_equal_values_is_their_number()
    {
        Assert.Equal(3, Spectra.ParticipationRatio([7, 7, 7, 0])!.Value, 1e-12);
        Assert.Equal(25.0 / 17, Spectra.ParticipationRatio([4, 1])!.Value, 1e-12);
    }

    [Fact]
    public void Nothing_has_no_rank()
    {
        Assert.Null(Spectra.EffectiveRank([]));
        Assert.Null(Spectra.RankMe([0, 0]));
        Assert.Null(Spectra.ParticipationRatio([0]));
        Assert.Null(PowerLaw.Fit([0, 0, 0, 0], 1, 4));
    }

    [Fact]
    public void A_spectrum_has_no_negative_and_no_missing_value()
    {
        Assert.Throws<ArgumentException>(() => Spectra.EffectiveRank([1, -1]));
        Assert.Throws<ArgumentException>(() => Spectra.RankMe([1, double.NaN]));
        Assert.Throws<ArgumentException>(() => Spectra.ParticipationRatio([double.PositiveInfinity]));
    }

    [Fact]
    public void Ranks_lie_between_one_and_the_number_of_directions() =>
        Gen.Double[0, 1e300].Array[1, 40].Where(s => s.Any(v => v > 0)).Sample(spectrum =>
        {
            var nonzero = spectrum.Count(v => v > 0);
            Assert.InRange(Spectra.EffectiveRank(spectrum)!.Value, 1 - 1e-12, nonzero * (1 + 1e-12));
            Assert.InRange(Spectra.ParticipationRatio(spectrum)!.Value, 1 - 1e-12, nonzero * (1 + 1e-12));
            Assert.Equal(Spectra.EffectiveRank(spectrum)!.Value, Spectra.RankMe(spectrum)!.Value, 1e-3 * spectrum.Length);
        });

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2.5)]
    public void A_power_law_gives_its_exponent(double alpha)
    {
        double[] spectrum = [.. Enumerable.Range(1, 60).Select(i => 7 * Math.Pow(i, -alpha))];
        var fit = PowerLaw.Fit(spectrum, 4, 100)!;
        Assert.Equal(alpha, fit.Alpha, 1e-12);
        Assert.Equal((4, 60), (fit.First, fit.Last));
        if (alpha > 0) Assert.Equal(1, fit.RSquared!.Value, 1e-9);
        else Assert.Null(fit.RSquared);
    }

    [Fact]
    public void A_fit_leaves_out_what_is_rounding_and_needs_three_points()
    {
        Assert.Equal(5, PowerLaw.Fit([5, 4, 3, 2, 1, 1e-30, 0], 1, 7)!.Last);
        Assert.Null(PowerLaw.Fit([5, 4, 3, 2, 1, 0], 4, 6));
        Assert.Throws<ArgumentException>(() => PowerLaw.Fit([1, 1, 1], 3, 2));
        Assert.Throws<ArgumentException>(() => PowerLaw.Fit([1, 1, 1], 0, 3));
    }
}
