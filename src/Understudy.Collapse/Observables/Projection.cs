using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Observables;

/// <summary>Embeddings as the head shows them.</summary>
internal static class Projection
{
    /// <summary>Z P^T: every row z becomes P z.</summary>
    internal static Matrix Of(Matrix embeddings, Matrix head)
    {
        var projected = new Matrix(embeddings.Rows, head.Rows);
        TiledProduct.Add(embeddings.Span, head.Transpose().Span, 1, projected.Span, embeddings.Columns, head.Rows);
        return projected;
    }
}
