using System.Text.Json;

namespace Understudy.Cli.Tests;

public sealed class DatasetCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        Assert.Equal(0, (await CommandLine.RunAsync("tour", "--out", _folder["tour"], "--acts", "1")).ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Unannotated_scenes_need_the_annotator_or_other_layers()
    {
        var refused = await CommandLine.RunAsync("dataset", "build", _folder["tour/1-scenes"], "--out", _folder["both"]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("understudy synthesize", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["both"]));

        var role = await CommandLine.RunAsync("dataset", "build", _folder["tour/1-scenes"], "--out", _folder["role"], "--layers", "role");
        Assert.True(role.ExitCode == 0, role.Error);
        Assert.DoesNotContain("<system_thinking>", string.Concat(File.ReadLines(_folder["role/samples.jsonl"]).Select(LastMessage)), StringComparison.Ordinal);

        var none = await CommandLine.RunAsync("dataset", "build", _folder["tour/1-layers"], "--out", _folder["none"], "--layers", "none", "--samples", "scene");
        Assert.True(none.ExitCode == 0, none.Error);
        Assert.DoesNotContain("<role_thinking>", File.ReadAllText(_folder["none/samples.jsonl"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_sample_alternates_and_only_its_last_message_has_a_plan()
    {
        foreach (var line in File.ReadLines(_folder["tour/1-dataset/samples.jsonl"]))
        {
            using var sample = JsonDocument.Parse(line);
            Assert.Equal("rules", sample.RootElement.GetProperty("annotator").GetString());
            var messages = sample.RootElement.GetProperty("messages").EnumerateArray().Select(m => (Role: m.GetProperty("role").GetString(), Content: m.GetProperty("content").GetString()!)).ToList();
            Assert.Equal("system", messages[0].Role);
            for (var i = 1; i < messages.Count; i++) Assert.Equal(i % 2 == 1 ? "user" : "assistant", messages[i].Role);
            Assert.StartsWith("===Conversation Start===", messages[1].Content, StringComparison.Ordinal);
            Assert.StartsWith("<system_thinking>", messages[^1].Content, StringComparison.Ordinal);
            Assert.DoesNotContain(messages.Skip(1).SkipLast(1), m => m.Content.Contains("<system_thinking>", StringComparison.Ordinal));
        }

        var stats = await CommandLine.RunAsync("dataset", "stats", _folder["tour/1-dataset"], "--json");
        using var document = JsonDocument.Parse(stats.Output);
        Assert.Equal(File.ReadLines(_folder["tour/1-dataset/samples.jsonl"]).Count(), document.RootElement.GetProperty("samples").GetInt32());
    }

    [Fact]
    public async Task A_bystander_is_shown_no_thought_and_no_system_prompt()
    {
        var model = await CommandLine.RunAsync("dataset", "show", _folder["tour/1-dataset"], "--character", "Agnes Tarn", "--index", "3");
        Assert.Contains("<system_thinking>", model.Output, StringComparison.Ordinal);
        Assert.Contains("===Requirements===", model.Output, StringComparison.Ordinal);
        var bystander = await CommandLine.RunAsync("dataset", "show", _folder["tour/1-dataset"], "--character", "Agnes Tarn", "--index", "3", "--perspective", "bystander");
        Assert.Equal(0, bystander.ExitCode);
        Assert.DoesNotContain("thinking>", bystander.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("===Requirements===", bystander.Output, StringComparison.Ordinal);
        Assert.Contains("Agnes Tarn: ", bystander.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_sample_is_named()
    {
        var path = _folder.Write("samples.jsonl", "{\"id\":\"x\"}\n");
        var result = await CommandLine.RunAsync("dataset", "stats", path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("samples.jsonl(1)", result.Error, StringComparison.Ordinal);
    }

    private static string LastMessage(string line)
    {
        using var sample = JsonDocument.Parse(line);
        return sample.RootElement.GetProperty("messages").EnumerateArray().Last().GetProperty("content").GetString()!;
    }
}
