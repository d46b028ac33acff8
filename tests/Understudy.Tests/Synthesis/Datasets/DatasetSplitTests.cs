using CsCheck;
using Understudy.Roleplay.Conversations;
using Understudy.Synthesis.Datasets;

namespace Understudy.Tests.Synthesis.Datasets;

public sealed class DatasetSplitTests
{
    private static readonly SampleWork[] Library =
    [
        new("Macbeth", "William Shakespeare"), new("The Tragedy of Macbeth", ""), new("MACBETH: A Play", "Shakespeare, William"), new("Hamlet", "William Shakespeare"),
        new("Hedda Gabler", "Henrik Ibsen"), new("The Tempest", "William Shakespeare"), new("Faust", "Goethe"), new("Faust", "Lenau"), new("Emma", "Jane Austen"),
    ];

    private static readonly Gen<List<Sample>> Samples =
        from scenes in Gen.Select(Gen.Int[0, Library.Length - 1], Gen.Int[1, 8]).Array[2, 60]
        select scenes.SelectMany((s, i) => Enumerable.Range(0, s.Item2).Select(t => Sample($"scene{i}", Library[s.Item1], t))).ToList();

    [Fact]
    public void No_work_stands_on_both_sides() => Gen.Select(Samples, Gen.Int[0, 99], Gen.Int[1, 3]).Sample((samples, seed, works) =>
    {
        if (samples.Select(s => WorkIdentity.Of(s.Work.Title, s.Work.Author).Title).Distinct().Count() <= works) return;
        var split = Of(new SplitOptions { Seed = seed, TestWorks = works }, samples);

        var sides = samples.ToLookup(s => split.PartOf(s) == SplitOptions.TestPart, s => WorkIdentity.Of(s.Work.Title, s.Work.Author));

        Assert.NotEmpty(sides[true]);
        Assert.NotEmpty(sides[false]);
        Assert.DoesNotContain(sides[true], t => sides[false].Any(t.IsSameWorkAs));
    });

    [Fact]
    public void A_scene_goes_to_one_part() => Gen.Select(Samples, Gen.Int[0, 99]).Sample((samples, seed) =>
    {
        var split = Of(new SplitOptions { Seed = seed }, samples);
        Assert.All(samples.GroupBy(s => s.Scene), scene => Assert.Single(scene.Select(split.PartOf).Distinct()));
    });

    [Fact]
    public void Where_a_sample_goes_does_not_depend_on_the_others() => Gen.Select(Samples, Gen.Int[0, 99], Gen.Double[0.1, 0.5]).Sample((samples, seed, share) =>
    {
        var options = new SplitOptions { Seed = seed, TestShare = share, Parts = [new("a", 2), new("b", 1)] };
        var titles = samples.Select(s => WorkIdentity.Of(s.Work.Title, "").Title).Distinct().ToList();
        if (titles.TrueForAll(t => StableHash.Unit(seed, $"work:{t}") < share)) return;
        var all = Of(options, samples);
        var kept = samples.Where(s => StableHash.Unit(seed, $"work:{WorkIdentity.Of(s.Work.Title, "").Title}") >= share).Take(3).Reverse().ToList();
        var few = Of(options, kept);

        Assert.All(kept, s => Assert.Equal(all.PartOf(s), few.PartOf(s)));
    });

    [Fact]
    public void Parts_get_their_shares()
    {
        var samples = Enumerable.Range(0, 8000).Select(i => Sample($"scene{i}", Library[i % 5], 0)).ToList();
        var split = Of(new SplitOptions(), samples);

        var counts = samples.CountBy(split.PartOf).ToDictionary(p => p.Key, p => p.Value);

        Assert.Equal(200, counts["rl_test"]);
        // Four standard deviations of a binomial with n = 7800.
        foreach (var (part, share) in new[] { ("sft", 0.33), ("rl", 0.08), ("rm_sft", 0.34), ("rm_rl", 0.25) })
            Assert.InRange(counts[part], (7800 * share) - (4 * Math.Sqrt(7800 * share * (1 - share))), (7800 * share) + (4 * Math.Sqrt(7800 * share * (1 - share))));
    }

