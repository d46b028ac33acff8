using CsCheck;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Tests.Numerics;

public sealed class DecompositionTests
{
    private static readonly Gen<int> Size = Gen.Int[1, 37];

    [Fact]
    public void Products_by_tiles_are_products() =>
        Gen.Select(Size, Size, Size, Any.Stream).Sample(
            (n, m, p, stream) =>
            {
                var (a, b, start) = (SplitMix64.Fill(stream, n, m, 1), SplitMix64.Fill(stream + 1, m, p, 1), SplitMix64.Fill(stream + 2, n, p, 1));
                var expected = start.Plus(a.Times(b), 0.5);
                var (sum, transposed) = (start.Copy(), start.Copy());
                TiledProduct.Add(a.Span, b.Span, 0.5, sum.Span, m, p);
                TiledProduct.AddTransposed(a.Transpose().Span, b.Span, 0.5, transposed.Span, p);
                Close.To(expected.Span, sum.Span, 1e-12);
                Close.To(expected.Span, transposed.Span, 1e-12);
            },
            iter: 300);

    [Fact]
    public void Products_over_many_rows_keep_every_chunk()
    {
        var (e, z) = (SplitMix64.Fill(1, 1000, 9, 1), SplitMix64.Fill(2, 1000, 17, 1));
        var sum = new Matrix(9, 17);
        TiledProduct.AddTransposed(e.Span, z.Span, 1, sum.Span, 17);
        Close.To(e.TransposeTimes(z).Span, sum.Span, 1e-10);
    }

    [Fact]
    public void A_matrix_is_its_orthonormal_factor_times_its_triangle() =>
        Gen.Select(Size, Size, Gen.Int[1, 5], Any.Stream).Sample(
            (n, m, rank, stream) =>
            {
                // A product of thin matrices has a low rank, which must not matter.
                var a = SplitMix64.Fill(stream, n, rank, 1).Times(SplitMix64.Fill(stream + 1, rank, m, 1));
                var decomposition = new HouseholderQr(a);
                var q = decomposition.Orthonormal();
                Close.To(a.Span, q.Times(decomposition.Triangle).Span, 1e-12);
                Close.To(Matrix.Identity(q.Columns).Span, q.TransposeTimes(q).Span, 1e-13);
                for (var i = 0; i < decomposition.Triangle.Rows; i++)
                    for (var j = 0; j < Math.Min(i, m); j++) Assert.Equal(0, decomposition.Triangle[i, j]);
            },
            iter: 300);

    [Theory]
    [InlineData(30)]
    [InlineData(120)]
    public void Modes_are_orthonormal_and_give_the_matrix_back(int most) =>
        Gen.Select(Gen.Int[1, most], Gen.Int[most / 2, most], Gen.Int[1, most], Any.Stream).Sample(
            (rows, columns, rank, stream) =>
            {
                var b = SplitMix64.Fill(stream, rows, rank, 1).Times(SplitMix64.Fill(stream + 1, rank, columns, 1));
                var modes = SingularModes.Of(b);
                var scaled = modes.Vectors.Copy();
                for (var k = 0; k < scaled.Rows; k++)
                    foreach (ref var entry in scaled.Row(k)) entry *= modes.Squares[k];
                var size = modes.Squares.Max();
                Close.To(b.TransposeTimes(b).Span, modes.Vectors.TransposeTimes(scaled).Span, 1e-12 * size);
                Close.To(Matrix.Identity(columns).Span, modes.Vectors.Times(modes.Vectors.Transpose()).Span, 1e-12);
            },
            iter: most > 100 ? 3 : 100);

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-8)]
    [InlineData(1e-12)]
    public void A_small_mode_keeps_its_relative_accuracy(double small)
    {
        // Columns (1, e) and (1, -e) rotated by 45 degrees: squared singular values 2 and 2 e^2.
        var modes = SingularModes.Of(new Matrix(2, 2, [1, 1, small, -small]));
        Assert.Equal(2 * small * small, modes.Squares.Min(), 1e-14 * small * small);
    }

    [Fact]
    public void The_spectral_radius_of_a_linear_field_is_its_largest_rate()
    {
        var rates = new[] { -3.0, 1, -0.5, 0 };
        Assert.Equal(3, SpectralRadius.Of(new Diagonal(rates), new double[4], 1), 1e-6);
        Assert.Equal(0, SpectralRadius.Of(new Diagonal(new double[4]), new double[4], 1));
    }

    [Fact]
    public void The_spectral_radius_of_a_rotation_is_its_frequency() => Assert.Equal(7, SpectralRadius.Of(new Rotation(7), [0, 0], 1), 1e-6);

    private sealed class Diagonal(double[] rates) : IVectorField
    {
        public int Size => rates.Length;

        public void Evaluate(ReadOnlySpan<double> state, Span<double> velocity)
        {
            for (var i = 0; i < rates.Length; i++) velocity[i] = rates[i] * state[i];
        }
    }

    private sealed class Rotation(double frequency) : IVectorField
    {
        public int Size => 2;

        public void Evaluate(ReadOnlySpan<double> state, Span<double> velocity) => (velocity[0], velocity[1]) = (-frequency * state[1], frequency * state[0]);
    }
}
