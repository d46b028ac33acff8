using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Observables;

/// <summary>What is measured of a state: a few numbers that tell separation from collapse.</summary>
/// <param name="Time">Time of the flow.</param>
/// <param name="Loss">The sum loss of the variant.</param>
/// <param name="Drms">Root mean squared distance of the labels.</param>
/// <param name="Dmin">Least distance of two labels, the paper's measure of collapse.</param>
/// <param name="Dmean">Mean distance of the labels.</param>
/// <param name="ProjectedDrms">The same of the labels under the head; null without one.</param>
/// <param name="ProjectedDmin">The same of the labels under the head; null without one.</param>
/// <param name="AccuracyRaw">Share of all samples whose nearest label (the lowest of equally near ones) is their primary label, 0 to 1.</param>
/// <param name="AccuracyOnline">The same with P x in place of x; null without a head.</param>
/// <param name="AccuracyUnfrustrated">The same over unfrustrated samples, with P x where there is a head; null where all are frustrated.</param>
/// <param name="Fisher">Variance between the class means of unfrustrated samples over their variance within classes; null where the latter is below 1e-20.</param>
/// <param name="Gain">How much the head stretches the labels about their mean, &lt;P w, w&gt;/&lt;w, w&gt;; null without a head, or where all labels are one.</param>
/// <param name="SquareGain">The same of the head applied twice, &lt;P P w, w&gt;/&lt;w, w&gt;.</param>
/// <param name="InvariantDrift">Largest absolute entry of J(t) - J(0), see <see cref="Invariant"/>; null where J is not defined.</param>
/// <remarks>
/// Frustrated samples end at a midpoint of their labels, so that rounding decides about their accuracy; and after a collapse rounding decides
/// about all accuracies.
/// </remarks>
public sealed record OrderParameters(
    double Time,
    double Loss,
    double Drms,
    double Dmin,
    double Dmean,
    double? ProjectedDrms,
    double? ProjectedDmin,
    double AccuracyRaw,
    double? AccuracyOnline,
    double? AccuracyUnfrustrated,
    double? Fisher,
    double? Gain,
    double? SquareGain,
    double? InvariantDrift)
{
    /// <summary>Measures a snapshot.</summary>
    /// <param name="model">What moved.</param>
    /// <param name="snapshot">When and where.</param>
    /// <param name="initial">Where it started, for <see cref="InvariantDrift"/>.</param>
    public static OrderParameters Of(MinimalModel model, Snapshot snapshot, State initial)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(initial);
        var (state, population) = (snapshot.State, model.Population);
        var (x, w, head) = (model.Embeddings(state), state.Labels, state.Head);
        var px = head is null ? x : Projection.Of(x, head);
        var pw = head is null ? w : Projection.Of(w, head);
        var (raw, projected) = (Separation.Of(w), head is null ? (Separation?)null : Separation.Of(pw));
        var right = Right(x, w, population);
        var rightOnline = head is null ? right : Right(px, w, population);
        return new OrderParameters(
            snapshot.Time,
            Observables.Loss.Of(model, x, w, px, pw),
            raw.Rms,
            raw.Least,
            raw.Mean,
            projected?.Rms,
            projected?.Least,
            right.Count(r => r) / (double)population.Samples,
            head is null ? null : rightOnline.Count(r => r) / (double)population.Samples,
            Share(rightOnline, population.Frustrated),
            FisherOf(x, population),
            head is null ? null : GainOf(w, pw),
            head is null ? null : GainOf(w, Projection.Of(pw, head)),
            Invariant.Drift(model, state, initial));
    }

    private static bool[] Right(Matrix points, Matrix labels, Population population)
    {
        var right = new bool[points.Rows];
        for (var i = 0; i < right.Length; i++) right[i] = Distance.Nearest(points.Row(i), labels) == population.Primary[i];
        return right;
    }

    private static double? Share(bool[] right, IReadOnlyList<bool> without)
    {
        var (hits, all) = (0, 0);
        for (var i = 0; i < right.Length; i++)
        {
            if (without[i]) continue;
            all++;
            if (right[i]) hits++;
        }

        return all == 0 ? null : hits / (double)all;
    }

    // Classes without an unfrustrated sample have no mean and are left out.
    private static double? FisherOf(Matrix x, Population population)
    {
        var means = new Matrix(population.Classes, x.Columns);
        var counts = new int[population.Classes];
        for (var i = 0; i < x.Rows; i++)
        {
            if (population.Frustrated[i]) continue;
            counts[population.Primary[i]]++;
            var mean = means.Row(population.Primary[i]);
            TensorPrimitives.Add(mean, x.Row(i), mean);
        }

        var there = Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0).ToList();
        if (there.Count == 0) return null;
        var centre = new double[x.Columns];
        foreach (var c in there)
        {
            var mean = means.Row(c);
            TensorPrimitives.Divide(mean, counts[c], mean);
            TensorPrimitives.MultiplyAdd(mean, 1.0 / there.Count, centre, centre);
        }

        var within = 0.0;
        for (var i = 0; i < x.Rows; i++)
            if (!population.Frustrated[i]) within += Distance.Squared(x.Row(i), means.Row(population.Primary[i]));
        within /= counts.Sum();
        return within <= 1e-20 ? null : there.Average(c => Distance.Squared(means.Row(c), centre)) / within;
    }

    // <P w, w> / <w, w> with both about their means.
    private static double? GainOf(Matrix w, Matrix projected)
    {
        var (product, square) = (0.0, 0.0);
        for (var a = 0; a < w.Columns; a++)
        {
            var (mean, projectedMean) = (0.0, 0.0);
            for (var c = 0; c < w.Rows; c++) (mean, projectedMean) = (mean + (w[c, a] / w.Rows), projectedMean + (projected[c, a] / w.Rows));
            for (var c = 0; c < w.Rows; c++)
            {
                product += (projected[c, a] - projectedMean) * (w[c, a] - mean);
                square += (w[c, a] - mean) * (w[c, a] - mean);
            }
        }

        return square == 0 ? null : product / square;
    }
}
