using CsCheck;
using Understudy.Roleplay;
using Understudy.Roleplay.Formats;
using Understudy.Synthesis.Diversity;

namespace Understudy.Tests.Synthesis.Diversity;

public sealed class PatternDiversityTests
{
    [Fact]
    public void Four_equally_frequent_patterns_have_two_bits()
    {
        var diversity = new PatternDiversity();
        Performance[] performances = [[Segment.Speech("a")], [Segment.Thought("a")], [Segment.Action("a")], [Segment.Thought("a"), Segment.Speech("b")]];
        foreach (var performance in performances) diversity.Add(new Reply(null, performance));

        var report = diversity.Report();

        Assert.Equal(2, report.EntropyBits, 12);
        Assert.Equal(0.25, report.Top1Share);
        Assert.Equal(1, report.Patterns["think→speech"]);
    }

    [Fact]
    public void Entropy_lies_between_nothing_and_the_logarithm_of_the_number_of_patterns() => Gen.Long[0, 1000].Array[1, 20].Sample(counts =>
        Assert.InRange(PatternDiversity.Entropy(counts), 0, Math.Log2(Math.Max(1, counts.Count(c => c > 0))) + 1e-9));

    [Fact]
    public void Distinct_n_of_a_repeated_reply_falls_with_each_repetition()
    {
        var diversity = new PatternDiversity();
        for (var i = 0; i < 4; i++) diversity.Add(new Reply("The same plan again now", [Segment.Speech("One two three four five")]));

        var report = diversity.Report();

        Assert.Equal(0.25, report.Distinct1);
        Assert.Equal(0.25, report.Distinct2);
        Assert.Equal(0.25, report.Distinct4);
        Assert.Equal(0.25, report.SystemThinkingDistinct1);
        Assert.Equal(1, report.SelfBleu4!.Value, 12);
    }

    [Fact]
    public void Chinese_is_counted_by_characters()
    {
        var diversity = new PatternDiversity();
        diversity.Add(new Reply(null, [Segment.Speech("慢慢喝")]));

        var report = diversity.Report();

        Assert.Equal(3, report.Speech.MeanWords);
        Assert.Equal(2 / 3.0, report.Distinct1!.Value, 12);
    }

    [Fact]
    public void Lengths_are_means_over_the_replies_that_have_the_kind()
    {
        var diversity = new PatternDiversity();
        diversity.Add(new Reply("one two", [Segment.Thought("three four five six"), Segment.Speech("seven")]));
        diversity.Add(new Reply(null, [Segment.Speech("eight nine ten")]));

        var report = diversity.Report();

        Assert.Equal(new KindReport(0.5, 2), report.SystemThinking);
        Assert.Equal(new KindReport(0.5, 4), report.RoleThinking);
        Assert.Equal(new KindReport(0, 0), report.Action);
        Assert.Equal(new KindReport(1, 2), report.Speech);
    }

    [Fact]
    public void Nothing_seen_is_nothing_reported()
    {
        var report = new PatternDiversity().Report();

        Assert.Equal(0, report.Replies);
        Assert.Null(report.Distinct1);
        Assert.Null(report.SelfBleu4);
    }
}
