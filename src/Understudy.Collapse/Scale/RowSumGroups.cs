using Understudy.Collapse.Model;

namespace Understudy.Collapse.Scale;

/// <summary>The distinct row sums of a coupling, ascending: samples of one row sum relax alike and can be summed over.</summary>
internal sealed class RowSumGroups
{
    /// <summary>The most distinct row sums the reduction takes on.</summary>
    public const int Most = 16;

    private const double Tolerance = 1e-12;

    private readonly double[] _ends;

    /// <summary>The groups of a coupling.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="Most"/>.</exception>
    public RowSumGroups(Coupling coupling)
    {
        var sums = coupling.RowSums.ToArray();
        Array.Sort(sums);
        var (first, ends) = (new List<double>(), new List<double>());
        foreach (var sum in sums)
        {
            if (first.Count == 0 || sum > first[^1] * (1 + Tolerance))
            {
                first.Add(sum);
                ends.Add(sum);
            }

            ends[^1] = sum;
        }

        if (first.Count > Most)
            throw new ArgumentException($"the samples have {first.Count} distinct row sums; the reduction to the labels closes for each row sum by itself and takes up to {Most}: integrate the samples instead");
        (Values, _ends) = ([.. first], [.. ends]);
    }

    /// <summary>The row sums.</summary>
    public double[] Values { get; }

    /// <summary>Which of <see cref="Values"/> a row sum is.</summary>
    public int Of(double rowSum)
    {
        var group = 0;
        while (rowSum > _ends[group]) group++;
        return group;
    }
}
