using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Collapse.Observables;

namespace Understudy.Collapse.Tests.Observables;

/// <summary>The named runs against an independent program: extrapolated integration in extended precision, and Taylor series where the flow is linear.</summary>
public sealed class NamedRunTests
{
    [Theory]
    [InlineData("A", 1, 1.783026079827)]
    [InlineData("A", 5, 0.7038764680644)]
    [InlineData("B", 1, 0.7117074567706)]
    [InlineData("B", 100, 0.7117074567706)]
    [InlineData("C", 1, 0.3438288341515)]
    [InlineData("C", 100, 2.055875371406e-05)]
    [InlineData("D", 1, 0.6697166462033)]
    [InlineData("D", 10, 0.3742769647163)]
    [InlineData("D", 100, 0.001112277494039)]
    [InlineData("E", 100, 0.06782157188071)]
    [InlineData("F", 1, 0.6001538174737)]
    [InlineData("F", 100, 0.04491860862715)]
    [InlineData("G", 100, 3.812806820089e-05)]
    [InlineData("H", 50, 4.510308273458e-05)]
    [InlineData("I", 200, 0.5104977264367)]
    [InlineData("S", 1, 4.585397149052)]
    [InlineData("S", 100, 0.197704598276)]
    [InlineData("S0", 100, 5.258872070331)]
    [InlineData("T", 10, 0.1346879521858)]
    [InlineData("T", 40, 1.068925149324e-05)]
    [InlineData("T0", 40, 0.0002337915277405)]
    public void Linear_runs_meet_it_to_nine_digits(string letter, double time, double separation)
    {
        var run = NamedRun.Of(letter);
        Assert.Equal(separation, run.At(new SpectralEngine(), time).Single().Drms, 1e-9 * separation);
    }

    [Theory]
    [InlineData("D", 10, 0.3742769647163)]
    [InlineData("E", 100, 0.06782157188071)]
    [InlineData("I", 200, 0.5104977264367)]
    [InlineData("J", 10, 0.8768964674018)]
    [InlineData("J", 200, 0.4211204356678)]
    [InlineData("J2", 200, 0.4211204356678)]
    [InlineData("K", 10, 0.5053297678703)]
    [InlineData("K0", 200, 0.9247720714553)]
    [InlineData("K3", 60, 5.740627552042e-06)]
    [InlineData("L", 1, 1.337464202344)]
    [InlineData("L", 200, 1.624053894024)]
    [InlineData("L0", 200, 1.703039387147)]
    [InlineData("L3", 200, 1.449713964039)]
    [InlineData("M", 200, 3.822278494773)]
    [InlineData("N", 200, 5.301037680894e-05)]
    [InlineData("N2", 10, 0.4111960413078)]
    [InlineData("N2", 200, 1.654660600867)]
    [InlineData("O", 200, 1.935876219814)]
    [InlineData("P", 200, 1.935876219814)]
    [InlineData("U", 10, 1.344386343935)]
    [InlineData("V", 200, 3.093173407333)]
    [InlineData("U2", 10, 0.003481729743296)]
    [InlineData("V2", 400, 2.753152410248)]
    public void Integrated_runs_meet_it_to_seven_digits(string letter, double time, double separation)
    {
        var run = NamedRun.Of(letter);
        Assert.Equal(separation, run.At(new AdaptiveEngine(), time).Single().Drms, 1e-7 * separation);
    }

    [Fact]
    public void The_first_losses_are_known()
    {
        foreach (var (letter, loss) in new[] { ("D", 60.60737614063488), ("J", 20.501755540283938), ("K", 8.112348121997025), ("L", 55.03297418550215), ("O", 77.47751508654457), ("P", 38.21240307405382), ("T", 3840.2046937361115), ("V", 139.71803258815712) })
            Assert.Equal(loss, NamedRun.Of(letter).At(null, 1).Single().Loss, 1e-8 * loss);
    }

