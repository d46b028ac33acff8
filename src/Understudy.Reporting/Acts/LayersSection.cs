using Understudy.Reporting.Blocks;
using Understudy.Reporting.Charts;
using Understudy.Roleplay;
using Understudy.Synthesis.Diversity;

namespace Understudy.Reporting.Acts;

/// <summary>The first act's second scene: scenes with both layers, and the data set made of them.</summary>
public static class LayersSection
{
    /// <summary>The section for annotated scenes.</summary>
    /// <param name="scenes">The scenes with role thinking and system thinking.</param>
    /// <param name="dataset">The data set made of them, or null where none was made.</param>
    /// <param name="scenesToRead">How many scenes are set in full.</param>
    public static ReportSection Compose(IReadOnlyList<Scene> scenes, DatasetFigures? dataset = null, int scenesToRead = 3)
    {
        var turns = scenes.SelectMany(s => s.Turns).Where(t => t.IsCharacter).ToArray();
        var blocks = new List<Block> { Numbers(turns, dataset) };
        if (turns.Length > 0)
        {
            blocks.Add(new Paragraph("Choose whose eyes to read with. The page holds every layer; a perspective shows only what that reader may know, and a model that plays a character is given nothing else."));
            blocks.Add(new SceneReader(SceneStatistics.WorthReading(scenes, scenesToRead)) { BeginsAsDirector = true });
            blocks.Add(new FigureBlock(Figures.WordsByScene(SceneStatistics.Words(scenes))));
            var patterns = dataset is { Patterns.Count: > 0 } ? dataset.Patterns : SceneStatistics.Patterns(scenes);
            blocks.Add(new FigureBlock(Figures.Patterns(patterns, PatternDiversity.Entropy(patterns.Select(p => (long)p.Count)))));
        }

        if (dataset is not null) blocks.AddRange(Dataset(dataset));
        return new ReportSection(
            "Act I, scene 2",
            "Both layers",
            "Each turn now has what the character thinks (role thinking, first person) and how the actor plays it (system thinking, third person). The rest is as it came in.",
            blocks);
    }

    private static IEnumerable<Block> Dataset(DatasetFigures dataset)
    {
        if (dataset.HistoryLengths.Count > 0) yield return new FigureBlock(Figures.HistoryLengths(dataset.HistoryLengths));
        if (dataset.Splits.Count > 0)
        {
            var all = Math.Max(1, dataset.Splits.Sum(s => s.Samples));
            yield return new Table(
                "The data set, by split",
                [new("Split"), new("Samples", IsNumber: true), new("Share (%)", IsNumber: true)],
                [.. dataset.Splits.Select(s => (IReadOnlyList<string>)[s.Split, Counting.Number(s.Samples), Counting.Percent((double)s.Samples / all)])]);
        }

        if (dataset.Example.Count > 0) yield return new MessageSample(dataset.ExampleCaption, dataset.Example);
        if (dataset.Shortfalls.Count > 0) yield return new Shortfalls("What fell short", dataset.Shortfalls);
    }

    private static KeyFigures Numbers(Turn[] turns, DatasetFigures? dataset)
    {
        var thinking = turns.Count(t => t.Performance.Any(s => s.Kind == SegmentKind.Thought));
        var planned = turns.Count(t => t.SystemThinking is { Length: > 0 });
        var figures = new List<KeyFigure>
        {
            new(Counting.Number(turns.Length), "", "turns of characters"),
            new(Share(thinking, turns.Length), "%", "of them with role thinking"),
            new(Share(planned, turns.Length), "%", "of them with system thinking"),
        };
        if (dataset is not null)
        {
            if (dataset.Splits.Count > 0) figures.Add(new(Counting.Number(dataset.Splits.Sum(s => s.Samples)), "", "samples"));
            figures.AddRange(dataset.Numbers);
        }

        return new KeyFigures(figures);
    }

    private static string Share(int part, int whole) => whole == 0 ? "0" : Counting.Percent((double)part / whole);
}
