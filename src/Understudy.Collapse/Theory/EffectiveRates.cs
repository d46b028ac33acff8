using Understudy.Collapse.Model;

namespace Understudy.Collapse.Theory;

/// <summary>The rates that theory speaks of: kx = l_x (of a student l_v N), kw = l_w N/C, kP = l_P N.</summary>
/// <param name="Samples">kx.</param>
/// <param name="Labels">kw.</param>
/// <param name="Head">kP.</param>
public sealed record EffectiveRates(double Samples, double Labels, double Head)
{
    /// <summary>(1, 1, 1): what <see cref="LearningRates.Node"/> gives.</summary>
    public static EffectiveRates Node { get; } = new(1, 1, 1);

    /// <summary>The rates of a model.</summary>
    public static EffectiveRates Of(MinimalModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new EffectiveRates(model.SampleRate, model.LabelRate, model.HeadRate);
    }
}
