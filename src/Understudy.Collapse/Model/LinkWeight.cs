namespace Understudy.Collapse.Model;

/// <summary>How much each of a frustrated sample's k links weighs.</summary>
public enum LinkWeight
{
    /// <summary>1/k, so that a frustrated sample counts as one sample (row sum 1).</summary>
    Share,

    /// <summary>1, as if the sample were there k times with conflicting labels (row sum k).</summary>
    Unit,
}
