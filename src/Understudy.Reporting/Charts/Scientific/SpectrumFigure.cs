using Understudy.Reporting.Charts.Axes;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>Eigenvalues in ascending order, with what a closed form says beside them. Drawn by <see cref="ScientificFigures.Spectrum"/>.</summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Caption">How to read it.</param>
/// <param name="Y">The vertical axis. On a logarithmic one eigenvalues not above zero stand as hollow marks on its foot.</param>
/// <param name="Eigenvalues">The eigenvalues, in any order.</param>
/// <param name="Theory">The values of the closed form, in any order; each stands where its eigenvalues would.</param>
public sealed record SpectrumFigure(string Title, string Caption, Axis Y, IReadOnlyList<double> Eigenvalues, IReadOnlyList<ClosedForm> Theory);

/// <summary>A value of a closed form.</summary>
/// <param name="Label">Its symbol, such as <c>μ_{−}</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Multiplicity">How many eigenvalues should have it; at least 1.</param>
public sealed record ClosedForm(string Label, double Value, int Multiplicity = 1);
