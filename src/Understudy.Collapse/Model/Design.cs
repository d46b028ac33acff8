namespace Understudy.Collapse.Model;

/// <summary>
/// The balanced design: <see cref="PerClass"/> unfrustrated samples for each class, then <see cref="Frustrated"/> samples for
/// each subset of <see cref="FrustratedLabels"/> labels. That frustration is one embedding tied to several labels is our choice; of
/// the paper only "cannot be classified consistently" is known.
/// </summary>
/// <param name="Classes">C, at least 2.</param>
/// <param name="PerClass">n, unfrustrated samples of each class, from 0.</param>
/// <param name="Frustrated">m, frustrated samples of each subset, from 0.</param>
public sealed record Design(int Classes = 4, int PerClass = 27, int Frustrated = 2)
{
    /// <summary>The most samples a design may ask for.</summary>
    public const long MostSamples = 100_000_000;

    /// <summary>k, how many labels a frustrated sample has; 2 to C.</summary>
    public int FrustratedLabels { get; init; } = 2;

    /// <summary>The subsets of labels that have frustrated samples; null for all of size k in lexicographic order.</summary>
    public IReadOnlyList<IReadOnlyList<int>>? Subsets { get; init; }

    /// <summary>What each link of a frustrated sample weighs.</summary>
    public LinkWeight Weights { get; init; }

    /// <summary>How many subsets of labels have frustrated samples.</summary>
    public double SubsetCount => Subsets?.Count ?? Choose(Classes, FrustratedLabels);

    /// <summary>N, how many samples the design has.</summary>
    public double Samples => ((double)PerClass * Classes) + (Frustrated == 0 ? 0 : Frustrated * SubsetCount);

    /// <summary>The samples: the block of class 0, of class 1, and so on, then the subsets; copy j of subset S counts S[j mod |S|] as its own label.</summary>
    /// <exception cref="ArgumentException">The design is impossible; the message names the field and what it may be.</exception>
    public Population Build()
    {
        Validate();
        var rows = new List<IReadOnlyList<(int, double)>>();
        var primary = new List<int>();
        for (var c = 0; c < Classes; c++)
        {
            (int, double)[] own = [(c, 1)];
            for (var j = 0; j < PerClass; j++)
            {
                rows.Add(own);
                primary.Add(c);
            }
        }

        var unfrustrated = rows.Count;
        foreach (var subset in Subsets ?? [.. SubsetsOf(Classes, FrustratedLabels)])
        {
            var weight = Weights == LinkWeight.Unit ? 1 : 1.0 / subset.Count;
            (int, double)[] links = [.. subset.Select(c => (c, weight))];
            for (var j = 0; j < Frustrated; j++)
            {
                rows.Add(links);
                primary.Add(subset[j % subset.Count]);
            }
        }

        return new Population(Coupling.FromRows(Classes, rows), primary, [.. rows.Select((_, i) => i >= unfrustrated)]);
    }

    /// <summary>Checks that the design is possible, without making it.</summary>
    /// <exception cref="ArgumentException">It is not; the message names the field and what it may be.</exception>
    public void Validate()
    {
        if (Classes < 2) throw new ArgumentException($"classes is {Classes}; the model needs at least 2");
        if (PerClass < 0) throw new ArgumentException($"per-class is {PerClass}; it is 0 or more");
        if (Frustrated < 0) throw new ArgumentException($"frustrated is {Frustrated}; it is 0 or more");
        if (Subsets is null && (FrustratedLabels < 2 || FrustratedLabels > Classes))
            throw new ArgumentException($"frustrated-labels is {FrustratedLabels}; a frustrated sample has 2 to {Classes} labels (classes is {Classes})");
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var subset in Subsets ?? [])
        {
            var name = string.Join('-', subset);
            if (subset.Count < 2) throw new ArgumentException($"subset '{name}' has fewer than two labels; name at least two, as in 0-1");
            if (subset.Distinct().Count() < subset.Count) throw new ArgumentException($"subset '{name}' names a label twice");
            if (subset.FirstOrDefault(c => c < 0 || c >= Classes, -1) is var wrong && subset.Any(c => c < 0 || c >= Classes))
                throw new ArgumentException($"subset '{name}' names label {wrong}; there are labels 0 to {Classes - 1}");
            if (!known.Add(string.Join('-', subset.Order()))) throw new ArgumentException($"subset '{name}' comes twice; name it once and raise frustrated");
        }

        if (Samples == 0) throw new ArgumentException("there are no samples: per-class and frustrated are both 0");
        if (Samples > MostSamples) throw new ArgumentException($"the design asks for {Samples:g4} samples; at most {MostSamples:g4} fit (lower per-class, frustrated or frustrated-labels)");
    }

    private static double Choose(int n, int k)
    {
        var count = 1.0;
        for (var i = 0; i < k; i++) count = count * (n - i) / (i + 1);
        return Math.Round(count);
    }

    private static IEnumerable<IReadOnlyList<int>> SubsetsOf(int n, int k)
    {
        var subset = Enumerable.Range(0, k).ToArray();
        while (true)
        {
            yield return [.. subset];
            var i = k - 1;
            while (i >= 0 && subset[i] == n - k + i) i--;
            if (i < 0) yield break;
            subset[i]++;
            for (var j = i + 1; j < k; j++) subset[j] = subset[j - 1] + 1;
        }
    }
}
