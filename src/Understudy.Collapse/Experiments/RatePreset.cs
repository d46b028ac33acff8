namespace Understudy.Collapse.Experiments;

/// <summary>How learning rates follow from the sizes of an experiment.</summary>
public enum RatePreset
{
    /// <summary>1, 1, 1: gradient flow of the sum loss; the default without a head.</summary>
    Sum,

    /// <summary>1/N each: gradient flow of the mean loss.</summary>
    Mean,

    /// <summary>1, C/N, 1/N: samples, labels and head move at rate 1; the default with a head.</summary>
    Node,
}
