using Understudy.Reporting;
using Understudy.Reporting.Acts;
using Understudy.Roleplay;
using Understudy.Sources;

namespace Understudy.Cli.Tour;

/// <summary>Act 1: the book becomes scenes with characters, actions, speech and the thoughts it speaks aloud.</summary>
internal sealed class ImportAct : ITourAct
{
    public int Number => 1;

    public string Title => "The work";

    public TimeSpan Budget => TimeSpan.FromSeconds(15);

    public async Task<ReportSection> PlayAsync(TourStage stage, CancellationToken cancellationToken)
    {
        var work = (await stage.ImportAsync(cancellationToken).ConfigureAwait(false)).Works[0];
        var scenes = await SceneFile.ReadAsync(SceneFile.Locate(stage.Scenes), cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        return PlaySection.Compose(new ImportedWork(work.Title, work.Author, work.Format, scenes, work.Counts()) { Warnings = work.Warnings });
    }
}
