using System.Numerics.Tensors;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Scale;

/// <summary>The labels of a plain flow at any time, exactly: a sum of modes that decay each at its own rate.</summary>
public sealed class LabelModes
{
    private readonly Matrix _patterns;
    private readonly Matrix _coefficients;
    private readonly double[] _rates;

    internal LabelModes(double[] rates, Matrix patterns, Matrix coefficients) => (_rates, _patterns, _coefficients) = (rates, patterns, coefficients);

    /// <summary>The modes' rates, in 1/time, in no order; a conserved mode has (up to rounding) rate 0.</summary>
    public IReadOnlyList<double> Rates => _rates;

    /// <summary>W at a time of the gradient flow, C x d: each mode times e^(-mu t).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or not finite.</exception>
    public Matrix At(double time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        if (!double.IsFinite(time)) throw new ArgumentOutOfRangeException(nameof(time), time, "time is finite");
        return Weighted(rate => Math.Exp(-rate * time));
    }

    /// <summary>W after steps of gradient descent, C x d: each mode times (1 - eta mu)^n. Exact for any eta, also beyond stability.</summary>
    /// <exception cref="ArgumentException">Steps are negative, or eta is not positive and finite.</exception>
    public Matrix AfterSteps(int steps, double eta)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        if (!double.IsFinite(eta) || eta <= 0) throw new ArgumentException($"eta is {eta}; a step is positive and finite", nameof(eta));
        return Weighted(rate => Math.Pow(1 - (eta * rate), steps));
    }

    private Matrix Weighted(Func<double, double> factor)
    {
        var scaled = _coefficients.Copy();
        for (var k = 0; k < scaled.Rows; k++) TensorPrimitives.Multiply(scaled.Row(k), factor(_rates[k]), scaled.Row(k));
        return _patterns.Times(scaled);
    }
}
