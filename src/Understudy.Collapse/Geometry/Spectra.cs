namespace Understudy.Collapse.Geometry;

/// <summary>How many directions a spectrum uses: entropies, effective ranks, participation. Pure functions of spectra.</summary>
/// <remarks>
/// Mind what goes in. Singular values s of an embedding matrix X (rows are embeddings) and eigenvalues l of X^T X or of a
/// covariance are related by l = s^2, and the same formula gives another number for each: with singular values 2 and 1 the
/// effective rank is 1.89, with the eigenvalues 4 and 1 in their place it would be 1.65.
/// </remarks>
public static class Spectra
{
    /// <summary>RankMe's epsilon for float32 embeddings (Garrido and others, 2023).</summary>
    public const double RankMeEpsilon = 1e-7;

    /// <summary>The entropy of a spectrum normalised to sum 1, in bits: 0 for one direction, log2 n for n equal ones.</summary>
    /// <param name="spectrum">Values of at least 0.</param>
    /// <returns>Bits; null where all values are 0 or there are none.</returns>
    /// <exception cref="ArgumentException">A value is negative or not finite.</exception>
    public static double? EntropyBits(ReadOnlySpan<double> spectrum) => Nats(spectrum, 0) / Math.Log(2);

    /// <summary>
    /// The effective rank: exp of the entropy of the normalised singular values (Roy and Vetterli, EUSIPCO 2007). From 1
    /// for one direction to n for n equal ones; the base of the logarithm does not matter.
    /// </summary>
    /// <param name="singularValues">Of at least 0. Roy and Vetterli define it for any matrix.</param>
    /// <returns>Null where all values are 0 or there are none.</returns>
    /// <exception cref="ArgumentException">A value is negative or not finite.</exception>
    public static double? EffectiveRank(ReadOnlySpan<double> singularValues) => Exp(Nats(singularValues, 0));

    /// <summary>
    /// RankMe (Garrido, Balestriero, Najman and LeCun, ICML 2023, eq. 2): the effective rank with <paramref name="epsilon"/>
    /// added to each normalised singular value, of the embedding matrix as it is, not centred.
    /// </summary>
    /// <param name="singularValues">All min(N, d) singular values of the N x d matrix, zeros included.</param>
    /// <param name="epsilon">Keeps the logarithm finite; it moves the result by less than a thousandth for d below some hundreds.</param>
    /// <returns>Null where all values are 0 or there are none.</returns>
    /// <exception cref="ArgumentException">A value is negative or not finite.</exception>
    public static double? RankMe(ReadOnlySpan<double> singularValues, double epsilon = RankMeEpsilon) => Exp(Nats(singularValues, epsilon));

    /// <summary>
    /// The participation ratio (sum l)^2 / sum l^2 of covariance eigenvalues: n for n equal ones, 1 for one. It listens to the
    /// large eigenvalues more than an effective rank does.
    /// </summary>
    /// <param name="eigenvalues">Of at least 0.</param>
    /// <returns>Null where all values are 0 or there are none.</returns>
    /// <exception cref="ArgumentException">A value is negative or not finite.</exception>
    public static double? ParticipationRatio(ReadOnlySpan<double> eigenvalues)
    {
        var largest = Largest(eigenvalues);
        if (largest == 0) return null;
        double sum = 0, squares = 0;
        foreach (var value in eigenvalues)
        {
            sum += value / largest;
            squares += value / largest * (value / largest);
        }

        return sum * sum / squares;
    }

    /// <summary>Eigenvalues of a scatter matrix of which rounding has been taken out.</summary>
    /// <param name="eigenvalues">Largest first.</param>
    /// <param name="rank">The most of them that can be above 0: of N rows about their mean, N - 1.</param>
    /// <remarks>So singular values below some millionths of the largest are not told from 0.</remarks>
    internal static double[] Floored(double[] eigenvalues, long rank = long.MaxValue)
    {
        var least = Rounding(eigenvalues);
        return [.. eigenvalues.Select((value, i) => i < rank && value > least ? value : 0)];
    }

    /// <summary>Below this an eigenvalue is rounding; generous, since sums over many rows round too.</summary>
    internal static double Rounding(ReadOnlySpan<double> eigenvalues) =>
        eigenvalues.Length == 0 ? 0 : (1e-13 + (eigenvalues.Length * 2e-15)) * Math.Max(0, eigenvalues[0]);

    /// <summary>Singular values of X from the eigenvalues of X^T X.</summary>
    internal static double[] SingularValues(double[] eigenvalues) => [.. eigenvalues.Select(Math.Sqrt)];

    private static double? Nats(ReadOnlySpan<double> spectrum, double epsilon)
    {
        var largest = Largest(spectrum);
        if (largest == 0) return null;
        var sum = 0.0;
        foreach (var value in spectrum) sum += value / largest;
        var entropy = 0.0;
        foreach (var value in spectrum)
        {
            var p = (value / largest / sum) + epsilon;
            if (p > 0) entropy -= p * Math.Log(p);
        }

        return entropy;
    }

    private static double? Exp(double? nats) => nats is { } n ? Math.Exp(n) : null;

    private static double Largest(ReadOnlySpan<double> spectrum)
    {
        var largest = 0.0;
        foreach (var value in spectrum)
        {
            if (!(value >= 0) || double.IsInfinity(value)) throw new ArgumentException($"a spectrum holds values of at least 0, not {value}", nameof(spectrum));
            largest = Math.Max(largest, value);
        }

        return largest;
    }
}
