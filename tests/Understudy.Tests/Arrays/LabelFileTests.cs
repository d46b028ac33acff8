using Understudy.Arrays;
using Understudy.Tests.Sources;

namespace Understudy.Tests.Arrays;

public sealed class LabelFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lines_are_labels()
    {
        Assert.Equal(["cat", "a dog", "猫"], await LabelFile.ReadAsync(_folder.Write("labels.txt", "cat\r\n a dog \n猫\n"), TestContext.Current.CancellationToken));
        Assert.Empty(await LabelFile.ReadAsync(_folder.Write("none.txt", ""), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Whole_numbers_of_an_npy_file_are_labels()
    {
        var path = Path.Combine(_folder.Path, "labels.npy");
        NpyFile.Write(path, [3L, -1, 3]);
        Assert.Equal(["3", "-1", "3"], await LabelFile.ReadAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_no_label_is_named_with_its_place()
    {
        Assert.Contains("gap.txt(2): an empty line", await RefusalAsync(_folder.Write("gap.txt", "a\n\nb\n")), StringComparison.Ordinal);
        Assert.Contains("latin.txt: not UTF-8", await RefusalAsync(_folder.Write("latin.txt", [(byte)'a', 10, 0xE9, 10])), StringComparison.Ordinal);
        Assert.Contains("no such file", await RefusalAsync(Path.Combine(_folder.Path, "nowhere.txt")), StringComparison.Ordinal);
        var path = Path.Combine(_folder.Path, "half.npy");
        NpyFile.Write(path, [1.0, 0.5], columns: 1);
        Assert.Contains("half.npy: row 2: 0.5 is not a whole number", await RefusalAsync(path), StringComparison.Ordinal);
        NpyFile.Write(path, [1.0, 2], columns: 2);
        Assert.Contains("rows of 2 numbers", await RefusalAsync(path), StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(string path) =>
        (await Assert.ThrowsAsync<InputException>(() => LabelFile.ReadAsync(path, TestContext.Current.CancellationToken))).Message;
}
