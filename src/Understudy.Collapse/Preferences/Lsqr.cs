using System.Numerics.Tensors;

namespace Understudy.Collapse.Preferences;

/// <summary>
/// Least squares by Golub-Kahan bidiagonalisation (Paige and Saunders, "LSQR", 1982): of all x that minimise |A x - b| the
/// one of least norm, for A of any shape and rank.
/// </summary>
internal static class Lsqr
{
    /// <summary>The solution, and whether |A^T (A x - b)|, as the recursion tells it, came down to the tolerance.</summary>
    /// <param name="a">The matrix.</param>
    /// <param name="b">The right-hand side.</param>
    /// <param name="tolerance">The norm of A^T (A x - b) to reach.</param>
    /// <param name="steps">After so many steps it is given up.</param>
    /// <param name="cancellationToken">Stops the iteration.</param>
    public static (double[] Solution, bool Converged) Solve(ILinearMap a, ReadOnlySpan<double> b, double tolerance, int steps, CancellationToken cancellationToken)
    {
        var (x, v, w, vNext) = (new double[a.Columns], new double[a.Columns], new double[a.Columns], new double[a.Columns]);
        var (u, uNext) = (b.ToArray(), new double[a.Rows]);
        var beta = Normalise(u);
        if (beta == 0) return (x, true);
        a.MultiplyTransposed(u, v);
        var alpha = Normalise(v);
        v.CopyTo(w, 0);
        var (phiBar, rhoBar) = (beta, alpha);
        if (alpha * beta <= tolerance) return (x, true);
        for (var step = 0; step < steps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            a.Multiply(v, uNext);
            TensorPrimitives.MultiplyAdd(u, -alpha, uNext, u);
            beta = Normalise(u);
            a.MultiplyTransposed(u, vNext);
            TensorPrimitives.MultiplyAdd(v, -beta, vNext, v);
            alpha = Normalise(v);

            // A plane rotation takes beta out of the bidiagonal matrix.
            var rho = Math.Sqrt((rhoBar * rhoBar) + (beta * beta));
            var (cosine, sine) = (rhoBar / rho, beta / rho);
            var theta = sine * alpha;
            rhoBar = -cosine * alpha;
            var phi = cosine * phiBar;
            phiBar *= sine;
            TensorPrimitives.MultiplyAdd(w, phi / rho, x, x);
            TensorPrimitives.MultiplyAdd(w, -theta / rho, v, w);
            if (phiBar * alpha * Math.Abs(cosine) <= tolerance) return (x, true);
        }

        return (x, false);
    }

    // Summed in blocks: over millions of like squares one running sum would be off in the eleventh digit, and the step with it.
    private static double Normalise(double[] vector)
    {
        const int Block = 1024;
        var squares = new CompensatedSum();
        for (var i = 0; i < vector.Length; i += Block) squares.Add(TensorPrimitives.SumOfSquares<double>(vector.AsSpan(i, Math.Min(Block, vector.Length - i))));
        var norm = Math.Sqrt(squares.Value);
        if (norm > 0) TensorPrimitives.Divide(vector, norm, vector);
        return norm;
    }
}
