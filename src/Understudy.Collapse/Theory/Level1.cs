using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>
/// Level 1 of the self-consistent theory: the exact equations of the modes with a head, at the cost of C d^2 + d^3 whatever N is (derived here; the paper
/// states a self-consistency of dynamical mean-field kind, this form is ours).
/// </summary>
/// <remarks>Exact for any N and d where modes are exact: rows of sum 1 and equal columns, or a student of white inputs. For a model with a head.</remarks>
public sealed class Level1
{
    private readonly MinimalModel _model;
    private readonly ModeReduction _modes;
    private readonly ModeField _field;

    private Level1(MinimalModel model, ModeReduction modes) => (_model, _modes, _field) = (model, modes, new ModeField(model, modes, model.Dimension, bulk: false));

    /// <summary>The equations as a vector field: P, pt, q, Qp, each row after row.</summary>
    public IVectorField Field => _field;

    /// <summary>Level 1 of a model. Not for several threads at once.</summary>
    /// <exception cref="ArgumentException">The model has no head, or modes that are not exact.</exception>
    public static Level1 Of(MinimalModel model) => new(model, ModeReduction.Of(model));

    /// <summary>A start in the field's coordinates.</summary>
    /// <exception cref="ArgumentException">The state does not fit.</exception>
    public double[] Start(State initial)
    {
        _model.Require(initial);
        return _field.Pack(initial.Head!, 0, _modes.Project(initial), 0);
    }

    /// <summary>The order parameters at the times asked for.</summary>
    /// <param name="initial">Where it starts.</param>
    /// <param name="times">At least one; ascending, finite, not negative.</param>
    /// <param name="tolerance">Of the integration; null for the default.</param>
    /// <exception cref="DivergedException">The numbers left the finite ones.</exception>
    public IReadOnlyList<LevelPoint> Trajectory(State initial, IReadOnlyList<double> times, Tolerance? tolerance = null) =>
        LevelFlow.Run(_field, Start(initial), times, tolerance, Observed);

    private LevelPoint Observed(double time, ReadOnlySpan<double> state)
    {
        var amplitudes = _field.AmplitudesOf(state).Amplitudes;
        var variance = 0.0;
        for (var a = 0; a < _model.Dimension; a++) variance += amplitudes.Bulk[a, a] / _model.Dimension;
        var labels = _modes.Labels(amplitudes.Labels);
        return LevelPoint.Of(time, labels, _field.HeadOf(state).Head, null, variance) with { Labels = labels };
    }
}
