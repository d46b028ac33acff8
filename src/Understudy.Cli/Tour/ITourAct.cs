using Understudy.Reporting;

namespace Understudy.Cli.Tour;

/// <summary>An act of the tour: one capability shown on the whole play. Later acts build on the folders of earlier ones.</summary>
internal interface ITourAct
{
    /// <summary>Its number, from 1.</summary>
    int Number { get; }

    /// <summary>Its title, as the report has it.</summary>
    string Title { get; }

    /// <summary>What it may take on two cores; the tour says so when it took longer.</summary>
    TimeSpan Budget { get; }

    /// <summary>Does the work in the tour's folder, going on where an earlier tour stopped; returns its sections of the report.</summary>
    Task<IReadOnlyList<ReportSection>> PlayAsync(TourStage stage, CancellationToken cancellationToken);
}
