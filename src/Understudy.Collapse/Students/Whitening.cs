using System.Numerics.Tensors;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Students;

/// <summary>Inputs turned into ones whose second moment is the identity, and as near to what they were as that allows.</summary>
internal static class Whitening
{
    /// <summary>Xi S^(-1/2) with S = Xi^T Xi / N and the symmetric inverse root; nothing is centred.</summary>
    /// <exception cref="ArgumentException">The inputs do not span their space.</exception>
    internal static Matrix Of(Matrix inputs)
    {
        var modes = SingularModes.Of(new HouseholderQr(inputs).Triangle);
        if (modes.Squares.Min() <= 1e-24 * modes.Squares.Max())
        {
            throw new ArgumentException(
                $"{inputs.Rows} inputs do not span {inputs.Columns} dimensions, so that they cannot be whitened; take more samples or fewer dimensions");
        }
        var scaled = modes.Vectors.Copy();
        for (var k = 0; k < scaled.Rows; k++) TensorPrimitives.Multiply(scaled.Row(k), Math.Sqrt(inputs.Rows / modes.Squares[k]), scaled.Row(k));
        return inputs.Times(modes.Vectors.TransposeTimes(scaled));
    }
}
