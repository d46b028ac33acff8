using System.Numerics.Tensors;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>How long a step gradient descent may take (derived here): theta' = theta - eta H grad is stable where eta times the largest rate is below 2.</summary>
public static class DescentBound
{
    // A stream that nothing else is drawn from, so that the first direction has no part in the start.
    private const ulong DirectionStream = 7;

    /// <summary>
    /// A bound of the largest rate without a head, for any coupling: max over A_ic &gt; 0 of (l_x r_i + l_w nu_c). For rows of sum 1 and equal columns it is kx + kw, which is reached.
    /// </summary>
    /// <exception cref="ArgumentException">The model has a head, a student or a one-sided stop-gradient.</exception>
    public static double LargestPlainRate(MinimalModel model)
    {
        PlainTheory.RequirePlain(model);
        if (model.Inputs is not null) throw new ArgumentException("the bound is of free samples; a student's largest rate is among PlainClosure.Rates");
        var coupling = model.Population.Coupling;
        var largest = 0.0;
        for (var i = 0; i < coupling.Samples; i++)
            foreach (var c in coupling.LabelsOf(i)) largest = Math.Max(largest, (model.Rates.Samples * coupling.RowSums[i]) + (model.Rates.Labels * coupling.ColumnSums[c]));
        return largest;
    }

    /// <summary>The largest step that is stable without a head: 2 / <see cref="LargestPlainRate"/>.</summary>
    public static double LargestPlainStep(MinimalModel model) => 2 / LargestPlainRate(model);

    /// <summary>
    /// The size of the largest eigenvalue of the flow's Jacobian at a state, for any variant, by power iteration. eta times it is to be below 2 at the start; later the head may grow,
    /// so that a run still needs a guard against divergence.
    /// </summary>
    /// <remarks>The field is a polynomial of degree 3, so that its directional derivative is exact from four evaluations (Richardson's extrapolation of central differences).</remarks>
    /// <param name="model">Any model.</param>
    /// <param name="state">Where.</param>
    /// <param name="iterations">How many products with the Jacobian, at least 1.</param>
    /// <returns>The geometric mean growth over the second half of the iterations; right to about 1 percent where two eigenvalues are near each other in size, better otherwise.</returns>
    public static double LargestRate(MinimalModel model, State state, int iterations = 100)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(iterations, 1);
        model.Require(state);
        var field = new GradientField(model);
        var at = new StateLayout(model).Pack(state);
        var direction = SplitMix64.Fill(DirectionStream, 1, at.Length, 1).Span.ToArray();
        var image = new double[at.Length];
        var (logarithm, counted) = (0.0, 0);
        for (var i = 0; i < iterations; i++)
        {
            TensorPrimitives.Divide(direction, TensorPrimitives.Norm<double>(direction), direction);
            Differentiate(field, at, direction, image);
            var growth = TensorPrimitives.Norm<double>(image);
            if (growth == 0) return 0;
            if (i >= iterations / 2) (logarithm, counted) = (logarithm + Math.Log(growth), counted + 1);
            (direction, image) = (image, direction);
        }

        return Math.Exp(logarithm / counted);
    }

    // D f(at) direction = (8 [f(+h) - f(-h)] - [f(+2h) - f(-2h)]) / 12h.
    private static void Differentiate(GradientField field, double[] at, double[] direction, double[] derivative)
    {
        const double h = .125;
        var (point, velocity) = (new double[at.Length], new double[at.Length]);
        Array.Clear(derivative);
        foreach (var (step, weight) in new[] { (h, 8.0), (-h, -8.0), (2 * h, -1.0), (-2 * h, 1.0) })
        {
            TensorPrimitives.MultiplyAdd(direction, step, at, point);
            field.Evaluate(point, velocity);
            TensorPrimitives.MultiplyAdd(velocity, weight / (12 * h), derivative, derivative);
        }
    }
}
