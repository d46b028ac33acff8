using System.Text.Json;

namespace Understudy.Cli.Tests;

public sealed class ProbeLabelsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_balanced_design_has_the_frustration_of_its_closed_form()
    {
        // C = 2, 45 samples of each label and 10 of both with weights 1/2: f = 0.1, and g = f for two labels.
        var lines = Enumerable.Range(0, 100).Select(i => i < 90
            ? $$"""{"id":{{i}},"labels":["{{(i < 45 ? "kind" : "cruel")}}"]}"""
            : $$"""{"id":{{i}},"labels":["kind","cruel"],"weights":[0.5,0.5]}""");
        using var page = await PageAsync(_folder.Write("labels.jsonl", string.Join('\n', lines)));
        Assert.Equal(0.1, page.RootElement.GetProperty("frustration").GetDouble(), 12);
        Assert.Equal(0.1, page.RootElement.GetProperty("spectrum")[0].GetDouble(), 9);
        // mu_- for kx = 1, kw = 50, g = 0.1: the slow rate of the plain flow.
        Assert.Equal(0.0982284, page.RootElement.GetProperty("plain").GetProperty("rate").GetDouble(), 6);
        Assert.Equal("kind", page.RootElement.GetProperty("merges")[0].GetProperty("first").GetString());
        Assert.Contains("analogy", page.RootElement.GetProperty("status").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_that_no_sample_connects_never_merge()
    {
        var csv = _folder.Write("labels.csv", "id,label\n1,a\n2,b\n2,a\n3,c\n4,d\n5,d\n5,c\n");
        using var page = await PageAsync(csv);
        Assert.Equal(2, page.RootElement.GetProperty("components").GetArrayLength());
        Assert.Equal(0, page.RootElement.GetProperty("spectrum")[0].GetDouble());
        Assert.All(
            page.RootElement.GetProperty("merges").EnumerateArray(),
            m => Assert.Equal("ab".Contains(m.GetProperty("first").GetString()!, StringComparison.Ordinal), "ab".Contains(m.GetProperty("second").GetString()!, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_frustration_nothing_is_forecast_to_collapse()
    {
        var result = await CommandLine.RunAsync("probe", "labels", _folder.Write("labels.csv", "id,label\n1,a\n2,b\n3,b\n"));
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("nothing collapses", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_cannot_be_is_refused_by_its_option()
    {
        var result = await CommandLine.RunAsync("probe", "labels", _folder.Write("labels.csv", "id,label\n1,a\n2,b\n"), "--p0", "NaN");
        Assert.Equal((1, "error: p0 is NaN; it is at least 0 and below 1e9"), (result.ExitCode, result.Error.Trim()));
    }

    [Theory]
    [InlineData("{\"id\":1,\"labels\":[\"a\",\"a\"]}", "labels.jsonl(1)", "twice")]
    [InlineData("{\"id\":1,\"labels\":[]}", "labels.jsonl(1)", "label")]
    [InlineData("{\"id\":1,\"labels\":[\"a\"]}\n{\"id\":2}", "labels.jsonl(2)", "labels")]
    [InlineData("{\"id\":1,\"labels\":[\"a\",\"b\"],\"weights\":[1,-1]}", "labels.jsonl(1)", "weight")]
    [InlineData("not json", "labels.jsonl(1)", "JSON")]
    [InlineData("", "labels.jsonl", "no samples")]
    public async Task Damaged_lines_are_refused_by_number(string content, string place, string word)
    {
        var result = await CommandLine.RunAsync("probe", "labels", _folder.Write("labels.jsonl", content));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(place, result.Error, StringComparison.Ordinal);
        Assert.Contains(word, result.Error, StringComparison.Ordinal);
    }

    private static async Task<JsonDocument> PageAsync(string file)
    {
        var result = await CommandLine.RunAsync("probe", "labels", file, "--json");
        Assert.True(result.ExitCode == 0, result.Error);
        return JsonDocument.Parse(result.Output);
    }
}
