using Understudy.Roleplay;
using Understudy.Sources.Containers;

namespace Understudy.Sources.Novels;

/// <summary>A novel as scenes, with the cues that the scenes leave out.</summary>
/// <param name="Work">The scenes and counts.</param>
/// <param name="DroppedCues">The bare cues, in order: with the turns they hold every word of the novel.</param>
public sealed record ImportedNovel(ImportedWork Work, IReadOnlyList<DroppedCue> DroppedCues);

/// <summary>Imports novels: EPUB files, folders of XHTML, plain text.</summary>
public static class NovelImport
{
    /// <summary>Imports the novel of an EPUB whose package has been read.</summary>
    /// <exception cref="InputException">A document is no XHTML, or none holds a story.</exception>
    public static ImportedWork Import(SourceTree tree, EpubPackage package, ImportOptions options) =>
        Compose(NovelAttribution.Of(NovelXhtml.Read(tree, package)), options).Work;

    /// <summary>Imports a novel in plain text (see <see cref="NovelPlainText"/>).</summary>
    /// <param name="path">The file's name, for titles, positions and messages.</param>
    /// <param name="bytes">The file: UTF-8, or UTF-16 with its mark.</param>
    /// <param name="options">How scenes are cut.</param>
    /// <exception cref="InputException">The bytes are no such text, or hold no paragraph.</exception>
    public static ImportedWork ImportText(string path, byte[] bytes, ImportOptions options) =>
        Compose(NovelAttribution.Of(NovelPlainText.Read(path, bytes)), options).Work;

    /// <summary>Makes scenes of an attributed novel.</summary>
    /// <exception cref="InputException">The options contradict each other.</exception>
    public static ImportedNovel Compose(NovelAttribution attribution, ImportOptions options)
    {
        options.Validate();
        var dropped = new List<DroppedCue>();
        var scenes = new SceneWriter(attribution, options).Write(dropped);
        var novel = attribution.Novel;
        return new ImportedNovel(
            new ImportedWork(novel.Title, novel.Author, novel.Format, scenes, Count(attribution, scenes)) { Warnings = Warnings(attribution, scenes, options) },
            dropped);
    }

    private static WorkCounts Count(NovelAttribution attribution, List<Scene> scenes)
    {
        var attributed = attribution.Quotes.Count(q => q.Speaker is not null);
        return new WorkCounts
        {
            Paragraphs = attribution.Novel.Chapters.Sum(c => c.Paragraphs.Count),
            DialogueParagraphs = attribution.Quotes.Where(q => q.Kind != QuoteKind.None).Select(q => q.Position).Distinct().Count(),
            AttributedQuotes = attributed,
            Speeches = attributed,
            Unattributed = attribution.Quotes.Count(q => q.Speaker is null && q.Kind != QuoteKind.None),
            Thoughts = attribution.Quotes.Count(q => q.Kind == QuoteKind.Thought),
            Characters = scenes.SelectMany(s => s.Turns).Where(t => t.IsCharacter).Select(t => t.Speaker).Distinct(StringComparer.Ordinal).Count(),
        };
    }

    private static List<string> Warnings(NovelAttribution attribution, List<Scene> scenes, ImportOptions options)
    {
        var warnings = new List<string>();
        foreach (var scene in scenes.Where(s => s.Turns.Count < options.MinTurns))
            warnings.Add($"{scene.Source.Position.File}({scene.Source.Position.Line}): \"{scene.Source.Part}\" has {scene.Turns.Count} turns only, fewer than a scene should have ({options.MinTurns})");
        if (attribution.Quotes.Count == 0)
            warnings.Add($"{attribution.Novel.Chapters[0].Paragraphs[0].Position.File}: no quotation marks anywhere; all of it became narration");
        return warnings;
    }
}
