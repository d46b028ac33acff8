using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Model;

/// <summary>What learns: the parameters at one time.</summary>
/// <param name="Samples">X, sample embeddings, N x d; with a student its map V, D x d.</param>
/// <param name="Labels">W, label embeddings, C x d.</param>
/// <param name="Head">P, d x d; null without a head.</param>
public sealed record State(Matrix Samples, Matrix Labels, Matrix? Head)
{
    /// <summary>A copy that shares nothing.</summary>
    public State Copy() => new(Samples.Copy(), Labels.Copy(), Head?.Copy());
}
