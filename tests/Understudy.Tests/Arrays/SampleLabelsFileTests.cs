using Understudy.Arrays;
using Understudy.Tests.Sources;

namespace Understudy.Tests.Arrays;

public sealed class SampleLabelsFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lines_of_JSON_are_samples()
    {
        var samples = await ReadAsync(_folder.Write("labels.jsonl", """
            {"id":"x","labels":["a","b"],"weights":[0.7,0.3],"more":{"is":"ignored"}}

            {"labels":[3,"ä"],"weights":null}
            {"id":7,"labels":[]}
            """));
        Assert.Equal(["x", "labels.jsonl(3)", "7"], samples.Select(s => Path.GetFileName(s.Id)));
        Assert.Equal(["a b", "3 ä", ""], samples.Select(s => string.Join(' ', s.Labels)));
        Assert.Equal([0.7, 0.3], samples[0].Weights);
        Assert.Null(samples[1].Weights);
        Assert.EndsWith("labels.jsonl(4)", samples[2].Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pairs_of_one_sample_may_stand_apart()
    {
        var samples = await ReadAsync(_folder.Write("pairs.csv", "weight,id,label\n1,x,a\n2,y,a\n0.5,x,\"b, c\"\n"));
        Assert.Equal(["x", "y"], samples.Select(s => s.Id));
        Assert.Equal(["a", "b, c"], samples[0].Labels);
        Assert.Equal([1, 0.5], samples[0].Weights);
        Assert.Null(Assert.Single(await ReadAsync(_folder.Write("plain.tsv", "id\tlabel\nx\ta\n"))).Weights);
    }

    [Theory]
    [InlineData("l.jsonl", "{\"id\":\"x\"}", "(1): no \"labels\"")]
    [InlineData("l.jsonl", "[]", "(1): no \"labels\"")]
    [InlineData("l.jsonl", "{\"labels\":\"a\"}", "(1): no \"labels\"")]
    [InlineData("l.jsonl", "{\"labels\":[null]}", "(1): \"labels\" holds Null")]
    [InlineData("l.jsonl", "{\"labels\":[\"\\ud800\"]}", "(1): not readable as JSON")]
    [InlineData("l.jsonl", "{\"labels\":[\"a\"],\"weights\":1}", "(1): \"weights\" is no list")]
    [InlineData("l.jsonl", "{\"labels\":[\"a\"],\"weights\":[1,2]}", "(1): 2 weights for 1 labels")]
    [InlineData("l.jsonl", "{\"labels\":[\"a\"],\"weights\":[\"1\"]}", "(1): \"weights\" holds String")]
    [InlineData("l.jsonl", "{\"labels\":[\"a\"],\"weights\":[0]}", "(1): the weight 0 is not between")]
    [InlineData("l.jsonl", "{\"labels\":[\"a\"],\"weights\":[1e400]}", "(1): ")]
    [InlineData("l.jsonl", "\n{\"labels\":[\"a\",\"a\"]}", "(2): the label \"a\" comes twice")]
    [InlineData("l.jsonl", "{\"labels\":[", "(1): not readable as JSON")]
    [InlineData("l.csv", "", ": the file is empty")]
    [InlineData("l.csv", "sample,label\nx,a\n", "(1): no column \"id\"")]
    [InlineData("l.csv", "id,label\nx,a\ny,b\nx,a\n", "(4): the label \"a\" comes twice")]
    [InlineData("l.csv", "id,label\nx\n", "(2): 1 fields where the first record has 2")]
    [InlineData("l.csv", "id,label,weight\nx,a,much\n", "(2): \"much\" is no weight")]
    [InlineData("l.csv", "id,label,weight\nx,a,NaN\n", "(2): the weight NaN is not between")]
    public async Task What_is_no_sample_is_named_with_its_line(string name, string text, string complaint)
    {
        var path = _folder.Write(name, text);
        var e = await Assert.ThrowsAsync<InputException>(() => ReadAsync(path));
        Assert.StartsWith(path + complaint, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named() =>
        Assert.Contains("no such file", (await Assert.ThrowsAsync<InputException>(() => ReadAsync(Path.Combine(_folder.Path, "none.jsonl")))).Message, StringComparison.Ordinal);

    private static async Task<List<SampleLabels>> ReadAsync(string path)
    {
        var samples = new List<SampleLabels>();
        await foreach (var sample in SampleLabelsFile.ReadAsync(path, TestContext.Current.CancellationToken)) samples.Add(sample);
        return samples;
    }
}
