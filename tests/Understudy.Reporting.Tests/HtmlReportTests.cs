using CsCheck;
using Understudy.Reporting.Blocks;

namespace Understudy.Reporting.Tests;

public class HtmlReportTests
{
    private static readonly string Page = HtmlReport.Render(Sample.Report);

    [Fact]
    public void The_page_is_well_formed_and_names_its_language()
    {
        var html = Markup.Parse(Page);
        Assert.StartsWith("<!DOCTYPE html>", Page, StringComparison.Ordinal);
        Assert.Equal("en", html.Get("lang"));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() => Assert.Equal(Page, HtmlReport.Render(Sample.Report));

    [Fact]
    public void Words_of_the_play_never_become_markup()
    {
        var html = Markup.Parse(Page);
        Assert.Single(html.Descendants("script"));
        Assert.Contains(html.WithClass("speech"), e => e.Value.Contains("<script>alert(\"sold\")</script> &", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_text_comes_back_from_the_page_as_it_went_in()
    {
        Gen.String.Sample(text =>
        {
            var html = Markup.Parse(new Report(text, "", [new ReportSection("", text, "", [new CodeSample(text, text)])], [new ReportFact("x", text)]));
            var expected = Expected(text);
            Assert.Equal(expected, html.Descendants("h1").Single().Value);
            Assert.Equal(expected, html.Descendants("code").Single().Value);
            Assert.Equal(expected, html.Descendants("dd").Single().Value);
            Assert.Equal(expected, html.WithClass("scroll").Single().Get("aria-label"));
            Assert.Single(html.Descendants("script"));
        });

        // What neither HTML nor XML may hold is shown as the replacement character; carriage returns go.
        static string Expected(string text) => string.Concat(text.EnumerateRunes()
            .Where(r => r.Value != '\r')
            .Select(r => r.Value is '\t' or '\n' or (>= 0x20 and < 0x7F) or (>= 0xA0 and not (0xFFFE or 0xFFFF)) ? r.ToString() : "\uFFFD"));
    }

    [Fact]
    public void The_page_needs_nothing_but_itself()
    {
        Assert.DoesNotContain("http:", Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", Page, StringComparison.Ordinal);
        var html = Markup.Parse(Page);
        Assert.DoesNotContain(html.Descendants(), e => e.Attribute("src") is not null || e.Name.LocalName is "link" or "img" or "iframe");
        Assert.All(html.Descendants("a"), a => Assert.StartsWith("#", a.Get("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void Links_labels_and_descriptions_point_at_what_exists()
    {
        var html = Markup.Parse(Page);
        var ids = html.Descendants().Select(e => e.Get("id")).OfType<string>().ToArray();
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        string[] references = ["aria-labelledby", "aria-controls", "for"];
        Assert.All(html.Descendants().SelectMany(e => references.Select(e.Get)).OfType<string>(), id => Assert.Contains(id, ids));
        Assert.All(html.Descendants("a"), a => Assert.Contains(a.Get("href")![1..], ids));
    }

    [Fact]
    public void Headings_go_down_one_level_at_a_time()
    {
        var levels = Markup.Parse(Page).Descendants().Select(e => e.Name.LocalName)
            .Where(n => n is "h1" or "h2" or "h3" or "h4").Select(n => n[1] - '0').ToArray();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels[1..]), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Everything_to_press_says_whether_it_is_pressed()
    {
        var groups = Markup.Parse(Page).Descendants("button").GroupBy(b => b.Parent!).ToArray();
        Assert.NotEmpty(groups);
        Assert.All(groups, group =>
        {
            Assert.All(group, b => Assert.Equal("button", b.Get("type")));
            Assert.Single(group, b => b.Get("aria-pressed") == "true");
            Assert.NotNull(group.Key.Get("aria-label"));
        });
    }

    [Fact]
    public void What_scrolls_can_be_scrolled_by_keyboard_and_has_a_name()
    {
        var boxes = Markup.Parse(Page).WithClass("scroll").ToArray();
        Assert.NotEmpty(boxes);
        Assert.All(boxes, box => Assert.Equal(("0", "region", true), (box.Get("tabindex"), box.Get("role"), box.Get("aria-label") is { Length: > 0 })));
        Assert.All(Markup.Parse(Page).Descendants("table"), table => Assert.True(table.Parent!.Has("scroll")));
    }

    [Fact]
    public async Task A_report_is_a_file_one_can_open()
    {
        // Left beside the tests, to be looked at.
        var path = Path.Combine(AppContext.BaseDirectory, "sample-report.html");
        await File.WriteAllTextAsync(path, Page, TestContext.Current.CancellationToken);
        Assert.InRange(new FileInfo(path).Length, 50_000, 1_000_000);
    }
}
