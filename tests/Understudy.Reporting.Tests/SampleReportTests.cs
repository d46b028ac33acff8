namespace Understudy.Reporting.Tests;

public class SampleReportTests
{
    /// <summary>Leaves the sample beside the tests, to be looked at: sample-report.html.</summary>
    [Fact]
    public async Task A_report_is_a_file_one_can_open()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "sample-report.html");
        await File.WriteAllTextAsync(path, HtmlReport.Render(Sample.Report), TestContext.Current.CancellationToken);
        Assert.InRange(new FileInfo(path).Length, 50_000, 1_000_000);
    }
}
