namespace Understudy.Collapse.Model;

/// <summary>Where the shared projection head P sits. The paper says "shared projection head"; the two readings are ours.</summary>
public enum Head
{
    /// <summary>No head: residual x - w.</summary>
    None,

    /// <summary>On both sides of every residual: P x - P w.</summary>
    Both,

    /// <summary>On the side that learns (the online side): residuals P x - w and P w - x. Recommended.</summary>
    Online,
}