    [Fact]
    public void Plain_frustrated_runs_keep_their_accuracy_while_they_collapse()
    {
        var rows = NamedRun.Of("D").At(null, 0, 0.1, 5, 10, 20, 50, 100);
        Assert.Equal([3.8718, 0.7460, 0.5171, 0.3743], rows.Take(4).Select(row => row.Drms), (a, b) => Math.Abs(a - b) < 1e-4);
        Assert.Equal(33 / 108.0, rows[0].AccuracyUnfrustrated);
        Assert.All(rows.Skip(2), row => Assert.Equal(1, row.AccuracyUnfrustrated));
        Assert.Equal(0.0646510, LateRate.Of(rows)!.Value, 1e-6);
    }

    [Fact]
    public void Only_head_and_stop_gradient_together_keep_a_separation()
    {
        // Separation under the head at t = 200: both 1.94 to .0786; online 1.94 to almost nothing; online with stop-gradient 1.62405.
        Assert.Equal(0.0786, NamedRun.Of("J").At(null, 200).Single().ProjectedDrms!.Value, 1e-4);
        Assert.True(NamedRun.Of("K").At(null, 200).Single().ProjectedDrms < 1e-5);
        var kept = NamedRun.Of("L").At(null, 200).Single();
        Assert.Equal((1.62405, 0.9660918, 0.9333333), (Math.Round(kept.Drms, 5), Math.Round(kept.Gain!.Value, 7), Math.Round(kept.SquareGain!.Value, 7)));
        Assert.Equal(1, kept.AccuracyUnfrustrated);
        var mixed = NamedRun.Of("M").At(null, 200).Single();
        Assert.Equal((0.56, 0.93333), (Math.Round(mixed.Gain!.Value, 3), Math.Round(mixed.SquareGain!.Value, 5)));
    }

    [Theory]
    [InlineData("K", 100, 150, 0.06679)]
    [InlineData("K3", 40, 60, 0.20083)]
    [InlineData("N", 150, 200, 0.03314)]
    [InlineData("U", 150, 200, 0.06437)]
    public void Contracting_runs_end_at_the_rate_of_their_theory(string letter, double from, double to, double rate) =>
        Assert.Equal(rate, LateRate.Of(NamedRun.Of(letter).At(null, 0, from, to))!.Value, 1e-5);

    [Theory]
    [InlineData(27, 2, 0.4607956)]
    [InlineData(24, 4, 0.2148200)]
    public void The_separation_that_stop_gradient_keeps_falls_with_frustration(int halfPerClass, int halfFrustrated, double separation)
    {
        var population = new Design(4, 2 * halfPerClass, 2 * halfFrustrated).Build();
        var model = new MinimalModel(population, 8, Head.Online, StopGradient.Symmetric, LearningRates.Node(240, 4));
        var start = new InitialConditions(0.2, 0.2).For(model);
        Assert.Equal(separation, new NamedRun(model, start).At(null, 2000).Single().Drms, 1e-6);
    }

    [Fact]
    public void At_sum_rates_the_head_dies_and_the_model_without_stop_gradient_collapses_even_unfrustrated()
    {
        var model = new MinimalModel(new Design(4, 30, 0).Build(), 8, Head.Online, StopGradient.None, LearningRates.Sum);
        var start = new InitialConditions().For(model);
        var end = new NamedRun(model, start).States(new AdaptiveEngine(), [1]).Single().State;
        Assert.Equal(0.000320915582287, Separation.Of(end.Labels).Rms, 1e-9);
        Assert.Equal(0.000727913258425, Math.Sqrt(end.Head!.Span.ToArray().Sum(p => p * p)), 1e-9);
    }

    [Fact]
    public void A_student_of_a_teacher_learns_first_and_collapses_then()
    {
        var rows = NamedRun.Of("T").At(null, 0, 5, 60);
        Assert.Equal([0.8694444, 0.5416667], rows.Skip(1).Select(row => row.AccuracyUnfrustrated!.Value), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal(0.8944444, NamedRun.Of("V2").At(null, 60).Single().AccuracyUnfrustrated!.Value, 1e-6);
    }
}
