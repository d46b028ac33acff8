using System.Numerics.Tensors;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Labels;

/// <summary>How fast label modes decay under the plain flow: gradient flow of 1/2 sum A_ic |x_i - w_c|^2, no head. Derived here.</summary>
public static class PlainFlow
{
    /// <summary>
    /// The slow rate of a mode of frustration g, mu_- = [(kx + kw) - sqrt((kx + kw)^2 - 4 kx kw g)] / 2, evaluated without
    /// cancellation as kx kw g / mu_+. Exact for row sums 1 and equal column sums.
    /// </summary>
    /// <param name="frustration">g, 0 to 1.</param>
    /// <param name="samples">kx = l_x.</param>
    /// <param name="labels">kw = l_w nu.</param>
    public static double SlowRate(double frustration, double samples, double labels)
    {
        var sum = samples + labels;
        return samples * labels * frustration / ((sum + Math.Sqrt((sum * sum) - (4 * samples * labels * frustration))) / 2);
    }

    /// <summary>The exact slow rate of a connected component of two or more labels, for any row and column sums.</summary>
    /// <param name="columns">nu_c of the component's labels.</param>
    /// <param name="products">For each row sum r that occurs, G_r = sum of a a^T over its samples, dense.</param>
    /// <param name="samples">l_x.</param>
    /// <param name="labels">l_w.</param>
    /// <remarks>
    /// A mode that decays as e^(-mu t) has x_i = l_x (A w)_i / (l_x r_i - mu), which leaves for the labels
    /// S(mu) w = mu w, S(mu) = l_w D_c - l_x l_w sum over r of G_r / (l_x r - mu). For mu below l_x times the smallest row sum the
    /// eigenvalues of S fall with mu, so that the second smallest meets mu at most once (the smallest is the conserved mean, mu = 0).
    /// </remarks>
    /// <returns>Null where the labels do not decay more slowly than a sample left to itself.</returns>
    internal static double? ExactSlowRate(double[] columns, IReadOnlyList<(double RowSum, Matrix Products)> products, double samples, double labels)
    {
        var bound = samples * products.Min(p => p.RowSum);
        double Gap(double mu) => SecondSmallest(columns, products, samples, labels, mu) - mu;

        // The root of a falling function: regula falsi, halving the weight of an end that stays (Illinois).
        var (low, atLow) = (0.0, Gap(0));
        if (atLow <= 0) return 0;
        var high = Math.Min(atLow, bound * (1 - 1e-12));
        var atHigh = Gap(high);
        if (atHigh > 0) return null;
        var side = 0;
        for (var step = 0; step < 100 && high - low > 1e-14 * high; step++)
        {
            var mu = Math.Clamp(low + ((high - low) * atLow / (atLow - atHigh)), low, high);
            // Poles just above the root make the function steep: where the chord creeps, the middle does better.
            if (step % 8 == 7) mu = (low + high) / 2;
            var at = Gap(mu);
            if (at == 0) return mu;
            if (at > 0)
            {
                (low, atLow) = (mu, at);
                if (side == 1) atHigh /= 2;
                side = 1;
            }
            else
            {
                (high, atHigh) = (mu, at);
                if (side == -1) atLow /= 2;
                side = -1;
            }
        }

        return (low + high) / 2;
    }

    private static double SecondSmallest(double[] columns, IReadOnlyList<(double RowSum, Matrix Products)> products, double samples, double labels, double mu)
    {
        var n = columns.Length;
        var s = new double[n * n];
        for (var c = 0; c < n; c++) s[(c * n) + c] = labels * columns[c];
        foreach (var (rowSum, product) in products)
            TensorPrimitives.MultiplyAdd<double>(product.Span, -samples * labels / ((samples * rowSum) - mu), s, s);
        return SymmetricEigen.Values(s, n)[^2];
    }
}
