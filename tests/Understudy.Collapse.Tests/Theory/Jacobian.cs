using System.Numerics;
using MathNet.Numerics.LinearAlgebra.Double;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Tests.Theory;

/// <summary>Eigenvalues of a field's Jacobian, by central differences.</summary>
internal static class Jacobian
{
    private const double Step = 1e-5;

    internal static Complex[] Eigenvalues(IVectorField field, double[] state)
    {
        var at = state.ToArray();
        var jacobian = new DenseMatrix(at.Length, at.Length);
        var (above, below) = (new double[at.Length], new double[at.Length]);
        for (var j = 0; j < at.Length; j++)
        {
            at[j] = state[j] + Step;
            field.Evaluate(at, above);
            at[j] = state[j] - Step;
            field.Evaluate(at, below);
            at[j] = state[j];
            for (var i = 0; i < at.Length; i++) jacobian[i, j] = (above[i] - below[i]) / (2 * Step);
        }

        return [.. jacobian.Evd().EigenValues];
    }
}
