using CsCheck;
using Understudy.Reporting.Charts.Axes;

namespace Understudy.Reporting.Tests;

public class AxisTests
{
    // Stretches of any size anywhere: a middle of up to 1e90 and a span down to a millionth of it.
    private static readonly Gen<(double Low, double High)> Stretch =
        Gen.Select(Gen.Double[-1, 1], Gen.Int[-90, 90], Gen.Double[-6, 3], (mantissa, power, span) =>
        {
            var middle = mantissa * Math.Pow(10, power);
            var half = Math.Max(Math.Abs(middle), Math.Pow(10, power)) * Math.Pow(10, span);
            return (middle - half, middle + half);
        });

    [Fact]
    public void Linear_ticks_are_three_to_eight_inside_the_stretch_and_evenly_spaced()
    {
        Gen.Select(Stretch, Gen.Int[3, 8]).Sample((stretch, wanted) =>
        {
            var ticks = Ticks.Linear(stretch.Low, stretch.High, wanted);
            AreInside(ticks, stretch.Low, stretch.High);
            var step = (ticks[^1] - ticks[0]) / (ticks.Length - 1);
            Assert.All(ticks.Zip(ticks.Skip(1)), pair => Assert.Equal(1, (pair.Second - pair.First) / step, 4));
        });
    }

    [Fact]
    public void Logarithmic_ticks_are_three_to_eight_inside_the_stretch()
    {
        Gen.Select(Gen.Double[-100, 99], Gen.Double[-5, 2], Gen.Int[3, 8]).Sample((low, span, wanted) =>
        {
            var high = Math.Min(100, low + Math.Pow(10, span));
            AreInside(Ticks.Logarithmic(low, high, wanted), low, high);
        });
    }

    [Theory]
    [InlineData(0, 1, 5, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(0, 0.3, 7, "0.00 0.05 0.10 0.15 0.20 0.25 0.30")]
    [InlineData(-2, 2, 5, "−2 −1 0 1 2")]
    [InlineData(0, 400000, 4, "0 2×10^{5} 4×10^{5}")]
    [InlineData(5e-8, 1.5e-7, 3, "0.5×10^{−7} 1.0×10^{−7} 1.5×10^{−7}")]
    public void Numbers_of_a_linear_axis_have_the_digits_their_step_needs(double low, double high, int wanted, string expected) =>
        Assert.Equal(expected, Numbers(new Axis("x") { From = low, To = high }, wanted));

    [Theory]
    [InlineData(1e-3, 1e2, 6, "10^{−3} 10^{−2} 10^{−1} 1 10 10^{2}")]
    [InlineData(1e-20, 1, 5, "10^{−20} 10^{−15} 10^{−10} 10^{−5} 1")]
    [InlineData(0.3, 6, 4, "0.5 1 2 5")]
    [InlineData(2e-6, 3e-5, 4, "2×10^{−6} 5×10^{−6} 10^{−5} 2×10^{−5}")]
    [InlineData(2, 3, 4, "2 2.5 3")]
    public void Numbers_of_a_logarithmic_axis_are_powers_of_ten_where_there_are_enough(double low, double high, int wanted, string expected) =>
        Assert.Equal(expected, Numbers(new Axis("x") { Spacing = Spacing.Logarithmic, From = low, To = high }, wanted));

    [Fact]
    public void Whatever_the_values_an_axis_shows_all_that_have_a_place()
    {
        Gen.Select(Gen.Double.Array[0, 6], Gen.Bool, Gen.Bool).Sample((values, isLogarithmic, fromZero) =>
        {
            var axis = new Axis("x") { Spacing = isLogarithmic ? Spacing.Logarithmic : Spacing.Linear };
            var range = AxisRange.Of(axis, values, fromZero: fromZero);
            Assert.True(range.Low < range.High);
            AreInside([.. range.Ticks(5).Select(t => t.Place)], -1e-9, 1 + 1e-9);
            foreach (var value in values)
            {
                var hasPlace = double.IsFinite(value) && Math.Abs(value) <= 1e100 && (!isLogarithmic || value >= 1e-100);
                Assert.Equal(hasPlace, !double.IsNaN(range.Place(value)));
                if (hasPlace) Assert.InRange(range.Place(value), 0, 1);
            }
        });
    }

    [Fact]
    public void Zero_belongs_to_an_axis_whose_values_come_near_it_if_wanted()
    {
        Assert.Equal(0, AxisRange.Of(new Axis("x"), [0.1, 1], fromZero: true).Low);
        Assert.True(AxisRange.Of(new Axis("x"), [0.9, 1], fromZero: true).Low > 0.8);
        Assert.True(AxisRange.Of(new Axis("x"), [0.1, 1]).Low is > 0 and < 0.1);
    }

    [Theory]
    [InlineData(double.NaN, null)]
    [InlineData(2.0, 1.0)]
    [InlineData(1.0, 1.0)]
    [InlineData(null, double.PositiveInfinity)]
    public void Limits_that_make_no_range_are_refused_by_the_axis_name(double? from, double? to)
    {
        var error = Assert.Throws<ArgumentException>(() => AxisRange.Of(new Axis("time t") { From = from, To = to }, [1, 2]));
        Assert.Contains("time t", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_logarithmic_axis_cannot_begin_at_zero() =>
        Assert.Throws<ArgumentException>(() => AxisRange.Of(new Axis("x") { Spacing = Spacing.Logarithmic, From = 0 }, [1]));

    [Fact]
    public void Small_ticks_lie_between_the_decades() =>
        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9, 20, 30], Ticks.Minor(0, Math.Log10(35)).Select(p => Math.Round(Math.Pow(10, p), 6)));

    [Theory]
    [InlineData(0.06465, "0.0647")]
    [InlineData(12345, "12345")]
    [InlineData(-0.00002, "−2×10^{−5}")]
    [InlineData(9.9999e9, "10^{10}")]
    [InlineData(double.NaN, "no number")]
    public void A_number_in_words_has_three_digits_that_count(double value, string expected) =>
        Assert.Equal(expected, TickText.Short(value));

    private static string Numbers(Axis axis, int wanted) =>
        string.Join(' ', AxisRange.Of(axis, []).Ticks(wanted).Select(t => t.Text));

    private static void AreInside(double[] ticks, double low, double high)
    {
        Assert.InRange(ticks.Length, 3, 8);
        Assert.All(ticks, t => Assert.InRange(t, low, high));
        Assert.Equal(ticks.Order(), ticks);
        Assert.Equal(ticks.Length, ticks.Distinct().Count());
    }
}
