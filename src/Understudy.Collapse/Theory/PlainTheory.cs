using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Observables;

namespace Understudy.Collapse.Theory;

/// <summary>
/// The model without a head in closed form, mode by mode (derived here). Symmetric stop-gradient changes nothing: each side feels only its own term anyway.
/// Of the paper are the claims that without frustration there is no collapse and that a little of it adds a slow time scale.
/// </summary>
/// <remarks>Needs exact modes; <see cref="PlainClosure"/> solves the rest.</remarks>
public sealed class PlainTheory
{
    private readonly MinimalModel _model;
    private readonly PlainMode[] _modes;

    private PlainTheory(MinimalModel model, ModeReduction reduction)
    {
        (_model, Reduction) = (model, reduction);
        _modes = [.. reduction.Frustrations.Select(g => new PlainMode(model.SampleRate, model.LabelRate, g))];
    }

    /// <summary>The modes of the coupling.</summary>
    public ModeReduction Reduction { get; }

    /// <summary>The solution of each mode, in the order of <see cref="ModeReduction.Frustrations"/>.</summary>
    public IReadOnlyList<PlainMode> Modes => _modes;

    /// <summary>The slowest class mode that is frustrated; an unfrustrated one where none is (its slow rate is 0).</summary>
    public PlainMode Slowest => new(_model.SampleRate, _model.LabelRate, Reduction.SlowFrustration);

    /// <summary>The closed forms of a model.</summary>
    /// <exception cref="ArgumentException">It has a head, a one-sided stop-gradient or modes that are not exact.</exception>
    public static PlainTheory Of(MinimalModel model)
    {
        RequirePlain(model);
        var reduction = ModeReduction.Of(model);
        reduction.RequireExact();
        return new PlainTheory(model, reduction);
    }

    /// <summary>W(t) of a start: q_k(t) = E_qq q_k(0) + E_qp pt_k(0). Exact.</summary>
    public Matrix Labels(State initial, double time) => Labels(Start(initial), time);

    /// <summary>Drms at each time, as the distances between the labels of <see cref="Labels(State, double)"/>. Exact.</summary>
    public IReadOnlyList<double> Drms(State initial, IReadOnlyList<double> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        var start = Start(initial);
        return [.. times.Select(time => Separation.Of(Labels(start, time)).Rms)];
    }

    /// <summary>
    /// The three time scales: 1/(kx+kw), in which labels jump to the mean of their samples; 1/kx, in which samples come to their labels; 1/mu_-, in which
    /// classes come together (infinite without frustration). Two stages of Drms are what the ensemble mean shows; a single run may rise for a while.
    /// </summary>
    public (double Labels, double Samples, double Classes) TimeScales =>
        (1 / (_model.SampleRate + _model.LabelRate), 1 / _model.SampleRate, 1 / Slowest.Slow);

    /// <summary>
    /// Where the first stage ends: sqrt(2 sum_k |alpha_k|^2 / (C-1)) over the class modes, alpha_k the amplitude on the slow branch (<see cref="PlainMode.SlowBranch"/>).
    /// Without frustration it is the final Drms; with it Drms tends to this times e^(-mu_- t) where all class modes share one g.
    /// </summary>
    public double Plateau(State initial) => Separation.Of(Combined(Start(initial), mode => mode.SlowBranch)).Rms;

    /// <summary>Drms for t without bound: that of the modes without frustration; 0 where the labels are connected.</summary>
    public double Final(State initial) => Separation.Of(Combined(Start(initial), mode => mode.Frustration == 0 ? mode.SlowBranch : (0, 0))).Rms;

    /// <summary>
    /// E |w_c - w_c'|^2 = 2 d (E_qq^2 sw^2 + E_qp^2 sx^2 / nu) over random starts. Exact where the class modes share one g.
    /// </summary>
    /// <param name="mode">A class mode.</param>
    /// <param name="dimension">d.</param>
    /// <param name="labelSpread">sw.</param>
    /// <param name="sampleSpread">sx.</param>
    /// <param name="samplesPerLabel">nu = N/C.</param>
    /// <param name="time">t, not negative.</param>
    public static double EnsembleSeparation(PlainMode mode, int dimension, double labelSpread, double sampleSpread, double samplesPerLabel, double time)
    {
        ArgumentNullException.ThrowIfNull(mode);
        var (fromLabel, fromSample) = mode.LabelPropagator(time);
        return 2 * dimension * ((fromLabel * fromLabel * labelSpread * labelSpread) + (fromSample * fromSample * sampleSpread * sampleSpread / samplesPerLabel));
    }

