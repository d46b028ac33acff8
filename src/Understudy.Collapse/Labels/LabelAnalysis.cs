using System.Numerics.Tensors;
using Understudy.Collapse.Model;

namespace Understudy.Collapse.Labels;

/// <summary>From links between labels to their frustration spectrum, modes, merging and forecasts. Derived here; see <see cref="LabelReport"/>.</summary>
public static class LabelAnalysis
{
    /// <summary>The largest component whose exact rate is sought, which takes about ten spectra.</summary>
    private const int MostForExact = 1500;

    private const int ShownLabels = 3;

    /// <summary>Analyses what was gathered.</summary>
    /// <param name="links">At least one sample; every label below the highest has one.</param>
    /// <param name="rates">l_x and l_w of the plain flow; null for gradient flow of the sum loss, both 1.</param>
    /// <param name="options">The start for the forecast with a head; the defaults where null.</param>
    /// <exception cref="ArgumentException">There is no sample, a label has none, or an option is out of range.</exception>
    public static LabelReport Of(LabelLinks links, LearningRates? rates = null, HeadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(links);
        rates ??= LearningRates.Sum;
        options ??= new HeadOptions();
        if (links.Samples == 0) throw new ArgumentException("there are no samples", nameof(links));
        for (var c = 0; c < links.Labels; c++)
        {
            if (links.ColumnSums[c] == 0) throw new ArgumentException($"label {c} has no sample; every label needs one", nameof(links));
        }

        var groups = links.Components();
        var labelRate = rates.Labels * links.ColumnSums.Average();

        var components = new List<LabelComponent>();
        var modes = new List<LabelMode>();
        var merges = new List<LabelMerge>();
        // The slowest of all components; unknown as soon as that of one is.
        double? exact = links.RowSumsAreKept ? double.PositiveInfinity : null;
        foreach (var block in LabelBlock.Split(links, groups))
        {
            if (block.Labels.Length == 1)
            {
                components.Add(new LabelComponent(block.Labels, null));
                continue;
            }

            var (frustrations, parts) = block.Modes();
            double[] modeRates = [.. frustrations.Select(g => PlainFlow.SlowRate(g, rates.Samples, labelRate))];
            for (var k = 0; k < frustrations.Length; k++)
            {
                modes.Add(new LabelMode(components.Count, frustrations[k], modeRates[k], HeadForecast.KeptBy(frustrations[k], links.Labels, options), Against(block.Labels, parts.Row(k))));
            }

            merges.AddRange(MergeOrder.Of(block, modeRates, parts));
            if (exact is { } slowest)
                exact = block.Labels.Length > MostForExact ? null : PlainFlow.ExactSlowRate(block.Columns, block.Products, rates.Samples, rates.Labels) is { } rate ? Math.Min(slowest, rate) : null;
            components.Add(new LabelComponent(block.Labels, frustrations[0]));
        }

        List<double> spectrum = [.. Enumerable.Repeat(0.0, groups.Count - 1), .. modes.Select(m => m.Frustration).Order()];
        modes = [.. modes.OrderBy(m => m.Frustration)];
        return new LabelReport(
            links.Samples,
            links.Labels,
            links.Frustrated / (double)links.Samples,
            links.Links / (double)links.Samples,
            links.ColumnSums.Min(),
            links.ColumnSums.Max(),
            links.HasUnitRows,
            components,
            spectrum,
            modes,
            [.. merges.OrderBy(m => m.Lifetime)],
            modes.Count == 0 ? null : Forecast(rates, modes[0].Rate, exact),
            HeadForecast.Of(spectrum, options));
    }

    private static PlainForecast Forecast(LearningRates rates, double rate, double? exact) =>
        new(rates.Samples, rates.Labels, rate, exact, 1 / (exact ?? rate));

    private static List<LabelEntry> Against(int[] labels, ReadOnlySpan<double> parts)
    {
        var values = parts.ToArray();
        var largest = Math.Abs(TensorPrimitives.MaxMagnitude<double>(values));
        var order = Enumerable.Range(0, labels.Length).OrderByDescending(i => values[i]).ThenBy(i => i).ToList();
        return
        [
            .. order.Take(ShownLabels).Where(i => values[i] > 0).Select(i => new LabelEntry(labels[i], values[i] / largest)),
            .. order.AsEnumerable().Reverse().Take(ShownLabels).Where(i => values[i] < 0).Select(i => new LabelEntry(labels[i], values[i] / largest)),
        ];
    }
}
