using System.Text.Json;
using Understudy.Roleplay.Conversations;
using Understudy.Synthesis.Datasets;
using Understudy.Synthesis.Rules;
using Understudy.Texts;

namespace Understudy.Tests.Synthesis.Datasets;

public sealed class DatasetSurveyTests
{
    [Fact]
    public async Task Counts_samples_works_characters_and_history()
    {
        var statistics = await Survey(SampleUnit.Turns);

        Assert.Equal(21, statistics.Samples);
        Assert.Equal(2, statistics.Scenes);
        Assert.Equal(2, statistics.Works);
        Assert.Equal(5, statistics.Characters);
        Assert.Equal(21, statistics.Turns);
        Assert.Equal("0:5 1:5 2:3 3:3 4:2 5+:3", string.Join(' ', statistics.HistoryTurns.Select(h => $"{h.Key}:{h.Value}")));
        Assert.Equal(21, statistics.Layers["both"]);
        Assert.Equal(21, statistics.Annotators["rules"]);
        Assert.Equal(1, statistics.Diversity.SystemThinking.Share);
        Assert.Equal("The Lamp at Harrow Point", statistics.ByWork[0].Title);
        Assert.Null(statistics.Tokens);
    }

    [Fact]
    public async Task A_scene_sample_counts_every_own_turn_once()
    {
        var turns = await Survey(SampleUnit.Turns);
        var scenes = await Survey(SampleUnit.Scene);

        Assert.Equal(5, scenes.Samples);
        Assert.Equal(turns.Turns, scenes.Turns);
        Assert.Equal(turns.Diversity.Patterns, scenes.Diversity.Patterns);
    }

    [Fact]
    public async Task Tokens_are_counted_by_whoever_can()
    {
        var statistics = await Survey(SampleUnit.Turns, text => Words.Count(text));

        Assert.Equal(statistics.Words, statistics.Tokens);
        Assert.Equal(statistics.LearnedWords, statistics.LearnedTokens);
        Assert.InRange(statistics.MaxTokens!.Value, 1, (int)statistics.Words);
    }

    [Fact]
    public async Task Editions_of_one_work_count_once_and_namesakes_twice()
    {
        SampleWork[] works = [new("The Tragedy of Macbeth", ""), new("Macbeth", "William Shakespeare"), new("Faust", "Goethe"), new("Faust", "Lenau")];
        var samples = works.Select((w, i) => new Sample($"{i}", [new(MessageRole.User, "a"), new(MessageRole.Assistant, "X: b")], "X", $"s{i}", w, 0, 0, LossTarget.Last, Layers.Role, "her"));

        var statistics = await DatasetSurvey.OfAsync(Stage.Stream(samples), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(3, statistics.Works);
        Assert.Equal(3, statistics.Characters);
        Assert.Contains(new WorkShare("The Tragedy of Macbeth", "William Shakespeare", 2), statistics.ByWork);
    }

    [Fact]
    public async Task Statistics_are_json_and_back()
    {
        var statistics = await Survey(SampleUnit.Turns);

        var json = JsonSerializer.Serialize(statistics, DatasetJson.Pages.DatasetStatistics);
        var again = JsonSerializer.Serialize(JsonSerializer.Deserialize(json, DatasetJson.Pages.DatasetStatistics)!, DatasetJson.Pages.DatasetStatistics);

        Assert.Equal(json, again);
        Assert.Contains("\"think→speech\"", json, StringComparison.Ordinal);
    }

    private static Task<DatasetStatistics> Survey(SampleUnit unit, Func<string, int>? countTokens = null)
    {
        var scenes = Stage.Stream([RuleAnnotator.Annotate(Stage.Lighthouse), RuleAnnotator.Annotate(Stage.Teahouse)]);
        var samples = new DatasetBuilder(new DatasetOptions { Samples = unit }).BuildAsync(scenes);
        return DatasetSurvey.OfAsync(samples, countTokens, cancellationToken: TestContext.Current.CancellationToken);
    }
}
