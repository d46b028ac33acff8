using System.Globalization;
using Understudy.Collapse.Model;

namespace Understudy.Collapse.Experiments;

/// <summary>The learning rates of an experiment: a preset, of which single rates may be replaced.</summary>
/// <param name="Preset">What the rates are where nothing replaces them.</param>
public sealed record RateChoice(RatePreset Preset)
{
    /// <summary>l_x (l_v of a student) in place of the preset's; from 0.</summary>
    public double? Samples { get; init; }

    /// <summary>l_w in place of the preset's; from 0.</summary>
    public double? Labels { get; init; }

    /// <summary>l_P in place of the preset's; from 0.</summary>
    public double? Head { get; init; }

    /// <summary>The choice as it is typed: a preset's name, or three numbers with commas.</summary>
    /// <exception cref="ArgumentException">The text is neither.</exception>
    public static RateChoice Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text is "sum") return new RateChoice(RatePreset.Sum);
        if (text is "mean") return new RateChoice(RatePreset.Mean);
        if (text is "node") return new RateChoice(RatePreset.Node);
        var numbers = text.Split(',').Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToArray();
        return numbers.Length == 3 && numbers.All(number => double.IsFinite(number) && number >= 0)
            ? new RateChoice(RatePreset.Sum) { Samples = numbers[0], Labels = numbers[1], Head = numbers[2] }
            : throw new ArgumentException($"rates is '{text}'; it is sum, mean, node, or three numbers from 0 with commas: of samples, labels and head");
    }

    /// <summary>The rates for N samples in C classes, of free samples or of a student.</summary>
    public LearningRates For(int samples, int classes, bool student)
    {
        var rates = Preset switch
        {
            RatePreset.Mean => LearningRates.Mean(samples),
            RatePreset.Node => LearningRates.Node(samples, classes, student),
            _ => LearningRates.Sum,
        };
        return new LearningRates(Samples ?? rates.Samples, Labels ?? rates.Labels, Head ?? rates.Head);
    }

    /// <summary>The choice as it is typed; single rates that are replaced stand behind the preset.</summary>
    public override string ToString()
    {
        if (Samples is { } x && Labels is { } w && Head is { } p) return string.Create(CultureInfo.InvariantCulture, $"{x:R},{w:R},{p:R}");
        var replaced = new[] { ("lx", Samples), ("lw", Labels), ("lp", Head) }.Where(rate => rate.Item2 is not null);
        return string.Join(' ', replaced.Select(rate => string.Create(CultureInfo.InvariantCulture, $"{rate.Item1}={rate.Item2:R}")).Prepend(Preset.ToString().ToLowerInvariant()));
    }
}
