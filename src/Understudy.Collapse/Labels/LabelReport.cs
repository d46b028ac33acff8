namespace Understudy.Collapse.Labels;

/// <summary>
/// Multi-label data as the minimal model sees them: how frustrated they are, which labels stand against which, and what the model
/// forecasts. The model and every formula are derived here; that real representations follow it is an analogy to be tested.
/// </summary>
/// <param name="Samples">N.</param>
/// <param name="Labels">C.</param>
/// <param name="Frustration">f: the share of samples with two or more labels.</param>
/// <param name="LabelsPerSample">The mean number of labels of a sample.</param>
/// <param name="LightestLabel">The smallest column sum nu_c.</param>
/// <param name="HeaviestLabel">The largest column sum nu_c.</param>
/// <param name="UnitRows">Whether every sample's weights add up to 1.</param>
/// <param name="Components">Groups of labels joined by shared samples, largest first. Under the plain flow each ends at one point, and different ones stay apart.</param>
/// <param name="Spectrum">The frustration spectrum: g of the C - 1 class modes, smallest first. One 0 for each component beyond the first.</param>
/// <param name="Modes">The modes with g above 0, slowest first.</param>
/// <param name="Merges">Which labels come together, in order.</param>
/// <param name="Plain">The forecast for the plain flow; null where no mode is frustrated: then nothing collapses.</param>
/// <param name="Head">The forecast for head and stop-gradient.</param>
public sealed record LabelReport(
    long Samples,
    int Labels,
    double Frustration,
    double LabelsPerSample,
    double LightestLabel,
    double HeaviestLabel,
    bool UnitRows,
    IReadOnlyList<LabelComponent> Components,
    IReadOnlyList<double> Spectrum,
    IReadOnlyList<LabelMode> Modes,
    IReadOnlyList<LabelMerge> Merges,
    PlainForecast? Plain,
    HeadForecast Head);

/// <summary>Labels that chains of shared samples join.</summary>
/// <param name="Labels">Their numbers, ascending.</param>
/// <param name="SlowestFrustration">The smallest g above 0; null for a single label.</param>
public sealed record LabelComponent(IReadOnlyList<int> Labels, double? SlowestFrustration);

/// <summary>A direction in which the labels of one component differ.</summary>
/// <param name="Component">Its place among the components.</param>
/// <param name="Frustration">g = 1 - rho^2, rho^2 an eigenvalue of D_c^-1/2 A^T D_r^-1 A D_c^-1/2.</param>
/// <param name="Rate">mu_-, how fast it decays under the plain flow (<see cref="PlainFlow.SlowRate"/> with the mean column sum).</param>
/// <param name="Kept">What head and stop-gradient keep of it, <see cref="HeadForecast.KeptBy"/>.</param>
/// <param name="Against">
/// The labels with the largest entries of D_c^-1/2 v, those of one sign against those of the other. Modes of equal g mix: then any
/// rotation among them is as good.
/// </param>
public sealed record LabelMode(int Component, double Frustration, double Rate, double Kept, IReadOnlyList<LabelEntry> Against);

/// <summary>A label's part in a mode, the largest part being 1 or -1.</summary>
public readonly record struct LabelEntry(int Label, double Part);

/// <summary>Two clusters of labels become one.</summary>
/// <param name="First">A label of one cluster.</param>
/// <param name="Second">The label of the other that is nearest to it.</param>
/// <param name="Lifetime">
/// The mean lifetime of their squared distance under the plain flow, in its units of time: the integral over time of the sum over
/// modes of (phi_k(c) - phi_k(c'))^2 e^(-2 mu_k t), over its value at 0, phi_k = D_c^-1/2 v_k. Fast transients are left out. Ours.
/// </param>
/// <param name="Size">How many labels the cluster has then.</param>
public sealed record LabelMerge(int First, int Second, double Lifetime, int Size);

/// <summary>The collapse under the plain flow.</summary>
/// <param name="SampleRate">l_x.</param>
/// <param name="LabelRate">l_w.</param>
/// <param name="Rate">mu_- of the slowest mode by the formula for equal column sums and row sums 1.</param>
/// <param name="ExactRate">
/// The slowest rate exactly, for the row and column sums as they are; it differs from <paramref name="Rate"/> where they are not
/// equal. Null with more row sums than are told apart, with components of more than 1,500 labels, and where labels do not decay
/// more slowly than a sample left to itself.
/// </param>
/// <param name="TimeScale">1 / ExactRate, or 1 / Rate where that is null: after it, e-fold, the last separations die.</param>
public sealed record PlainForecast(double SampleRate, double LabelRate, double Rate, double? ExactRate, double TimeScale);
