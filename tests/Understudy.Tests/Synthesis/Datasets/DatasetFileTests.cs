using System.Text.Json;
using Understudy.Synthesis.Datasets;
using Understudy.Synthesis.Rules;

namespace Understudy.Tests.Synthesis.Datasets;

public sealed class DatasetFileTests
{
    [Fact]
    public async Task What_is_written_is_read_and_written_the_same()
    {
        using var folder = new TemporaryFolder();
        var scenes = new[] { RuleAnnotator.Annotate(Stage.Lighthouse), RuleAnnotator.Annotate(Stage.Teahouse) };

        var count = await DatasetFile.WriteAsync(folder["a.jsonl"], new DatasetBuilder(new DatasetOptions()).BuildAsync(Stage.Stream(scenes), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await DatasetFile.WriteAsync(folder["b.jsonl"], DatasetFile.ReadAsync(folder["a.jsonl"], TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        Assert.Equal(21, count);
        Assert.Equal(File.ReadAllBytes(folder["a.jsonl"]), File.ReadAllBytes(folder["b.jsonl"]));
    }

    [Fact]
    public void A_line_has_the_documented_fields()
    {
        var sample = new DatasetBuilder(new DatasetOptions()).Build(RuleAnnotator.Annotate(Stage.Teahouse)).First();

        var line = DatasetFile.ToLine(sample);

        using var json = JsonDocument.Parse(line);
        Assert.Equal(
            ["id", "messages", "character", "scene", "work", "turn", "history_turns", "loss", "layers", "format", "annotator"],
            json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.StartsWith("""{"id":"teahouse-1#0@小林","messages":[{"role":"system","content":"You are 小林 from 雨夜茶馆.""", line, StringComparison.Ordinal);
        Assert.EndsWith(""","character":"小林","scene":"teahouse-1","work":{"title":"雨夜茶馆","author":""},"turn":0,"history_turns":0,"loss":"last","layers":"both","format":"her","annotator":"rules"}""", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_line_is_named_with_its_number()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["x.jsonl"], "\n{\"id\":\"a\"}\n", TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<InputException>(async () =>
        {
            await foreach (var _ in DatasetFile.ReadAsync(folder["x.jsonl"], TestContext.Current.CancellationToken)) { }
        });

        Assert.Contains("x.jsonl(2)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_stands_where_writing_failed()
    {
        using var folder = new TemporaryFolder();
        var twice = Stage.Stream(new[] { RuleAnnotator.Annotate(Stage.Teahouse), RuleAnnotator.Annotate(Stage.Teahouse) });

        await Assert.ThrowsAsync<InputException>(() => DatasetFile.WriteAsync(folder["y.jsonl"], new DatasetBuilder(new DatasetOptions()).BuildAsync(twice, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken));

        Assert.False(File.Exists(folder["y.jsonl"]));
    }
}
