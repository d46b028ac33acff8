namespace Understudy.Collapse.Geometry;

/// <summary>The geometry of a set of embeddings. What cannot be computed is null, never 0.</summary>
/// <param name="Rows">N, the number of embeddings.</param>
/// <param name="Dimension">d.</param>
/// <param name="ZeroRows">Rows that are zero and have no direction.</param>
/// <param name="Spectrum">How many directions are in use.</param>
/// <param name="UnitDeviation">
/// The standard deviation per dimension of rows scaled to length one, averaged over dimensions (Chen and He, SimSiam,
/// CVPR 2021, section 4.1). Compare with <paramref name="IsotropicDeviation"/>; 0 is complete collapse. Standard deviations
/// are over N, not N - 1.
/// </param>
/// <param name="IsotropicDeviation">1/sqrt(d): what directions without any preference give.</param>
/// <param name="Classes">Distances of class means; null without labels.</param>
/// <param name="NeuralCollapse">Neural collapse; null with fewer than two classes.</param>
public sealed record GeometryReport(
    long Rows,
    int Dimension,
    long ZeroRows,
    SpectrumReport Spectrum,
    double? UnitDeviation,
    double IsotropicDeviation,
    ClassReport? Classes,
    NeuralCollapseReport? NeuralCollapse);

/// <summary>How many directions embeddings use.</summary>
/// <param name="EffectiveRank">
/// <see cref="Spectra.EffectiveRank"/> of the centred embedding matrix: what varies. At most min(N - 1, d).
/// </param>
/// <param name="EntropyBits">The entropy behind it, in bits: its log2.</param>
/// <param name="RankMe">
/// <see cref="Spectra.RankMe"/> of the embedding matrix as it is. A common offset of all rows counts as one strong
/// direction, so it may lie far below <paramref name="EffectiveRank"/>. That, and the epsilon, is the whole difference.
/// </param>
/// <param name="ParticipationRatio"><see cref="Spectra.ParticipationRatio"/> of the covariance eigenvalues.</param>
/// <param name="Alpha">alpha-ReQ's decay of the covariance eigenvalues; see <see cref="PowerLaw.Fit"/>.</param>
/// <param name="MeanShare">|mean|^2 / mean of |x|^2, from 0 (centred) to 1 (all rows alike): how much of the embeddings is common to all.</param>
/// <param name="Eigenvalues">Eigenvalues of the covariance (divided by N), largest first; what is rounding is 0.</param>
public sealed record SpectrumReport(
    double? EffectiveRank,
    double? EntropyBits,
    double? RankMe,
    double? ParticipationRatio,
    PowerLaw? Alpha,
    double? MeanShare,
    IReadOnlyList<double> Eigenvalues);

/// <summary>How far apart classes are. Distances are Euclidean, in the units of the embeddings.</summary>
/// <param name="Classes">Classes with rows.</param>
/// <param name="EmptyClasses">Numbers of classes below the highest that no row has.</param>
/// <param name="LabelledRows">Rows with a label; in the words of the collapse model the unfrustrated samples.</param>
/// <param name="MinimumDistance">The smallest distance of two class means; null with one class.</param>
/// <param name="Closest">The two classes nearest to each other; null with one class.</param>
/// <param name="MeanDistance">The mean over all pairs.</param>
/// <param name="RmsDistance">The root of the mean of the squares over all pairs.</param>
/// <param name="Within">Sw: the mean over labelled rows of |x - mean of its class|^2.</param>
/// <param name="Between">Sb: the mean over classes, unweighted, of |class mean - mean of class means|^2.</param>
/// <param name="Fisher">Sb / Sw; null where Sw is at most 1e-20, and with one class.</param>
public sealed record ClassReport(
    int Classes,
    int EmptyClasses,
    long LabelledRows,
    double? MinimumDistance,
    ClassPair? Closest,
    double? MeanDistance,
    double? RmsDistance,
    double Within,
    double Between,
    double? Fisher);

/// <summary>Two classes, by their numbers.</summary>
public readonly record struct ClassPair(int First, int Second);

/// <summary>
/// Neural collapse (Papyan, Han and Donoho, PNAS 2020) over C classes, with m_c the mean of a class less the mean of class
/// means. All of it falls to 0 as training goes on past zero error. With two classes the second
/// property holds of itself. NC2 is null where a class mean is the mean of all.
/// </summary>
/// <param name="WithinVariability">NC1: tr(Sw Sb^+) / C, Sw and Sb as matrices, Sb^+ the pseudo-inverse; null where the class means coincide.</param>
/// <param name="NormVariation">NC2, equal norms: standard deviation over mean of |m_c|.</param>
/// <param name="AngleDeviation">NC2, equal angles: standard deviation of cos(m_c, m_c') over pairs.</param>
/// <param name="SimplexDeviation">NC2, largest angles: mean of |cos(m_c, m_c') + 1/(C - 1)|; 0 for the simplex equiangular tight frame.</param>
/// <param name="SelfDuality">
/// NC3: |W/|W| - M/|M||^2 with label embeddings W and centred class means M as rows, Frobenius norms; from 0 (dual) to 4.
/// W is not centred, as in the paper. Null without label embeddings.
/// </param>
public sealed record NeuralCollapseReport(
    double? WithinVariability,
    double? NormVariation,
    double? AngleDeviation,
    double? SimplexDeviation,
    double? SelfDuality);
