using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>A rate of the flow without a head, and how many independent directions decay at it.</summary>
/// <param name="Rate">mu, not negative, per unit of time.</param>
/// <param name="Multiplicity">How many, at least 1.</param>
public sealed record SpectrumLine(double Rate, int Multiplicity);

/// <summary>
/// The spectrum of the linear flow without a head, ascending: the eigenvalues of H^1/2 L H^1/2 with L = [[D_r, -A], [-A^T, D_c]] and H the learning rates (derived here).
/// There are as many rates of 0 as connected components, and as many label clusters survive.
/// </summary>
public static class CouplingSpectrum
{
    /// <summary>The most directions that are decomposed densely.</summary>
    public const int MostDirections = 4000;

    /// <summary>In closed form: mu_+ and mu_- of each mode with rho above 0, kw of each without, kx of the samples' other N minus rank directions. Exact for exact modes.</summary>
    /// <exception cref="ArgumentException">The model is not plain, or its modes are not exact.</exception>
    public static IReadOnlyList<SpectrumLine> Closed(MinimalModel model)
    {
        var theory = PlainTheory.Of(model);
        var rates = new List<double>();
        var rank = 0;
        for (var k = 0; k < theory.Modes.Count; k++)
        {
            var mode = theory.Modes[k];
            if (theory.Reduction.Correlations[k] > 0)
            {
                rank++;
                rates.Add(mode.Slow);
                rates.Add(mode.Fast);
            }
            else
            {
                rates.Add(model.LabelRate);
            }
        }

        var silent = (model.Inputs?.Columns ?? model.Population.Samples) - rank;
        return Lines(rates.Select(rate => new SpectrumLine(rate, 1)).Concat(silent > 0 ? [new SpectrumLine(model.SampleRate, silent)] : []));
    }

    /// <summary>By a dense eigenvalue decomposition of all N + C directions (D + C of a student); any coupling.</summary>
    /// <exception cref="ArgumentException">The model is not plain, or larger than <see cref="MostDirections"/>.</exception>
    public static IReadOnlyList<SpectrumLine> Numeric(MinimalModel model)
    {
        PlainTheory.RequirePlain(model);
        var (coupling, rates) = (model.Population.Coupling, model.Rates);
        var rows = model.Inputs?.Columns ?? coupling.Samples;
        if (rows + coupling.Labels > MostDirections)
            throw new ArgumentException($"the spectrum of {rows} samples and {coupling.Labels} labels is too large to be taken numerically; at most {MostDirections} together are");
        var full = new Matrix(rows + coupling.Labels, rows + coupling.Labels);
        var cross = -Math.Sqrt(rates.Samples * rates.Labels);
        if (model.Inputs is { } inputs) FillStudent(full, coupling, inputs, rates.Samples, cross);
        else FillFree(full, coupling, rates.Samples, cross);
        for (var c = 0; c < coupling.Labels; c++) full[rows + c, rows + c] = rates.Labels * coupling.ColumnSums[c];
        return Lines(SymmetricSpectrum.Of(full).Values.Select(rate => new SpectrumLine(rate, 1)));
    }

    /// <summary>How many rates are 0.</summary>
    public static int ZeroModes(IReadOnlyList<SpectrumLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.Where(line => line.Rate == 0).Sum(line => line.Multiplicity);
    }

    private static void FillFree(Matrix full, Coupling coupling, double sampleRate, double cross)
    {
        for (var i = 0; i < coupling.Samples; i++)
        {
            full[i, i] = sampleRate * coupling.RowSums[i];
            var labels = coupling.LabelsOf(i);
            var weights = coupling.WeightsOf(i);
            for (var e = 0; e < labels.Length; e++)
                full[i, coupling.Samples + labels[e]] = full[coupling.Samples + labels[e], i] = cross * weights[e];
        }
    }

    private static void FillStudent(Matrix full, Coupling coupling, Matrix inputs, double rate, double cross)
    {
        var moment = NormalisedCoupling.Moment(coupling, inputs);
        var toLabels = coupling.TransposeTimes(inputs);
        for (var a = 0; a < inputs.Columns; a++)
        {
            for (var b = 0; b < inputs.Columns; b++) full[a, b] = rate * moment[a, b];
            for (var c = 0; c < coupling.Labels; c++) full[a, inputs.Columns + c] = full[inputs.Columns + c, a] = cross * toLabels[c, a];
        }
    }

    // Ascending; rates that differ by rounding alone (1e-10 of the largest) are one line, and what rounding left of 0 is 0.
    private static List<SpectrumLine> Lines(IEnumerable<SpectrumLine> unsorted)
    {
        var sorted = unsorted.OrderBy(line => line.Rate).ToList();
        var near = 1e-10 * sorted[^1].Rate;
        var lines = new List<SpectrumLine>();
        foreach (var (rate, multiplicity) in sorted)
        {
            if (lines.Count > 0 && rate - lines[^1].Rate <= near) lines[^1] = lines[^1] with { Multiplicity = lines[^1].Multiplicity + multiplicity };
            else lines.Add(new SpectrumLine(rate <= near ? 0 : rate, multiplicity));
        }

        return lines;
    }
}
