using Understudy.Cli.Laboratory;
using Understudy.Collapse.Reproduction;
using Understudy.Reporting;
using Understudy.Reporting.Laboratory;

namespace Understudy.Cli.Tour;

/// <summary>Act 2: the nine experiments of the minimal model of collapse, at the smallest scale.</summary>
internal sealed class LaboratoryAct : ITourAct
{
    public int Number => 2;

    public string Title => "The laboratory";

    public TimeSpan Budget => TimeSpan.FromSeconds(60);

    public async Task<IReadOnlyList<ReportSection>> PlayAsync(TourStage stage, CancellationToken cancellationToken)
    {
        var findings = await ReproductionRun.ExecuteAsync(stage.Laboratory, ReproductionScale.Smoke, pictures: false, new StatusLine("tour, act 2,"), cancellationToken).ConfigureAwait(false);
        return [LaboratoryReport.Act("Act II", findings)];
    }
}