    [Fact]
    public void A_small_set_gives_a_twentieth_to_the_test_of_fixed_size()
    {
        var samples = Enumerable.Range(0, 400).Select(i => Sample($"scene{i}", Library[i % 5], 0)).ToList();

        var split = Of(new SplitOptions(), samples);

        Assert.Equal(20, samples.Count(s => split.PartOf(s) == "rl_test"));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_and_loses_no_line()
    {
        using var folder = new TemporaryFolder();
        var samples = Enumerable.Range(0, 60).Select(i => Sample($"scene{i / 3}", Library[i / 3 % Library.Length], i % 3)).ToList();
        await DatasetFile.WriteAsync(folder["samples.jsonl"], Stage.Stream(samples), TestContext.Current.CancellationToken);
        var options = new SplitOptions { TestTitles = ["Macbeth, The Tragedy of: a Play".Split(',')[0]] };

        var first = await DatasetSplit.WriteAsync(folder[""], folder["one"], options, TestContext.Current.CancellationToken);
        await DatasetSplit.WriteAsync(folder["samples.jsonl"], folder["two"], options, TestContext.Current.CancellationToken);

        Assert.Equal(["MACBETH: A Play", "Macbeth", "The Tragedy of Macbeth"], first.HeldOut);
        Assert.Equal(60, first.Parts.Values.Sum(p => p.Count));
        foreach (var file in Directory.GetFiles(folder["one"]))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(folder["two"], Path.GetFileName(file))));
        var lines = first.Parts.Values.SelectMany(p => File.ReadLines(Path.Combine(folder["one"], p.File)));
        Assert.Equal(File.ReadLines(folder["samples.jsonl"]).Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Another_seed_is_another_division()
    {
        var samples = Enumerable.Range(0, 200).Select(i => Sample($"scene{i}", Library[0], 0)).ToList();
        var (one, two) = (Of(new SplitOptions { Seed = 1 }, samples), Of(new SplitOptions { Seed = 2 }, samples));

        Assert.Contains(samples, s => one.PartOf(s) != two.PartOf(s));
    }

    [Fact]
    public void Options_that_cannot_be_met_are_refused()
    {
        var samples = new[] { Sample("s", Library[0], 0) };
        Refused(new SplitOptions { TestWorks = 1 }, "all 1 works");
        Refused(new SplitOptions { TestTitles = ["Emma"] }, "Emma");
        Refused(new SplitOptions { TestShare = 1.5 }, "1.5");
        Refused(new SplitOptions { TestWorks = 1, TestShare = 0.5 }, "not both");
        Refused(new SplitOptions { Parts = [] }, "at least one part");
        Refused(new SplitOptions { Parts = [new("a", 1), new("A", 1)] }, "same name");
        Refused(new SplitOptions { Parts = [new("../a", 1)] }, "cannot name a file");
        Refused(new SplitOptions { Parts = [new("a", double.NaN)] }, "weight");

        void Refused(SplitOptions options, string because) =>
            Assert.Contains(because, Assert.Throws<InputException>(() => Of(options, samples)).Message, StringComparison.Ordinal);
    }

    private static DatasetSplit Of(SplitOptions options, IReadOnlyCollection<Sample> samples) =>
        DatasetSplit.Of(options, samples.GroupBy(s => s.Scene).ToDictionary(g => g.Key, g => (g.First().Work, g.Count())));

    private static Sample Sample(string scene, SampleWork work, int turn) => new(
        $"{scene}#{turn}@x", [new Message(MessageRole.User, "hello"), new Message(MessageRole.Assistant, "X: hm")], "X", scene, work, turn, turn, LossTarget.Last, Layers.Role, "her");
}
