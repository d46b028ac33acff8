namespace Understudy.Collapse.Model;

/// <summary>The samples of a run: their coupling to the labels, and what accuracy is measured against.</summary>
/// <param name="Coupling">A, samples x labels.</param>
/// <param name="Primary">For each sample the label that counts as its own; N numbers.</param>
/// <param name="Frustrated">For each sample whether it cannot be classified consistently; N flags.</param>
public sealed record Population(Coupling Coupling, IReadOnlyList<int> Primary, IReadOnlyList<bool> Frustrated)
{
    /// <summary>N, the number of samples.</summary>
    public int Samples => Coupling.Samples;

    /// <summary>C, the number of classes.</summary>
    public int Classes => Coupling.Labels;

    /// <summary>f, the share of frustrated samples, 0 to 1.</summary>
    public double Frustration => Frustrated.Count(f => f) / (double)Samples;

    /// <summary>A population of any coupling: a sample with several labels is frustrated, and its heaviest (then lowest) label is its own.</summary>
    public static Population Of(Coupling coupling)
    {
        ArgumentNullException.ThrowIfNull(coupling);
        var primary = new int[coupling.Samples];
        var frustrated = new bool[coupling.Samples];
        for (var i = 0; i < coupling.Samples; i++)
        {
            var labels = coupling.LabelsOf(i);
            var weights = coupling.WeightsOf(i);
            var heaviest = 0;
            for (var e = 1; e < weights.Length; e++)
                if (weights[e] > weights[heaviest]) heaviest = e;
            (primary[i], frustrated[i]) = (labels[heaviest], labels.Length > 1);
        }

        return new Population(coupling, primary, frustrated);
    }
}
