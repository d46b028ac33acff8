using Understudy.Synthesis.Rules;

namespace Understudy.Tests.Synthesis.Rules;

public sealed class AnnotationExamplesTests
{
    [Fact]
    public async Task Draws_as_many_turns_as_asked_and_the_same_for_a_seed()
    {
        var scenes = new[] { RuleAnnotator.Annotate(Stage.Lighthouse), RuleAnnotator.Annotate(Stage.Teahouse) };

        var page = await AnnotationExamples.DrawAsync(Stage.Stream(scenes), 5, seed: 7, TestContext.Current.CancellationToken);
        var turned = await AnnotationExamples.DrawAsync(Stage.Stream(scenes.Reverse()), 5, seed: 7, TestContext.Current.CancellationToken);
        var other = await AnnotationExamples.DrawAsync(Stage.Stream(scenes), 5, seed: 8, TestContext.Current.CancellationToken);

        Assert.Equal(5, page.Split("### ").Length - 1);
        Assert.Equal(5, page.Split("System thinking: ").Length - 1);
        Assert.Equal(page, turned);
        Assert.NotEqual(page, other);
    }

    [Fact]
    public async Task The_words_before_a_drawn_turn_are_shown_without_the_thoughts_of_others()
    {
        var scene = RuleAnnotator.Annotate(Stage.Lighthouse);

        var page = await AnnotationExamples.DrawAsync(Stage.Stream([scene]), 100, seed: 1, TestContext.Current.CancellationToken);

        var sections = page.Split("### ", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(sections, s => s.Contains("[She knows it was me.]", StringComparison.Ordinal));
        Assert.All(sections.Where(s => s.Contains("[She knows it was me.]", StringComparison.Ordinal)), s => Assert.Contains(". Tobias,", s, StringComparison.Ordinal));
    }
}
