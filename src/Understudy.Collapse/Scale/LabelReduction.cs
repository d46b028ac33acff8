using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Scale;

/// <summary>
/// The labels of a plain flow without its samples. Labels feel the samples only through y = A^T X, and where all row sums are equal y
/// and W close: y' = -l_x (r y - A^T A W), W' = -l_w (D_c W - y). With several distinct row sums it closes for the sums over each of
/// them. So the samples are read once, whatever the time asked for.
/// </summary>
/// <remarks>
/// The flow is symmetrised and diagonalised when this is made: one C x C matrix for one row sum and equal column sums, otherwise one of up to
/// C (1 + distinct row sums). Any start, time and number of steps then costs products of matrices. Derived here; exact up to rounding of float64.
/// </remarks>
public sealed class LabelReduction
{
    /// <summary>The largest matrix that is diagonalised; at this size it takes minutes.</summary>
    public const int MostModes = 6000;

    private readonly Coupling _coupling;
    private readonly RowSumGroups _groups;
    private readonly ReducedBasis _basis;

    /// <summary>The reduction of a coupling.</summary>
    /// <param name="coupling">A.</param>
    /// <param name="rates">l_x and l_w, both positive.</param>
    /// <exception cref="ArgumentException">A rate is 0, there are too many labels or too many distinct row sums.</exception>
    public LabelReduction(Coupling coupling, LearningRates rates)
    {
        ArgumentNullException.ThrowIfNull(coupling);
        ArgumentNullException.ThrowIfNull(rates);
        foreach (var (rate, name) in new[] { (rates.Samples, "samples"), (rates.Labels, "labels") })
            if (!double.IsFinite(rate) || rate <= 0) throw new ArgumentException($"the rate of the {name} is {rate}; the reduction needs both sides to move");
        (_coupling, Rates, _groups) = (coupling, rates, new RowSumGroups(coupling));
        Paired = _groups.Values.Length == 1 && coupling.HasEqualColumns;
        var size = Paired ? coupling.Labels : coupling.Labels * (1 + _groups.Values.Length);
        if (size > MostModes)
            throw new ArgumentException($"the reduction of {coupling.Labels} labels diagonalises a matrix of size {size}; at most {MostModes} is done: integrate the samples instead");
        var grams = Grams();
        _basis = Paired
            ? ReducedBasis.OfPairs(grams[0], _groups.Values[0], coupling.ColumnSums[0], rates)
            : ReducedBasis.OfWhole(grams, _groups.Values, coupling.ColumnSums, rates);
    }

    /// <summary>l_x and l_w.</summary>
    public LearningRates Rates { get; }

    /// <summary>The distinct row sums, ascending.</summary>
    public IReadOnlyList<double> RowSums => _groups.Values;

    /// <summary>Whether one row sum and equal column sums let the modes fall into pairs, at an eighth of the cost.</summary>
    public bool Paired { get; }

    /// <summary>The labels' modes from where a large flow stands; reads its samples once.</summary>
    /// <exception cref="ArgumentException">The flow is of another coupling or other rates.</exception>
    public LabelModes From(LargePlainFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        if (flow.Coupling != _coupling || flow.Rates != Rates) throw new ArgumentException("the flow is of another coupling or other rates", nameof(flow));
        return Modes(LabelSums.Of(flow, _groups), flow.Labels());
    }

    /// <summary>The labels' modes from sample embeddings, N x d, and label embeddings, C x d.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit the coupling.</exception>
    public LabelModes From(Matrix samples, Matrix labels)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(labels);
        if (samples.Rows != _coupling.Samples || labels.Rows != _coupling.Labels || samples.Columns != labels.Columns)
            throw new ArgumentException($"samples are {samples.Rows} x {samples.Columns} and labels {labels.Rows} x {labels.Columns}; the coupling has {_coupling.Samples} samples and {_coupling.Labels} labels");
        return Modes(LabelSums.Of(_coupling, samples, _groups), labels);
    }

    private LabelModes Modes(Matrix[] sums, Matrix labels)
    {
        var read = new Matrix(_basis.Read.Length, labels.Columns);
        for (var p = 0; p < read.Rows; p++) sums[_basis.Read[p].Group].Row(_basis.Read[p].Label).CopyTo(read.Row(p));
        return new LabelModes(_basis.Rates, _basis.Patterns, _basis.SumReader.Times(read).Plus(_basis.LabelReader.Times(labels)));
    }

    // A^T A over the samples of each row sum.
    private Matrix[] Grams()
    {
        Matrix[] grams = [.. _groups.Values.Select(_ => new Matrix(_coupling.Labels, _coupling.Labels))];
        for (var i = 0; i < _coupling.Samples; i++)
        {
            var labels = _coupling.LabelsOf(i);
            var weights = _coupling.WeightsOf(i);
            var gram = grams[_groups.Of(_coupling.RowSums[i])];
            for (var e = 0; e < labels.Length; e++)
                for (var o = 0; o < labels.Length; o++) gram[labels[e], labels[o]] += weights[e] * weights[o];
        }

        return grams;
    }
}
