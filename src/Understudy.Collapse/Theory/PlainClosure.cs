using System.Numerics.Tensors;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Observables;

namespace Understudy.Collapse.Theory;

/// <summary>
/// The model without a head, solved exactly for any coupling and for linear students: the labels and what of the samples they feel obey a linear
/// equation of a few C numbers (derived here).
/// </summary>
/// <remarks>
/// Samples whose weights add up to the same r share one closure: with y_r = sum A_i^T x_i over them and S_r = sum A_i^T A_i, y_r' = -l_x (r y_r - S_r W) and
/// W' = -l_w (D_c W - sum_r y_r); for rows of sum 1 it is y' = -l_x (y - A^T A W). A student has V' = -l_x (Xi^T D_r Xi V - Xi^T A W) in the place of y.
/// Divided by the roots of their rates both sides obey a symmetric matrix, whose eigenvalues are the rates.
/// </remarks>
public sealed class PlainClosure
{
    // A mode whose part in class distances is smaller than this, of a length of 1, moves no class.
    private const double LeastShare = 1e-6;

    private readonly MinimalModel _model;
    private readonly ILinearCoordinates _coordinates;
    private readonly double[] _rates;
    private readonly Matrix _modes;

    private PlainClosure(MinimalModel model, ILinearCoordinates coordinates)
    {
        (_model, _coordinates) = (model, coordinates);
        var factor = coordinates.Factor();
        for (var row = 0; row < factor.Rows; row++)
            for (var k = 0; k < factor.Columns; k++) factor[row, k] *= Math.Sqrt(RateOf(k));
        var solved = SingularModes.Of(factor);
        var (order, largest) = (Enumerable.Range(0, solved.Squares.Length).OrderBy(k => solved.Squares[k]).ToArray(), solved.Squares.Max());
        _rates = [.. order.Select(k => solved.Squares[k] < 1e-20 * largest ? 0 : solved.Squares[k])];
        _modes = new Matrix(order.Length, factor.Columns);
        for (var k = 0; k < order.Length; k++) solved.Vectors.Row(order[k]).CopyTo(_modes.Row(k));
        double[] moving = [.. Enumerable.Range(0, _rates.Length).Where(k => _rates[k] > 0 && Share(k) > LeastShare).Select(k => _rates[k])];
        Fast = moving.LastOrDefault();
        Slow = SurvivingClasses() < model.Population.Classes - 1 ? moving.FirstOrDefault() : 0;
    }

    /// <summary>The rates of the closure, ascending: of what labels feel. The rest of the samples decays at l_x r and moves nothing else.</summary>
    public IReadOnlyList<double> Rates => _rates;

    /// <summary>The exact slow rate: the smallest above 0 at which class distances move; 0 where no frustration couples the classes.</summary>
    public double Slow { get; }

    /// <summary>The largest rate at which class distances move.</summary>
    public double Fast { get; }

    /// <summary>How many rates are 0: the connected components, for free samples.</summary>
    public int ZeroModes => _rates.Count(rate => rate == 0);

    /// <summary>Solves a model.</summary>
    /// <exception cref="ArgumentException">It has a head or a one-sided stop-gradient, a rate of 0, or more than <see cref="SpectralEngine.MostModes"/> coupled modes.</exception>
    public static PlainClosure Of(MinimalModel model)
    {
        PlainTheory.RequirePlain(model);
        if (model.Rates.Samples <= 0 || model.Rates.Labels <= 0) throw new ArgumentException("the rates of samples and labels are above 0 here; with a rate of 0 one side is frozen");
        var coupling = model.Population.Coupling;
        ILinearCoordinates coordinates = model.Inputs is { } inputs ? new StudentCoordinates(coupling, inputs) : new SampleGroups(coupling);
        if (coordinates.Size + coupling.Labels > SpectralEngine.MostModes)
            throw new ArgumentException($"the coupling has {coordinates.Size + coupling.Labels} coupled modes; at most {SpectralEngine.MostModes} are solved exactly");
        return new PlainClosure(model, coordinates);
    }

    /// <summary>W(t) of a start. Exact.</summary>
    public Matrix Labels(State initial, double time) => Labels(initial, rate => Math.Exp(-rate * time));

    /// <summary>W after n steps of gradient descent of size eta: each amplitude times (1 - eta mu)^n. Exact.</summary>
    public Matrix Descended(State initial, double step, int steps) => Labels(initial, rate => PlainTheory.DescentFactor(step, rate, steps));

    /// <summary>Drms(t) at each time. Exact.</summary>
    public IReadOnlyList<double> Drms(State initial, IReadOnlyList<double> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        var start = Amplitudes(initial);
        return [.. times.Select(time => Separation.Of(Labels(start, rate => Math.Exp(-rate * time))).Rms)];
    }

    /// <summary>
    /// What of Drms(0) lives on the slowest rate and on rates of 0: Drms tends to it times e^(-mu_- t), or stays there without frustration.
    /// For balanced designs the same as <see cref="PlainTheory.Plateau"/>.
    /// </summary>
    public double Plateau(State initial) => Separation.Of(Labels(initial, rate => rate <= Slow * (1 + 1e-9) ? 1 : 0)).Rms;

    /// <summary>Drms for t without bound: what lives on rates of 0.</summary>
    public double Final(State initial) => Separation.Of(Labels(initial, rate => rate == 0 ? 1 : 0)).Rms;

    private Matrix Labels(State initial, Func<double, double> factor) => Labels(Amplitudes(initial), factor);

    private Matrix Labels(Matrix amplitudes, Func<double, double> factor)
    {
        var scaled = amplitudes.Copy();
        for (var k = 0; k < scaled.Rows; k++) TensorPrimitives.Multiply(scaled.Row(k), factor(_rates[k]), scaled.Row(k));
        var all = _modes.TransposeTimes(scaled);
        var labels = new Matrix(_model.Population.Classes, _model.Dimension, all.Span[(_coordinates.Size * _model.Dimension)..].ToArray());
        TensorPrimitives.Multiply(labels.Span, Math.Sqrt(_model.Rates.Labels), labels.Span);
        return labels;
    }

    // One amplitude a row.
    private Matrix Amplitudes(State initial)
    {
        _model.Require(initial);
        var start = new Matrix(_modes.Columns, _model.Dimension);
        _coordinates.Compress(initial.Samples).Span.CopyTo(start.Span);
        initial.Labels.Span.CopyTo(start.Span[(_coordinates.Size * _model.Dimension)..]);
        for (var k = 0; k < start.Rows; k++) TensorPrimitives.Divide(start.Row(k), Math.Sqrt(RateOf(k)), start.Row(k));
        return _modes.Times(start);
    }

    private double RateOf(int coordinate) => coordinate < _coordinates.Size ? _model.Rates.Samples : _model.Rates.Labels;

    private double Share(int mode) => TensorPrimitives.SumOfSquares<double>(Classes(mode).Span);

    private Matrix Classes(int mode) =>
        Spread.Centred(new Matrix(_model.Population.Classes, 1, _modes.Row(mode)[_coordinates.Size..].ToArray()));

    // In how many directions classes differ along rates of 0.
    private int SurvivingClasses()
    {
        var gram = new Matrix(_model.Population.Classes, _model.Population.Classes);
        for (var k = 0; k < ZeroModes; k++) gram = gram.Plus(Classes(k).Times(Classes(k).Transpose()));
        return SymmetricSpectrum.Of(gram).Values.Count(value => value > LeastShare);
    }
}
