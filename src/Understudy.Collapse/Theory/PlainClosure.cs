using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>
/// The model without a head, solved exactly for any coupling and for linear students: the labels and what of the samples they feel obey a linear
/// equation of a few C numbers (derived here).
/// </summary>
/// <remarks>
/// Samples whose weights add up to the same r share one closure: with y = sum A_i^T x_i over them and S = sum A_i^T A_i, y' = -l_x (r y - S W) and
/// W' = -l_w (D_c W - sum_r y_r). With S = F^T F and y = F^T z this is z' = -l_x (r z - F W), symmetric once samples and labels are divided by the roots of
/// their rates. For rows of sum 1 it is y' = -l_x (y - A^T A W). A student's V takes the place of z: V' = -l_x (Xi^T D_r Xi V - Xi^T A W).
/// </remarks>
public sealed class PlainClosure
{
    /// <summary>The most rows and labels that are solved together.</summary>
    public const int MostRows = 4000;

    private const double LeastShare = 1e-6;

    private readonly MinimalModel _model;
    private readonly SymmetricSpectrum _spectrum;
    private readonly List<ClosureBlock> _blocks;
    private readonly double _zero;

    private PlainClosure(MinimalModel model, List<ClosureBlock> blocks)
    {
        (_model, _blocks) = (model, blocks);
        Rows = blocks.Sum(block => block.Factor.Rows);
        if (Rows + model.Population.Classes > MostRows)
            throw new ArgumentException($"the coupling needs {Rows + model.Population.Classes} rows for an exact solution; at most {MostRows} are solved");
        _spectrum = SymmetricSpectrum.Of(Generator());
        _zero = 1e-12 * Math.Max(1e-300, _spectrum.Values[^1]);
        for (var k = 0; k < _spectrum.Values.Length; k++)
            if (_spectrum.Values[k] < _zero) _spectrum.Values[k] = 0;
        var moving = Enumerable.Range(0, _spectrum.Values.Length).Where(k => Share(k, centred: false) > LeastShare).ToList();
        var classes = moving.Where(k => _spectrum.Values[k] > 0 && Share(k, centred: true) > LeastShare).ToList();
        var lowest = moving.Take(model.Population.Classes).ToHashSet();
        Slow = classes.Where(lowest.Contains).Select(k => _spectrum.Values[k]).DefaultIfEmpty(0).First();
        Fast = classes.Select(k => _spectrum.Values[k]).DefaultIfEmpty(0).Last();
    }

    /// <summary>The rates of the closure, ascending: of what labels feel. The rest of the samples decays at l_x r and moves nothing else.</summary>
    public IReadOnlyList<double> Rates => _spectrum.Values;

    /// <summary>How many of the rates are of samples (or of the student); the others are of the C labels.</summary>
    public int Rows { get; }

    /// <summary>The exact slow rate: the smallest above 0 at which class distances move, among the C slowest; 0 where no frustration couples the classes.</summary>
    public double Slow { get; }

    /// <summary>The largest rate at which class distances move.</summary>
    public double Fast { get; }

    /// <summary>How many rates are 0 (below 1e-12 of the largest): the connected components, for free samples.</summary>
    public int ZeroModes => _spectrum.Values.Count(rate => rate == 0);

    /// <summary>Solves a model.</summary>
    /// <exception cref="ArgumentException">It has a head or a one-sided stop-gradient, a rate of 0, or needs more than <see cref="MostRows"/>.</exception>
    public static PlainClosure Of(MinimalModel model)
    {
        PlainTheory.RequirePlain(model);
        if (model.Rates.Samples <= 0 || model.Rates.Labels <= 0) throw new ArgumentException("the rates of samples and labels are above 0 here; with a rate of 0 one side is frozen");
        return new PlainClosure(model, model.Inputs is null ? ClosureBlock.OfFree(model.Population.Coupling) : [ClosureBlock.OfStudent(model.Population.Coupling, model.Inputs)]);
    }

