using Understudy.Arrays;

namespace Understudy.Cli.Tests.Laboratory;

public sealed class StartFileTests : IDisposable
{
    private static readonly string[] Tiny = ["--classes", "2", "--dimension", "1", "--per-class", "1", "--frustrated", "1"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_arrays_and_folders_say_the_same()
    {
        NpyFile.Write(_folder["X.npy"], [1.0, -1, 0.5], 1);
        NpyFile.Write(_folder["W.npy"], [2.0, -1], 1);
        foreach (var init in new[] { _folder.Write("start.json", """{"W":[[2],[-1]],"X":[[1],[-1],[5e-1]]}"""), _folder.Path, $"{_folder["X.npy"]},{_folder["W.npy"]}" })
        {
            var (_, trial) = await Typed.ReadAsync([.. Tiny, "--init", init]);
            Assert.Equal([1, -1, 0.5], trial.Initial.Samples.Span.ToArray());
            Assert.Equal([2, -1], trial.Initial.Labels.Span.ToArray());
        }
    }

    [Fact]
    public async Task A_head_is_read_where_it_is_given_and_p0_times_the_identity_where_not()
    {
        var without = _folder.Write("a.json", """{"X":[[1],[1],[1]],"W":[[2],[2]]}""");
        var with = _folder.Write("b.json", """{"X":[[1],[1],[1]],"W":[[2],[2]],"P":[[3]]}""");
        Assert.Equal(0.5, (await Typed.ReadAsync([.. Tiny, "--head", "both", "--p0", "0.5", "--init", without])).Trial.Initial.Head![0, 0]);
        Assert.Equal(3, (await Typed.ReadAsync([.. Tiny, "--head", "both", "--init", with])).Trial.Initial.Head![0, 0]);
        Assert.Contains("head", await Typed.RefusalAsync([.. Tiny, "--init", with]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"X":[[1],[1]],"W":[[2],[2]]}""", "samples is 2 x 1; the model asks for 3 x 1")]
    [InlineData("""{"X":[[1],[1],[1]],"W":[[2,2],[2,2]]}""", "labels is 2 x 2")]
    [InlineData("""{"X":[[1],[1,2],[1]],"W":[[2],[2]]}""", "X: row 1 has 2 numbers")]
    [InlineData("""{"X":[[1],["a"],[1]],"W":[[2],[2]]}""", "X: row 1 holds \"a\"")]
    [InlineData("""{"X":[[1],[1e999],[1]],"W":[[2],[2]]}""", "row 1 holds")]
    [InlineData("""{"X":[[1],1,[1]],"W":[[2],[2]]}""", "X: row 1 is not a list")]
    [InlineData("""{"X":[],"W":[[2],[2]]}""", "X is not a list of rows")]
    [InlineData("""{"X":[[1],[1],[1]]}""", "\"W\" is missing")]
    [InlineData("""{"X":[[1],[1],[1]],"V":[[1]],"W":[[2],[2]]}""", "has X and V")]
    [InlineData("""{"X":[[1],[1],[1]],"W":[[2],[2]],"weights":1}""", "\"weights\" is none of")]
    [InlineData("[1,2]", "not an object")]
    [InlineData("{\"X\":[[1],\n[1", "(2): not readable as JSON")]
    [InlineData("", "not readable as JSON")]
    public async Task A_file_that_says_something_else_is_named_with_its_place(string content, string words)
    {
        var path = _folder.Write("start.json", content);
        Assert.Contains(words, await Typed.RefusalAsync([.. Tiny, "--init", path]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_array_with_a_row_that_is_no_number_is_named_with_the_row()
    {
        NpyFile.Write(_folder["X.npy"], [1.0, double.NaN, 0.5], 1);
        NpyFile.Write(_folder["W.npy"], [2.0, -1], 1);
        Assert.Contains("X.npy: row 2: NaN", await Typed.RefusalAsync([.. Tiny, "--init", _folder.Path]), StringComparison.Ordinal);
        Assert.Contains("one array is no start", await Typed.RefusalAsync([.. Tiny, "--init", _folder["X.npy"]]), StringComparison.Ordinal);
        File.Delete(_folder["W.npy"]);
        Assert.Contains("W.npy", await Typed.RefusalAsync([.. Tiny, "--init", _folder.Path]), StringComparison.Ordinal);
    }
}
