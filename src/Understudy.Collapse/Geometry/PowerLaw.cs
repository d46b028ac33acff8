namespace Understudy.Collapse.Geometry;

/// <summary>A power law l_i = c i^-alpha through a spectrum, i the rank from 1.</summary>
/// <param name="Alpha">The decay. Flat spectra give 0; alpha-ReQ calls representations near 1 good, far above 1 collapsing.</param>
/// <param name="RSquared">The share of the (weighted) variance of log l that the line explains; null for a flat spectrum.</param>
/// <param name="First">The first rank of the fit.</param>
/// <param name="Last">The last rank of the fit, after what is not positive was left out.</param>
public sealed record PowerLaw(double Alpha, double? RSquared, int First, int Last)
{
    /// <summary>The fewest points a line is drawn through.</summary>
    private const int FewestPoints = 3;

    /// <summary>
    /// alpha-ReQ (Agrawal, Mondal, Ghosh and Richards, NeurIPS 2022): the slope of log l_i over log i of the covariance's
    /// eigenvalues, by least squares with weights 1/i as in Stringer and others (Nature 571, 2019).
    /// </summary>
    /// <param name="eigenvalues">Covariance eigenvalues, largest first.</param>
    /// <param name="first">The first rank of the fit, from 1. The largest eigenvalues are commonly left out.</param>
    /// <param name="last">The last rank. The range moves the result; compare only fits of one range.</param>
    /// <returns>Null where fewer than three eigenvalues in the range are above rounding.</returns>
    /// <exception cref="ArgumentException">The range is empty or begins before 1.</exception>
    public static PowerLaw? Fit(ReadOnlySpan<double> eigenvalues, int first, int last)
    {
        if (first < 1 || last < first) throw new ArgumentException($"the ranks {first} to {last} are no range; ranks count from 1", nameof(first));
        var least = Spectra.Rounding(eigenvalues);
        last = Math.Min(last, eigenvalues.Length);
        while (last >= first && eigenvalues[last - 1] <= least) last--;
        if (last - first + 1 < FewestPoints) return null;

        double weights = 0, meanX = 0, meanY = 0;
        for (var i = first; i <= last; i++)
        {
            weights += 1.0 / i;
            meanX += Math.Log(i) / i;
            meanY += Math.Log(eigenvalues[i - 1]) / i;
        }

        meanX /= weights;
        meanY /= weights;
        double xx = 0, xy = 0, yy = 0;
        for (var i = first; i <= last; i++)
        {
            var (x, y) = (Math.Log(i) - meanX, Math.Log(eigenvalues[i - 1]) - meanY);
            xx += x * x / i;
            xy += x * y / i;
            yy += y * y / i;
        }

        // Rounding of the logarithms is no variance.
        return new PowerLaw(-xy / xx, yy > 1e-24 * weights ? xy * xy / (xx * yy) : null, first, last);
    }
}