    /// <summary>W(t) of a start. Exact.</summary>
    public Matrix Labels(State initial, double time) => Labels(initial, rate => Math.Exp(-rate * time));

    /// <summary>W after n steps of gradient descent of size eta: each amplitude times (1 - eta mu)^n. Exact.</summary>
    public Matrix Descended(State initial, double step, int steps) => Labels(initial, rate => PlainTheory.DescentFactor(step, rate, steps));

    /// <summary>Drms(t) at each time.</summary>
    public IReadOnlyList<double> Drms(State initial, IReadOnlyList<double> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        var start = Amplitudes(initial);
        return [.. times.Select(time => Separation.Rms(Labels(start, rate => Math.Exp(-rate * time))))];
    }

    /// <summary>
    /// What of Drms(0) lives on the slowest rate and on rates of 0: Drms tends to it times e^(-mu_- t), or stays there without frustration.
    /// For balanced designs the same as <see cref="PlainTheory.Plateau"/>.
    /// </summary>
    public double Plateau(State initial) => Separation.Rms(Labels(initial, rate => rate <= Slow * (1 + 1e-9) ? 1 : 0));

    /// <summary>Drms for t without bound: what lives on rates of 0.</summary>
    public double Final(State initial) => Separation.Rms(Labels(initial, rate => rate == 0 ? 1 : 0));

    private Matrix Labels(State initial, Func<double, double> factor) => Labels(Amplitudes(initial), factor);

    private Matrix Labels(Matrix amplitudes, Func<double, double> factor)
    {
        var scaled = amplitudes.Copy();
        for (var k = 0; k < scaled.Rows; k++) TensorPrimitives.Multiply(scaled.Row(k), factor(_spectrum.Values[k]), scaled.Row(k));
        var all = _spectrum.Vectors.TransposeTimes(scaled);
        var labels = new Matrix(_model.Population.Classes, _model.Dimension, all.Span[(Rows * _model.Dimension)..].ToArray());
        TensorPrimitives.Multiply(labels.Span, Math.Sqrt(_model.Rates.Labels), labels.Span);
        return labels;
    }

    // One amplitude a row, of z / sqrt(l_x) over W / sqrt(l_w).
    private Matrix Amplitudes(State initial)
    {
        _model.Require(initial);
        var stacked = new Matrix(Rows + _model.Population.Classes, _model.Dimension);
        var at = 0;
        foreach (var block in _blocks)
        {
            var start = block.Start(initial.Samples);
            TensorPrimitives.Multiply(start.Span, 1 / Math.Sqrt(_model.Rates.Samples), stacked.Span.Slice(at, start.Span.Length));
            at += start.Span.Length;
        }

        TensorPrimitives.Multiply(initial.Labels.Span, 1 / Math.Sqrt(_model.Rates.Labels), stacked.Span[at..]);
        return _spectrum.Vectors.Times(stacked);
    }

    private Matrix Generator()
    {
        var (classes, rates) = (_model.Population.Classes, _model.Rates);
        var generator = new Matrix(Rows + classes, Rows + classes);
        var cross = -Math.Sqrt(rates.Samples * rates.Labels);
        var row = 0;
        foreach (var block in _blocks)
        {
            for (var j = 0; j < block.Factor.Rows; j++, row++)
            {
                generator[row, row] = rates.Samples * block.Diagonal[j];
                for (var c = 0; c < classes; c++) generator[row, Rows + c] = generator[Rows + c, row] = cross * block.Factor[j, c];
            }
        }

        for (var c = 0; c < classes; c++) generator[Rows + c, Rows + c] = rates.Labels * _model.Population.Coupling.ColumnSums[c];
        return generator;
    }

    private double Share(int mode, bool centred)
    {
        var labels = new Matrix(_model.Population.Classes, 1, _spectrum.Vectors.Row(mode)[Rows..].ToArray());
        return TensorPrimitives.SumOfSquares<double>((centred ? Separation.Centred(labels) : labels).Span);
    }
}
