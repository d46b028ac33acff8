namespace Understudy.Collapse.Preferences;

/// <summary>
/// W^-1/2 K^T D: how circulations around triangles make flows on edges, in coordinates in which the inner product of flows is
/// the plain one. D gives the columns norm 1, which leaves the span as it is and takes fewer steps. Its rows are the edges
/// that lie on a triangle; in sparse graphs these are few.
/// </summary>
internal sealed class TriangleIncidence : ILinearMap
{
    private readonly int[] _rows;
    private readonly double[] _perRoot;
    private readonly double[] _scale;

    /// <summary>The map of some triangles.</summary>
    /// <param name="triangles">Three edges a triangle, the third walked backwards.</param>
    /// <param name="weights">w_e of every edge of the graph.</param>
    public TriangleIncidence(ReadOnlySpan<int> triangles, double[] weights)
    {
        var row = new int[weights.Length]; // The row of each edge, plus one; zero where it has none yet.
        var edges = new List<int>();
        _rows = new int[triangles.Length];
        for (var i = 0; i < triangles.Length; i++)
        {
            ref var place = ref row[triangles[i]];
            if (place == 0)
            {
                edges.Add(triangles[i]);
                place = edges.Count;
            }

            _rows[i] = place - 1;
        }

        Edges = [.. edges];
        _perRoot = Array.ConvertAll(Edges, e => 1 / Math.Sqrt(weights[e]));
        _scale = new double[triangles.Length / 3];
        for (var t = 0; t < _scale.Length; t++)
        {
            var (uv, vw, uw) = (_perRoot[_rows[3 * t]], _perRoot[_rows[(3 * t) + 1]], _perRoot[_rows[(3 * t) + 2]]);
            _scale[t] = 1 / Math.Sqrt((uv * uv) + (vw * vw) + (uw * uw));
        }
    }

    /// <summary>The edge of each row.</summary>
    public int[] Edges { get; }

    /// <inheritdoc/>
    public int Rows => _perRoot.Length;

    /// <inheritdoc/>
    public int Columns => _scale.Length;

    /// <inheritdoc/>
    public void Multiply(ReadOnlySpan<double> x, Span<double> product)
    {
        product.Clear();
        for (var t = 0; t < _scale.Length; t++)
        {
            var circulation = _scale[t] * x[t];
            product[_rows[3 * t]] += circulation;
            product[_rows[(3 * t) + 1]] += circulation;
            product[_rows[(3 * t) + 2]] -= circulation;
        }

        for (var e = 0; e < _perRoot.Length; e++) product[e] *= _perRoot[e];
    }

    /// <inheritdoc/>
    public void MultiplyTransposed(ReadOnlySpan<double> y, Span<double> product)
    {
        for (var t = 0; t < _scale.Length; t++)
        {
            var (uv, vw, uw) = (_rows[3 * t], _rows[(3 * t) + 1], _rows[(3 * t) + 2]);
            product[t] = _scale[t] * ((_perRoot[uv] * y[uv]) + (_perRoot[vw] * y[vw]) - (_perRoot[uw] * y[uw]));
        }
    }
}
