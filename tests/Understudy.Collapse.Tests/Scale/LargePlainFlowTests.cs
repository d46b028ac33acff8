using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CsCheck;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Scale;

namespace Understudy.Collapse.Tests.Scale;

public sealed class LargePlainFlowTests
{
    public static TheoryData<string, int> EveryDesignAndDimension()
    {
        var data = new TheoryData<string, int>();
        foreach (var design in Plain.Designs.Keys)
            foreach (var dimension in new[] { 1, 3, 16, 17, 128, 130 }) data.Add(design, dimension);
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryDesignAndDimension))]
    public void A_run_is_the_written_out_one_to_float32(string design, int dimension)
    {
        var model = Plain.Model(Plain.Designs[design], dimension);
        using var flow = new LargePlainFlow(model, new InitialConditions(1, 0.5), threads: 2);
        var (x, w) = Plain.Read(flow);
        Plain.Descend(model, x, w, 10, 0.3);

        flow.Go(10, 0.3);

        var (fastX, fastW) = Plain.Read(flow);
        Plain.Near(x, fastX, 2e-6);
        Plain.Near(w, fastW, 2e-6);
    }

    [Fact]
    public void Any_coupling_moves_as_written_out() =>
        Gen.Select(Rows(30), Gen.Int[1, 40], Gen.Int[1, 3]).Sample((rows, dimension, threads) =>
        {
            var model = Plain.Model(Population.Of(Coupling.FromRows(5, rows)), dimension);
            using var flow = new LargePlainFlow(model, new InitialConditions(), threads);
            var (x, w) = Plain.Read(flow);
            var eta = 1 / flow.Bound.Rate;
            Plain.Descend(model, x, w, 10, eta);

            flow.Go(10, eta);

            var (fastX, fastW) = Plain.Read(flow);
            Plain.Near(x, fastX, 4e-6);
            Plain.Near(w, fastW, 4e-6);
        }, iter: 200);

    [Fact]
    public void It_starts_where_the_model_starts()
    {
        var model = Plain.Model(Plain.Designs["pairs"], 17);
        var initial = new InitialConditions(0.7, 1.3) { Seed = 3 };
        using var flow = new LargePlainFlow(model, initial, threads: 1);

        var (x, w) = Plain.Read(flow);

        Assert.Equal(initial.For(model).Samples.Span.ToArray().Select(value => (double)(float)value), x.Span.ToArray());
        Assert.Equal(initial.For(model).Labels.Span.ToArray().Select(value => (double)(float)value), w.Span.ToArray());
    }

    [Theory]
    [InlineData("many", 33)]
    [InlineData("several", 3)]
    [InlineData("none", 16)]
    public void Any_number_of_threads_gives_the_same_bytes(string design, int dimension)
    {
        var model = Plain.Model(Plain.Designs[design], dimension);
        var hashes = new[] { 1, 2, 3, 8 }.Select(threads =>
        {
            using var flow = new LargePlainFlow(model, new InitialConditions { Seed = 5 }, threads);
            flow.Go(25, 0.2);
            return Hash(flow);
        });
        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void Any_width_of_vectors_gives_the_same_bytes()
    {
        // Run with DOTNET_EnableAVX512=0, DOTNET_EnableAVX2=0 or DOTNET_EnableHWIntrinsic=0 for other widths on this machine.
        using var flow = new LargePlainFlow(Plain.Model(Plain.Designs["many"], 21), new InitialConditions());
        flow.Go(25, 0.2);
        using var narrow = new LargePlainFlow(Plain.Model(Plain.Designs["unit"], 8), new InitialConditions());
        narrow.Go(25, 0.2);
        Assert.Equal("dc7c30858dcd0b92ea5af975d6d54b9e", Hash(flow) + Hash(narrow));
    }

    [Fact]
    public void What_each_component_holds_is_kept()
    {
        // Labels 0-1-2 and 3-4 are linked, 5 stands alone: three components.
        var rates = new LearningRates(0.5, 0.02, 0);
        var model = Plain.Model(Plain.Designs["unequal"], 9, rates);
        using var flow = new LargePlainFlow(model, new InitialConditions(), threads: 2);
        var before = Held(flow, rates);

        flow.Go(300, 0.5);

        Plain.Near(before, Held(flow, rates), 2e-3);
    }

    [Fact]
    public void A_step_beyond_the_bound_is_refused_by_name_unless_asked_for()
    {
        using var flow = new LargePlainFlow(Plain.Model(Plain.Designs["none"], 4, LearningRates.Sum), new InitialConditions());
        Assert.Equal(28, flow.Bound.Rate);

        var refused = Assert.Throws<ArgumentException>(() => flow.Go(1, 2.0 / 28));
        Assert.Contains("l_x r + l_w nu", refused.Message);
        Assert.Contains("take eta below 0.07143", refused.Message);
        Assert.Equal(0, flow.Steps);

        flow.Go(1, 2.0 / 28, unstable: true);
        var diverged = Assert.Throws<DivergedException>(() => flow.Go(1000, 1, unstable: true));
        Assert.Contains("not finite", diverged.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_step_is_positive_and_finite(double eta)
    {
        using var flow = new LargePlainFlow(Plain.Model(Plain.Designs["none"], 4), new InitialConditions());
        Assert.Contains("eta is", Assert.Throws<ArgumentException>(() => flow.Go(1, eta, unstable: true)).Message);
    }

    [Fact]
    public void The_bound_is_never_below_the_fastest_rate() =>
        Gen.Select(Rows(15), Gen.Double[0.01, 3], Gen.Double[0.01, 3]).Sample((rows, lx, lw) =>
        {
            var coupling = Coupling.FromRows(5, rows);
            var rates = new LearningRates(lx, lw, 0);
            var fastest = new LabelReduction(coupling, rates).From(new Matrix(coupling.Samples, 1), new Matrix(5, 1)).Rates.Max();
            Assert.True(fastest <= RateBound.Of(coupling, rates).Rate * (1 + 1e-12));
        }, iter: 200);

    [Fact]
    public void Only_the_plain_flow_is_taken()
    {
        var population = Plain.Designs["pairs"].Build();
        var rates = LearningRates.Sum;
        Assert.Contains("head is none", Refusal(new(population, 4, Head.Online, StopGradient.Symmetric, rates)));
        Assert.Contains("stop-gradient is Labels", Refusal(new(population, 4, Head.None, StopGradient.Labels, rates)));
        Assert.Contains("no student", Refusal(new(population, 4, Head.None, StopGradient.None, rates, new Matrix(population.Samples, 3))));
        Assert.Contains("2^32", Refusal(new(population, int.MaxValue, Head.None, StopGradient.None, rates)));
        Assert.Contains("threads is 0", Assert.Throws<ArgumentException>(() => new LargePlainFlow(Plain.Model(population, 4), new InitialConditions(), 0)).Message);
        Assert.Contains("sx is NaN", Assert.Throws<ArgumentException>(() => new LargePlainFlow(Plain.Model(population, 4), new InitialConditions(double.NaN))).Message);

        static string Refusal(MinimalModel model) => Assert.Throws<ArgumentException>(() => new LargePlainFlow(model, new InitialConditions())).Message;
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        using var flow = new LargePlainFlow(Plain.Model(Plain.Designs["many"], 17), new InitialConditions(), threads: 2);
        flow.Go(50, 0.2);
        var (before, after) = (new long[2], new long[2]);
        Action<int> note = member => before[member] = GC.GetAllocatedBytesForCurrentThread();
        Action<int> noteAgain = member => after[member] = GC.GetAllocatedBytesForCurrentThread();
        flow.Team.Do(note);

        flow.Go(500, 0.2);

        flow.Team.Do(noteAgain);
        // A barrier makes its locks when a thread first waits long: a few objects of 24 bytes in all, where one a step would be 12,000 bytes.
        Assert.All(after.Zip(before, (now, then) => now - then), bytes => Assert.InRange(bytes, 0, 240));
    }

    [Fact]
    public void A_cancelled_run_stops_between_steps()
    {
        using var flow = new LargePlainFlow(Plain.Model(Plain.Designs["none"], 4), new InitialConditions());
        Assert.Throws<OperationCanceledException>(() => flow.Run(5, 0.1, cancellationToken: new CancellationToken(canceled: true)));
        Assert.Equal(0, flow.Steps);
    }

    [Fact]
    public void What_was_disposed_of_says_so()
    {
        var flow = new LargePlainFlow(Plain.Model(Plain.Designs["none"], 4), new InitialConditions());
        flow.Dispose();
        flow.Dispose();
        Assert.Throws<ObjectDisposedException>(() => flow.Sample(0)[0]);
        Assert.Throws<ObjectDisposedException>(() => flow.Step(0.1));
    }

    // Every label has a sample; weights and numbers of labels as they come.
    private static Gen<List<IReadOnlyList<(int, double)>>> Rows(int most) =>
        from several in Gen.Select(Gen.Int[1, 5], Gen.Shuffle(new[] { 0, 1, 2, 3, 4 }), Gen.Double[0.1, 2].Array[5]).List[0, most]
        select several
            .Select(row => (IReadOnlyList<(int, double)>)[.. row.Item2.Take(row.Item1).Zip(row.Item3)])
            .Concat(Enumerable.Range(0, 5).Select(c => (IReadOnlyList<(int, double)>)[(c, 1.0)]))
            .ToList();

    // sum of x / l_x + sum of w / l_w over each of the components {0,1,2}, {3,4}, {5}.
    private static Matrix Held(LargePlainFlow flow, LearningRates rates)
    {
        int[] component = [0, 0, 0, 1, 1, 2];
        var held = new Matrix(3, flow.Dimension);
        var (x, w) = Plain.Read(flow);
        for (var j = 0; j < flow.Dimension; j++)
        {
            for (var i = 0; i < x.Rows; i++) held[component[flow.Coupling.LabelsOf(i)[0]], j] += x[i, j] / rates.Samples;
            for (var c = 0; c < w.Rows; c++) held[component[c], j] += w[c, j] / rates.Labels;
        }

        return held;
    }

    private static string Hash(LargePlainFlow flow)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < flow.Coupling.Samples; i++) hash.AppendData(MemoryMarshal.AsBytes(flow.Sample(i)));
        for (var c = 0; c < flow.Coupling.Labels; c++) hash.AppendData(MemoryMarshal.AsBytes(flow.Label(c)));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
