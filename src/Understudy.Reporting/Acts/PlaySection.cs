using Understudy.Reporting.Blocks;
using Understudy.Reporting.Charts;
using Understudy.Sources;

namespace Understudy.Reporting.Acts;

/// <summary>The first act's first scene: a work as it came in. Its cast, its scenes, what was counted, and what the import could not do.</summary>
public static class PlaySection
{
    /// <summary>The section for one work.</summary>
    /// <param name="work">The work; one without turns of characters gets no cast and no figures.</param>
    /// <param name="scenesToRead">How many scenes are set in full.</param>
    public static ReportSection Compose(ImportedWork work, int scenesToRead = 3)
    {
        var cast = SceneStatistics.Cast(work.Scenes);
        var by = work.Author.Length == 0 ? "" : $" by {work.Author}";
        var blocks = new List<Block> { Counts(work) };
        if (cast.Count > 0)
        {
            blocks.Add(new Subheading(IsNovel(work) ? "The persons of the novel" : "The persons of the play"));
            blocks.Add(new CastList(cast));
            blocks.Add(new FigureBlock(Figures.WordsByCharacter([.. cast.Select(m => (m.Name, m.Words))])));
            blocks.Add(new FigureBlock(Figures.WordsByScene(SceneStatistics.Words(work.Scenes))));
            blocks.Add(new FigureBlock(Figures.OnStage(SceneStatistics.Presence(work.Scenes))));
            blocks.Add(new Subheading("The text, as it came in"));
            blocks.Add(new SceneReader(SceneStatistics.WorthReading(work.Scenes, scenesToRead)));
        }

        if (work.Warnings.Count > 0) blocks.Add(new Shortfalls("What the import could not do", work.Warnings));
        return new ReportSection(
            "Act I, scene 1",
            IsNovel(work) ? "The novel" : "The play",
            $"{work.Title}{by}, read as {work.Format} and cut into {Counting.Of(work.Scenes.Count, "scene")}. Every word keeps the file and place it came from.",
            blocks);
    }

    private static bool IsNovel(ImportedWork work) => work.Counts.Paragraphs is not null;

    private static KeyFigures Counts(ImportedWork work)
    {
        var counts = work.Counts;
        var figures = new List<KeyFigure>
        {
            Count(work.Scenes.Count, "scenes cut"),
            Count(counts.Characters, "characters who speak"),
            Count(counts.Speeches, "speeches in the source"),
            Count(counts.Thoughts, "thoughts the source itself gives"),
        };
        if (counts.StageDirections > 0) figures.Insert(3, Count(counts.StageDirections, "stage directions in the source"));
        if (counts.Whispers > 0) figures.Add(Count(counts.Whispers, "whispers (said to one person)"));
        if (counts.Soliloquies > 0) figures.Add(Count(counts.Soliloquies, "soliloquies of 100 words and more"));
        if (counts.Unattributed > 0) figures.Add(Count(counts.Unattributed, "quotes without a speaker"));
        if (counts.Paragraphs is { } paragraphs) figures.Add(Count(paragraphs, "paragraphs in the source"));
        return new KeyFigures(figures);
    }

    private static KeyFigure Count(int value, string label) => new(Counting.Number(value), "", label);
}
