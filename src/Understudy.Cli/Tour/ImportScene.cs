using Understudy.Reporting;
using Understudy.Reporting.Acts;
using Understudy.Roleplay;
using Understudy.Sources;

namespace Understudy.Cli.Tour;

/// <summary>The first act's first scene: the book becomes scenes with characters, actions, speech and the thoughts it speaks aloud.</summary>
internal static class ImportScene
{
    public static async Task<ReportSection> PlayAsync(TourStage stage, CancellationToken cancellationToken)
    {
        var work = (await stage.ImportAsync(cancellationToken).ConfigureAwait(false)).Works[0];
        var scenes = await SceneFile.ReadAsync(SceneFile.Locate(stage.Scenes), cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        return PlaySection.Compose(new ImportedWork(work.Title, work.Author, work.Format, scenes, work.Counts()) { Warnings = work.Warnings });
    }
}
