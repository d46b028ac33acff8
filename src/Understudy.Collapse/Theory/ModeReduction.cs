using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>
/// The singular modes of the coupling, in which the model falls apart into C pairs (derived here):
/// D_r^-1/2 A D_c^-1/2 = sum_k rho_k u_k v_k^T with 0 &lt;= rho_k &lt;= 1, and g_k = 1 - rho_k^2 the frustration of label mode k.
/// </summary>
/// <remarks>
/// Exact for rows that add up to 1 and columns that add up to one nu = N/C: then A = sum_k sqrt(nu) rho_k u_k v_k^T and each pair
/// (pt_k, q_k) moves by itself, up to a shared head. For a linear student the same holds with white inputs (Xi^T Xi = N I), u_k then a
/// direction of the inputs and pt_k = sqrt(C) u_k^T V. Otherwise rho and g are those of the normalised coupling, a measure and not a rate.
/// </remarks>
public sealed class ModeReduction
{
    private readonly MinimalModel? _student;
    private readonly Coupling _coupling;
    private readonly double[] _correlations;
    private readonly double[] _frustrations;
    private readonly double[]?[] _completions;

    private ModeReduction(Coupling coupling, MinimalModel? student, double[] frustrations, Matrix labelModes, int components)
    {
        (_coupling, _student, _frustrations, LabelModes, Components) = (coupling, student, frustrations, labelModes, components);
        _correlations = [.. frustrations.Select(g => 1 - g < 1e-14 ? 0 : Math.Sqrt(1 - g))];
        _completions = new double[coupling.Labels][];
        Obstacle = ObstacleOf(coupling, student);
        MeanMode = student is null ? 0 : Enumerable.Range(0, coupling.Labels).MaxBy(k => Math.Abs(TensorPrimitives.Sum<double>(labelModes.Row(k))));
        ClassModes = [.. Enumerable.Range(0, coupling.Labels).Where(k => k != MeanMode)];
    }

    /// <summary>Why the modes do not fall apart exactly; null where they do.</summary>
    public string? Obstacle { get; }

    /// <summary>Whether the modes fall apart exactly, so that levels 1 to 3 and closed forms by g hold.</summary>
    public bool IsExact => Obstacle is null;

    /// <summary>C, the number of label modes.</summary>
    public int Count => _correlations.Length;

    /// <summary>rho_k of each mode, descending; 0 to 1.</summary>
    public IReadOnlyList<double> Correlations => _correlations;

    /// <summary>g_k = 1 - rho_k^2 of each mode, ascending; 0 to 1.</summary>
    public IReadOnlyList<double> Frustrations => _frustrations;

    /// <summary>v_k, one a row (C x C). Its entry that is largest in size is positive; u_k takes its sign.</summary>
    public Matrix LabelModes { get; }

    /// <summary>The mode nearest to the mean of all labels: 0 with rho = 1 for free samples (v_0 = 1/sqrt(C)), any for a student.</summary>
    public int MeanMode { get; }

    /// <summary>The other C - 1 modes, in which class distances live.</summary>
    public IReadOnlyList<int> ClassModes { get; }

    /// <summary>How many modes have rho = 1: for free samples the connected components, which are the clusters of labels that survive without a head.</summary>
    public int Components { get; }

    /// <summary>g of the slowest class mode that is frustrated; 0 where none is.</summary>
    public double SlowFrustration => ClassModes.Select(k => _frustrations[k]).Where(g => g > 0).DefaultIfEmpty(0).Min();

    /// <summary>Whether all class modes have the same g (to 1e-9), as in balanced designs.</summary>
    public bool IsDegenerate => ClassModes.Count == 0 || _frustrations[ClassModes[^1]] - _frustrations[ClassModes[0]] < 1e-9;

    /// <summary>g = f C (k-1) / (k (C-1)) of the C - 1 class modes of a balanced design (derived here).</summary>
    /// <param name="frustration">f, the share of frustrated samples, 0 to 1.</param>
    /// <param name="classes">C, at least 2.</param>
    /// <param name="frustratedLabels">k, labels of a frustrated sample, 2 to C, each with weight 1/k.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double BalancedFrustration(double frustration, int classes, int frustratedLabels = 2)
    {
        if (!(frustration >= 0 && frustration <= 1)) throw new ArgumentOutOfRangeException(nameof(frustration), frustration, "f is a share, 0 to 1");
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        if (frustratedLabels < 2 || frustratedLabels > classes)
            throw new ArgumentOutOfRangeException(nameof(frustratedLabels), frustratedLabels, $"a frustrated sample has 2 to {classes} labels");
        return frustration * classes * (frustratedLabels - 1) / (frustratedLabels * (classes - 1.0));
    }

