using Understudy.Reporting;
using Understudy.Runs;
using Understudy.Sources;

namespace Understudy.Cli.Tour;

/// <summary>The tour: the acts in order, then the report of what they found.</summary>
internal static class TourRun
{
    /// <summary>The report's file in the tour's folder.</summary>
    public const string ReportName = "report.html";

    /// <summary>The acts there are.</summary>
    public static IReadOnlyList<ITourAct> Acts { get; } = [new BookAct(), new LaboratoryAct()];

    /// <summary>Plays the acts and writes the report.</summary>
    /// <returns>The report's path and how long each act took.</returns>
    public static async Task<TourResult> PlayAsync(TourStage stage, IReadOnlyList<ITourAct> acts, TimeProvider time, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var sections = new List<ReportSection>();
        var times = new List<TourActTime>();
        foreach (var act in acts)
        {
            progress.Report($"act {act.Number}: {act.Title}");
            var started = time.GetTimestamp();
            sections.AddRange(await act.PlayAsync(stage, cancellationToken).ConfigureAwait(false));
            times.Add(new TourActTime(act.Number, act.Title, time.GetElapsedTime(started).TotalSeconds, act.Budget.TotalSeconds));
        }

        var work = (await stage.ImportAsync(cancellationToken).ConfigureAwait(false)).Works[0];
        var report = new Report(
            work.Title,
            $"{(work.Author.Length > 0 ? $"By {work.Author}. " : "")}{(work.Paragraphs is null ? "A play" : "A novel")}, read by Understudy: its people, what they say, and what they think.",
            sections,
            [
                new ReportFact("Book", Path.GetFileName(stage.Book)),
                new ReportFact("SHA-256", Manifest.Hash(stage.Book)),
                new ReportFact("Seed", $"{stage.Seed}"),
                new ReportFact("Understudy", Verb.Version),
            ]);
        var path = Path.Combine(stage.Folder, ReportName);
        AtomicFile.WriteAllText(path, HtmlReport.Render(report));
        Manifest.Write(stage.Folder);
        return new TourResult(path, times, work);
    }
}

/// <summary>What a tour made.</summary>
internal sealed record TourResult(string Report, IReadOnlyList<TourActTime> Acts, WorkSummary Work);

/// <summary>How long an act took, in seconds.</summary>
internal sealed record TourActTime(int Act, string Title, double Seconds, double Budget);
