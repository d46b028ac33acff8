using Understudy.Reporting;

namespace Understudy.Cli.Tour;

/// <summary>Act 1: a book becomes scenes, the scenes get both layers, and a data set is made of them.</summary>
internal sealed class BookAct : ITourAct
{
    public int Number => 1;

    public string Title => "The book, in both layers";

    public TimeSpan Budget => TimeSpan.FromSeconds(45);

    public async Task<IReadOnlyList<ReportSection>> PlayAsync(TourStage stage, CancellationToken cancellationToken) =>
    [
        await ImportScene.PlayAsync(stage, cancellationToken).ConfigureAwait(false),
        await LayersScene.PlayAsync(stage, cancellationToken).ConfigureAwait(false),
    ];
}
