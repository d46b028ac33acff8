namespace Understudy.Synthesis.Datasets;

/// <summary>How a data set is divided.</summary>
public sealed record SplitOptions
{
    /// <summary>HER's purposes: 33, 8, 34 and 25 % of the samples, and 200 to test reinforcement learning on.</summary>
    public static IReadOnlyList<SplitPart> Purposes { get; } =
        [new("sft", 33), new("rl", 8), new("rm_sft", 34), new("rm_rl", 25), new("rl_test", 0) { Samples = 200 }];

    /// <summary>Another seed is another division. <value>Default: 42.</value></summary>
    public int Seed { get; init; } = 42;

    /// <summary>The parts of what is not held out, by weight; whole scenes go to one part. <value>Default: <see cref="Purposes"/>.</value></summary>
    public IReadOnlyList<SplitPart> Parts { get; init; } = Purposes;

    /// <summary>Holds out so many works, those that the seed puts first. <value>Default: none.</value></summary>
    public int? TestWorks { get; init; }

    /// <summary>Holds out each work with this chance (0-1), whatever other works there are. <value>Default: none.</value></summary>
    public double? TestShare { get; init; }

    /// <summary>Holds out these works, by title in any edition's spelling. <value>Default: none.</value></summary>
    public IReadOnlyList<string> TestTitles { get; init; } = [];

    /// <summary>The part that the works held out go to.</summary>
    public const string TestPart = "test";

    internal bool HoldsOut => TestWorks is not null || TestShare is not null || TestTitles.Count > 0;

    internal void Validate()
    {
        if (Parts.Count == 0 || Parts.Where(p => p.Samples is null).Sum(p => p.Weight) <= 0) throw new InputException("a split needs at least one part with a weight above 0, such as sft=1");
        foreach (var part in Parts)
        {
            if (part.Weight < 0 || !double.IsFinite(part.Weight)) throw new InputException($"part {part.Name}: the weight {part.Weight} is not a number from 0 on");
            if (part.Samples is < 1) throw new InputException($"part {part.Name}: {part.Samples} samples is not a number from 1 on");
            if (part.Name.Length == 0 || part.Name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0) throw new InputException($"part \"{part.Name}\" cannot name a file; use letters, digits and _");
            if (part.Name == TestPart && HoldsOut) throw new InputException($"\"{TestPart}\" is where the works held out go; give the part another name");
        }

        if (Parts.Select(p => p.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() < Parts.Count) throw new InputException("two parts have the same name");
        if (TestWorks is { } works && works < 1) throw new InputException($"works to hold out: {works} is not a number from 1 on");
        if (TestShare is { } share && share is not (> 0 and < 1)) throw new InputException($"share of works to hold out: {share} is not between 0 and 1");
        if (TestWorks is not null && TestShare is not null) throw new InputException("hold out a number of works or a share, not both");
    }
}

/// <summary>A part of a split.</summary>
/// <param name="Name">The name of the part and of its file.</param>
/// <param name="Weight">Its share, relative to the others.</param>
public sealed record SplitPart(string Name, double Weight)
{
    /// <summary>
    /// Instead of a weight, a number of samples to reach with whole scenes, taken before the others are weighed; of a small
    /// set at most a twentieth, yet always a scene. Null for parts by weight.
    /// </summary>
    public int? Samples { get; init; }
}
