namespace Understudy.Collapse.Model;

/// <summary>Which targets are detached. The target is the whole side of a residual that is not learning, its head included.</summary>
public enum StopGradient
{
    /// <summary>Nothing is detached.</summary>
    None,

    /// <summary>Both terms, the target of each detached.</summary>
    Symmetric,

    /// <summary>Only the term in which samples learn; the labels are the detached target and stay as they are.</summary>
    Labels,

    /// <summary>Only the term in which labels learn; the samples are the detached target and stay as they are.</summary>
    Samples,
}
