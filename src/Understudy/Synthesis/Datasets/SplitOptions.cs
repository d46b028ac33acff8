namespace Understudy.Synthesis.Datasets;

/// <summary>How a data set is divided.</summary>
public sealed record SplitOptions
{
    /// <summary>HER's purposes with their shares (her.md 5.1): 107,800, 26,800, 108,800, 80,000 and 200 samples of a full-sized set.</summary>
    public static IReadOnlyList<SplitPart> Purposes { get; } =
        [new("sft", 107_800), new("rl", 26_800), new("rm_sft", 108_800), new("rm_rl", 80_000), new("rl_test", 200)];

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
        if (Parts.Count == 0 || Parts.Sum(p => p.Weight) <= 0) throw new InputException("a split needs at least one part with a weight above 0, such as sft=1");
        foreach (var part in Parts)
        {
            if (part.Weight < 0 || !double.IsFinite(part.Weight)) throw new InputException($"part {part.Name}: the weight {part.Weight} is not a number from 0 on");
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
public sealed record SplitPart(string Name, double Weight);
