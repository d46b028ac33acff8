using System.Numerics.Tensors;

namespace Understudy.Collapse.Preferences;

/// <summary>
/// Conjugate gradients with Jacobi's preconditioner for a Laplacian, component by component. The matrix is singular; since
/// the right-hand side sums to zero over a component, the iteration stays where it is not (Hestenes and Stiefel, 1952).
/// </summary>
internal sealed class ConjugateGradient(Laplacian laplacian)
{
    // Each start from the true residual takes back what rounding took from the recursion's.
    private const int Restarts = 4;

    private readonly double[] _residual = new double[laplacian.Diagonal.Length];
    private readonly double[] _scaled = new double[laplacian.Diagonal.Length];
    private readonly double[] _direction = new double[laplacian.Diagonal.Length];
    private readonly double[] _product = new double[laplacian.Diagonal.Length];

    /// <summary>Adds to <paramref name="x"/> what solves the equations of one component.</summary>
    /// <param name="b">The right-hand side; sums to zero over the component.</param>
    /// <param name="x">The first guess, then the solution.</param>
    /// <param name="first">The component's first vertex.</param>
    /// <param name="end">The vertex behind its last.</param>
    /// <param name="tolerance">The norm of the residual to reach.</param>
    /// <param name="cancellationToken">Stops the iteration.</param>
    public void Solve(ReadOnlySpan<double> b, Span<double> x, int first, int end, double tolerance, CancellationToken cancellationToken)
    {
        for (var start = 0; start < Restarts; start++)
        {
            laplacian.Multiply(x, _product, first, end);
            for (var v = first; v < end; v++) _residual[v] = b[v] - _product[v];
            if (TensorPrimitives.Norm<double>(_residual.AsSpan(first, end - first)) <= tolerance) return;
            Iterate(x, first, end, tolerance, cancellationToken);
        }
    }

    private void Iterate(Span<double> x, int first, int end, double tolerance, CancellationToken cancellationToken)
    {
        var length = end - first;
        Span<double> solution = x.Slice(first, length), residual = _residual.AsSpan(first, length);
        Span<double> scaled = _scaled.AsSpan(first, length), direction = _direction.AsSpan(first, length), product = _product.AsSpan(first, length);
        direction.Clear();
        double before = 0;
        // In exact arithmetic as many steps as vertices are enough.
        for (var step = 0; step < length + 10; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < length; i++)
            {
                var diagonal = laplacian.Diagonal[first + i];
                scaled[i] = diagonal > 0 ? residual[i] / diagonal : 0;
            }

            var now = TensorPrimitives.Dot<double>(residual, scaled);
            if (now <= 0) return;
            TensorPrimitives.MultiplyAdd(direction, step == 0 ? 0 : now / before, scaled, direction);
            laplacian.Multiply(_direction, _product, first, end);
            var curvature = TensorPrimitives.Dot<double>(direction, product);
            if (!(curvature > 0)) return;
            var reach = now / curvature;
            TensorPrimitives.MultiplyAdd(direction, reach, solution, solution);
            TensorPrimitives.MultiplyAdd(product, -reach, residual, residual);
            if (TensorPrimitives.Norm<double>(residual) <= tolerance) return;
            before = now;
        }
    }
}
