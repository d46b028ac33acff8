using Understudy.Reporting;
using Understudy.Reporting.Acts;
using Understudy.Reporting.Blocks;
using Understudy.Roleplay;
using Understudy.Roleplay.Conversations;
using Understudy.Synthesis;
using Understudy.Synthesis.Datasets;

namespace Understudy.Cli.Tour;

/// <summary>The first act's second scene: the offline annotator gives every turn its plan, and a data set is built and split.</summary>
internal static class LayersScene
{
    public static async Task<ReportSection> PlayAsync(TourStage stage, CancellationToken cancellationToken)
    {
        await stage.ImportAsync(cancellationToken).ConfigureAwait(false);
        await SynthesisRun.ByRulesAsync(stage.Scenes, stage.Layers, Verb.Version, cancellationToken: cancellationToken).ConfigureAwait(false);
        var counts = await DatasetRun.BuildAsync(stage.Layers, stage.Dataset, new DatasetOptions(), Verb.Version, cancellationToken).ConfigureAwait(false);
        var split = await DatasetRun.SplitAsync(stage.Dataset, stage.Split, new SplitOptions { Seed = stage.Seed }, Verb.Version, cancellationToken).ConfigureAwait(false);
        var samples = DatasetFile.ReadAsync(DatasetFile.Locate(stage.Dataset), cancellationToken);
        var statistics = await DatasetSurvey.OfAsync(samples, cancellationToken: cancellationToken).ConfigureAwait(false);
        var scenes = await SceneFile.ReadAsync(SceneFile.Locate(stage.Layers), cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        var example = await ExampleAsync(stage, cancellationToken).ConfigureAwait(false);
        return LayersSection.Compose(scenes, new DatasetFigures
        {
            Splits = [.. split.Parts.Select(p => (p.Key, p.Value.Count))],
            HistoryLengths = [.. split.Parts.Values.SelectMany(p => p.TurnsDist).SelectMany(t => Enumerable.Repeat(t.Key, t.Value))],
            Patterns = [.. statistics.Diversity.Patterns.Select(p => (p.Key, (int)p.Value))],
            Numbers =
            [
                new KeyFigure(Counting.Number((int)statistics.LearnedWords), "words", "to be learned"),
                new KeyFigure($"{statistics.Diversity.SystemThinking.MeanWords:0}", "words", "mean length of a plan"),
                new KeyFigure($"{statistics.Diversity.SystemThinkingDistinct4 * 100:0}", "%", "of the plans' four-word phrases are different ones"),
            ],
            Example = [.. example.Messages.Select((m, i) => new SampleMessage(m.Role.ToString().ToLowerInvariant(), m.Content, i == example.Messages.Count - 1))],
            ExampleCaption = $"A sample, as the model sees it: {example.Id}",
            Shortfalls = Shortfalls(counts, statistics),
        });
    }

    /// <summary>A sample that shows much in little: thoughts in history and a thought to learn, not too long.</summary>
    private static async Task<Sample> ExampleAsync(TourStage stage, CancellationToken cancellationToken)
    {
        Sample? best = null;
        var bestScore = int.MinValue;
        await foreach (var sample in DatasetFile.ReadAsync(DatasetFile.Locate(stage.Dataset), cancellationToken).ConfigureAwait(false))
        {
            var own = sample.Messages.Where(m => m.Role == MessageRole.Assistant).ToList();
            var thoughts = own.Count(m => m.Content.Contains("<role_thinking>", StringComparison.Ordinal));
            var learned = own[^1].Content;
            var score = (20 * Math.Min(thoughts, 3))
                + (learned.Contains("<role_thinking>", StringComparison.Ordinal) ? 60 : 0)
                + (learned.Contains("<role_action>", StringComparison.Ordinal) ? 20 : 0)
                - (Math.Abs(sample.Messages.Count - 8) * 8)
                - (sample.Messages.Skip(1).Sum(m => m.Content.Length) / 100);
            if (score > bestScore) (best, bestScore) = (sample, score);
        }

        return best ?? throw new InvalidOperationException("a data set that was built has a sample");
    }

    private static List<string> Shortfalls(DatasetCounts counts, DatasetStatistics statistics)
    {
        var items = new List<string>
        {
            "The plans are composed by rules from what scene, cast and turn say: a baseline, labelled \"annotator: rules\" in every record. A language model as teacher writes better ones.",
        };
        var thinking = statistics.Diversity.RoleThinking.Share;
        if (thinking < 0.5) items.Add($"Only {thinking * 100:0.0} % of the turns have role thinking: what the text itself speaks as asides and soliloquies. None is invented.");
        if (counts.SkippedEmpty + counts.SkippedReserved + counts.SkippedWithoutSystemThinking is var skipped and > 0) items.Add($"{skipped} turns gave no sample.");
        return items;
    }
}