    /// <summary>E D^2 of the plateau without frustration: 2 d (sw^2/l_w^2 + n sx^2/l_x^2) / (1/l_w + n/l_x)^2; with `sum` rates 2 d (sw^2 + n sx^2) / (n+1)^2.</summary>
    public static double EnsemblePlateau(LearningRates rates, int dimension, double labelSpread, double sampleSpread, int perClass)
    {
        ArgumentNullException.ThrowIfNull(rates);
        // Times l_x l_w above and below, so that a rate may be 0.
        var mass = rates.Samples + (perClass * rates.Labels);
        var (label, sample) = (labelSpread * rates.Samples / mass, sampleSpread * rates.Labels / mass);
        return 2 * dimension * ((label * label) + (perClass * sample * sample));
    }

    /// <summary>When a separation that has the plateau's size falls to a threshold: t = ln(plateau / threshold) / mu_-; 0 if it is there, null if it never falls.</summary>
    public static double? CollapseTime(double plateau, double threshold, double slowRate)
    {
        if (!(threshold > 0)) throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "a threshold is above 0");
        if (plateau <= threshold) return 0;
        return slowRate > 0 ? Math.Log(plateau / threshold) / slowRate : null;
    }

    /// <summary>The factor of an amplitude over n steps of gradient descent with step eta: (1 - eta mu)^n. Decays for eta below 2 / mu.</summary>
    public static double DescentFactor(double step, double rate, int steps) => Math.Pow(1 - (step * rate), steps);

    /// <summary>
    /// A bound of the largest rate for any coupling: max over A_ic &gt; 0 of (l_x r_i + l_w nu_c); reached, and kx + kw, for rows of sum 1 and equal columns.
    /// </summary>
    /// <exception cref="ArgumentException">The model has a head, a student or a one-sided stop-gradient.</exception>
    public static double RateBound(MinimalModel model)
    {
        RequirePlain(model);
        if (model.Inputs is not null) throw new ArgumentException("the bound is of free samples; a student's largest rate is the last of PlainClosure.Rates");
        var coupling = model.Population.Coupling;
        var largest = 0.0;
        for (var i = 0; i < coupling.Samples; i++)
            foreach (var c in coupling.LabelsOf(i)) largest = Math.Max(largest, (model.Rates.Samples * coupling.RowSums[i]) + (model.Rates.Labels * coupling.ColumnSums[c]));
        return largest;
    }

    internal static void RequirePlain(MinimalModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Head != Head.None) throw new ArgumentException($"head is {model.Head}; this theory is of the model without a head");
        if (model.StopGradient is StopGradient.Labels or StopGradient.Samples)
            throw new ArgumentException($"stop-gradient on {model.StopGradient} freezes one side; this theory is of both sides moving");
    }

    private ModeAmplitudes Start(State initial)
    {
        _model.Require(initial);
        return Reduction.Project(initial);
    }

    private Matrix Labels(ModeAmplitudes start, double time)
    {
        if (!(time >= 0)) throw new ArgumentException($"time is {time}; it is not negative");
        return Combined(start, mode => mode.LabelPropagator(time));
    }

    private Matrix Combined(ModeAmplitudes start, Func<PlainMode, (double FromLabel, double FromSample)> weights)
    {
        var amplitudes = new Matrix(Reduction.Count, _model.Dimension);
        for (var k = 0; k < Reduction.Count; k++)
        {
            var (fromLabel, fromSample) = weights(_modes[k]);
            for (var j = 0; j < _model.Dimension; j++) amplitudes[k, j] = (fromLabel * start.Labels[k, j]) + (fromSample * start.Samples[k, j]);
        }

        return Reduction.Labels(amplitudes);
    }
}
