namespace Understudy.Collapse.Model;

/// <summary>Rates that multiply the gradient of the sum loss: of the samples (or the student), the labels and the head.</summary>
/// <param name="Samples">l_x, or l_v of a student.</param>
/// <param name="Labels">l_w.</param>
/// <param name="Head">l_P.</param>
public sealed record LearningRates(double Samples, double Labels, double Head)
{
    /// <summary>(1, 1, 1): gradient flow of the sum loss; the default without a head.</summary>
    public static LearningRates Sum { get; } = new(1, 1, 1);

    /// <summary>(1/N, 1/N, 1/N): gradient flow of the mean loss; <see cref="Sum"/> with time scaled by N.</summary>
    public static LearningRates Mean(int samples) => new(1.0 / samples, 1.0 / samples, 1.0 / samples);

    /// <summary>
    /// (1, C/N, 1/N), so that samples, labels and head all move at rate 1; the default with a head. A student
    /// has 1/N in the first place, as its gradient sums over the inputs.
    /// </summary>
    public static LearningRates Node(int samples, int classes, bool student = false) =>
        new(student ? 1.0 / samples : 1, (double)classes / samples, 1.0 / samples);
}