    /// <summary>The modes of a model: of its coupling, or of its student's inputs against the labels.</summary>
    public static ModeReduction Of(MinimalModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Inputs is null) return Of(model.Population.Coupling);
        var (values, vectors) = SymmetricSpectrum.Of(NormalisedCoupling.Frustration(model.Population.Coupling, model.Inputs));
        double[] frustrations = [.. values.Select(g => g < 1e-13 ? 0 : Math.Min(1, g))];
        return new ModeReduction(model.Population.Coupling, model, frustrations, vectors, frustrations.Count(g => g == 0));
    }

    /// <summary>The modes of a coupling with free samples.</summary>
    public static ModeReduction Of(Coupling coupling)
    {
        ArgumentNullException.ThrowIfNull(coupling);
        var components = ConnectedComponents.Of(coupling).Count;
        // The mean mode sqrt(nu_c / sum nu) has g = 0 exactly. Moved to -1 it comes first, apart from other modes with g = 0.
        var total = TensorPrimitives.Sum(coupling.ColumnSums);
        double[] mean = [.. coupling.ColumnSums.ToArray().Select(nu => Math.Sqrt(nu / total))];
        var shifted = NormalisedCoupling.Frustration(coupling);
        for (var c = 0; c < mean.Length; c++) TensorPrimitives.MultiplyAdd(mean, -mean[c], shifted.Row(c), shifted.Row(c));
        var (values, vectors) = SymmetricSpectrum.Of(shifted);
        mean.CopyTo(vectors.Row(0));
        double[] frustrations = [.. values.Select((g, k) => k < components ? 0 : Math.Clamp(g, 0, 1))];
        return new ModeReduction(coupling, null, frustrations, vectors, components);
    }

    /// <summary>u_k: of length 1, N numbers (for a student D). With rho_k = 0 any unit vector orthogonal to the others; zeros where there is no room for one.</summary>
    /// <exception cref="ArgumentException">The modes are not exact.</exception>
    public double[] SampleMode(int mode)
    {
        RequireExact();
        return _correlations[mode] > 0 ? Coupled(mode) : _completions[mode] ??= Completion(mode);
    }

    /// <summary>The coordinates of a state: pt_k, q_k and Qp.</summary>
    /// <exception cref="ArgumentException">The state does not fit, or the modes are not exact.</exception>
    public ModeAmplitudes Project(State state)
    {
        ArgumentNullException.ThrowIfNull(state);
        RequireExact();
        if (state.Labels.Rows != Count) throw new ArgumentException($"labels has {state.Labels.Rows} rows; there are {Count} modes");
        var rows = _student?.Inputs?.Columns ?? _coupling.Samples;
        if (state.Samples.Rows != rows) throw new ArgumentException($"samples has {state.Samples.Rows} rows; the modes are of {rows}");
        // nu / N of a mode's square is 1 / C. White inputs turn N V^T V into X^T X.
        var inverse = 1.0 / Count;
        var samples = new Matrix(Count, state.Samples.Columns);
        var scale = _student is null ? 1 / Math.Sqrt(rows * inverse) : Math.Sqrt(Count);
        for (var k = 0; k < Count; k++)
        {
            var mode = SampleMode(k);
            for (var i = 0; i < rows; i++) TensorPrimitives.MultiplyAdd(state.Samples.Row(i), scale * mode[i], samples.Row(k), samples.Row(k));
        }

        var moment = state.Samples.TransposeTimes(state.Samples);
        if (_student is null) TensorPrimitives.Multiply(moment.Span, 1.0 / rows, moment.Span);
        return new ModeAmplitudes(samples, LabelModes.Times(state.Labels), moment.Plus(samples.TransposeTimes(samples), -inverse));
    }

    /// <summary>W of label amplitudes: sum_k v_k q_k, (C x d) to (C x d).</summary>
    public Matrix Labels(Matrix amplitudes) => LabelModes.TransposeTimes(amplitudes);

    /// <summary>Refuses couplings whose modes do not fall apart.</summary>
    /// <exception cref="ArgumentException">They do not; the message says why.</exception>
    public void RequireExact()
    {
        if (Obstacle is not null) throw new ArgumentException($"mode theory does not apply: {Obstacle}");
    }

    private double[] Coupled(int mode)
    {
        var weighted = _coupling.Times(new Matrix(Count, 1, LabelModes.Row(mode).ToArray()));
        if (_student?.Inputs is { } inputs) weighted = inputs.TransposeTimes(weighted);
        var scale = _student is null
            ? 1 / (Math.Sqrt(_coupling.ColumnSums[0]) * _correlations[mode])
            : Math.Sqrt(Count) / (_coupling.Samples * _correlations[mode]);
        TensorPrimitives.Multiply(weighted.Span, scale, weighted.Span);
        return weighted.Span.ToArray();
    }

    // The unit vector with most room beside the modes before this one, made orthogonal to them.
    private double[] Completion(int mode)
    {
        var before = Enumerable.Range(0, mode).Select(SampleMode).ToList();
        var room = new double[before[0].Length];
        Array.Fill(room, 1);
        foreach (var other in before)
            for (var i = 0; i < room.Length; i++) room[i] -= other[i] * other[i];
        var unit = new double[room.Length];
        var best = TensorPrimitives.IndexOfMax<double>(room);
        if (room[best] < 1e-9) return unit;
        unit[best] = 1;
        // Twice: the second pass takes out what rounding left.
        foreach (var other in before.Concat(before)) TensorPrimitives.MultiplyAdd(other, -TensorPrimitives.Dot<double>(other, unit), unit, unit);
        TensorPrimitives.Divide(unit, TensorPrimitives.Norm<double>(unit), unit);
        return unit;
    }

    private static string? ObstacleOf(Coupling coupling, MinimalModel? student)
    {
        if (!coupling.HasUnitRows) return "the weights of a sample do not add up to 1 (weights of 1 for each link)";
        if (!coupling.HasEqualColumns) return "the labels do not carry equal weight";
        if (student?.Inputs is not { } inputs) return null;
        var away = inputs.TransposeTimes(inputs).Plus(Matrix.Identity(inputs.Columns, inputs.Rows), -1);
        return Math.Abs(TensorPrimitives.MaxMagnitude<double>(away.Span)) < 1e-8 * inputs.Rows
            ? null
            : "the student's inputs are not white (Xi^T Xi is not N times the identity)";
    }
}
