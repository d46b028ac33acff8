using CsCheck;
using Understudy.Arrays;
using Understudy.Tests.Sources;

namespace Understudy.Tests.Arrays;

public sealed class CsvTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Numbers_are_rows_and_a_first_record_without_any_is_a_header()
    {
        Assert.Equal([[1, -2.5], [1e300, 0]], await Reading.RowsAsync(_folder.Write("plain.csv", "1,-2.5\n1e300, 0 \n")));
        Assert.Equal([[1, 2]], await Reading.RowsAsync(_folder.Write("named.csv", "\uFEFFx,y\r\n1,2\r\n\r\n")));
        Assert.Equal([[1, 2]], await Reading.RowsAsync(_folder.Write("tabs.tsv", "x\ty\n1\t2")));
        // Names that are numbers are taken for numbers, unless one says so.
        var numbered = _folder.Write("numbered.csv", "0,1\n5,6\n");
        Assert.Equal(2, (await Reading.RowsAsync(numbered)).Count);
        Assert.Equal([[5, 6]], await Reading.RowsAsync(numbered, new RowFileOptions { Header = true }));
    }

    [Fact]
    public async Task Texts_stand_beside_the_numbers_and_other_columns_can_be_left_out()
    {
        var path = _folder.Write("labels.csv", "id,a,label,b\n\"x, y\",1,\"a \"\"b\"\"\nc\",2\nz,3,,4\n");
        var options = new RowFileOptions { Texts = ["label"], Skip = ["id"] };
        Assert.Equal([[1, 2], [3, 4]], await Reading.RowsAsync(path, options));
        Assert.Equal(["a \"b\"\nc", ""], await Reading.TextsAsync(path, options));
        Assert.Equal(["a \"b\"\nc|x, y", "|z"], await Reading.TextsAsync(path, new RowFileOptions { Texts = ["label", "id"] }));
    }

    [Theory]
    [InlineData("", ": the file is empty")]
    [InlineData("\n\n", ": the file is empty")]
    [InlineData("a,b\n1,2\n1,2,3\n", "(3): 3 fields where the first record has 2")]
    [InlineData("a,b\n1,\"2\n3", "(2): a quote is opened and not closed")]
    [InlineData("1,\"2\"x\n", "(1): 'x' follows a closing quote")]
    [InlineData("a,b\n1,\n", "(2): \"\" in column \"b\" is not a number")]
    [InlineData("a,b\n\"1\n\",2\n1,two\n", "(4): \"two\" in column \"b\" is not a number")]
    [InlineData("a,a\n1,2\n", "(1): two columns are named \"a\"")]
    public async Task What_is_wrong_is_named_with_its_line(string text, string complaint) =>
        Assert.StartsWith(complaint, await Reading.RefusalAsync(_folder.Write("bad.csv", text)), StringComparison.Ordinal);

    [Fact]
    public async Task Columns_that_are_named_must_be_there_and_numbers_be_left()
    {
        var path = _folder.Write("few.csv", "a,b\n1,2\n");
        Assert.Equal("(1): no column \"c\"; there are a, b", await Reading.RefusalAsync(path, new RowFileOptions { Texts = ["c"] }));
        Assert.Equal("(1): no column of numbers is left", await Reading.RefusalAsync(path, new RowFileOptions { Texts = ["a", "b"] }));
        Assert.Equal(": no such file", await Reading.RefusalAsync(Path.Combine(_folder.Path, "none.csv")));
        Assert.Contains(": not UTF-8", await Reading.RefusalAsync(_folder.Write("latin.csv", [(byte)'a', 0xE9, (byte)'\n'])), StringComparison.Ordinal);
        Assert.StartsWith(": not a file of rows by its name", await Reading.RefusalAsync(_folder.Write("rows.xyz", "1,2")), StringComparison.Ordinal);
    }

    [Fact]
    public void NaN_is_read_and_refused_by_who_needs_finite_numbers_with_its_line()
    {
        var block = new RowBlock(0, 2, new[] { 1, 2, double.NaN, 4 }, [], [2, 5]);
        Assert.Equal("f.csv(5): NaN in column 1 of the numbers; repair or drop the row", Assert.Throws<InputException>(() => block.RequireFinite("f.csv")).Message);
        Assert.Contains("row 12: an infinity in column 2", Assert.Throws<InputException>(() => new RowBlock(10, 2, new[] { 1, 2, 3, double.NegativeInfinity }, []).RequireFinite("f.npy")).Message, StringComparison.Ordinal);
        Assert.Contains("1e+200, too large", Assert.Throws<InputException>(() => new RowBlock(0, 1, new[] { 1e200 }, []).RequireFinite("f")).Message, StringComparison.Ordinal);
        new RowBlock(0, 0, Array.Empty<double>(), []).RequireFinite("f");
    }

    [Fact]
    public async Task What_is_written_reads_back()
    {
        var files = 0;
        await Gen.Select(Gen.String.Array[1, 20], Gen.Double.Array[1, 20]).SampleAsync(async (texts, numbers) =>
        {
            var rows = Math.Min(texts.Length, numbers.Length);
            // Lone surrogates cannot be written in UTF-8.
            string[] written = [.. texts.Take(rows).Select(t => new string([.. t.Where(c => !char.IsSurrogate(c))]))];
            var path = Path.Combine(_folder.Path, $"{Interlocked.Increment(ref files)}.csv");
            new ColumnTable().Add("text, quoted", written).Add("number", numbers.Take(rows)).WriteCsv(path);
            var options = new RowFileOptions { Texts = ["text, quoted"] };
            Assert.Equal(written, await Reading.TextsAsync(path, options));
            Assert.Equal(numbers.Take(rows), (await Reading.RowsAsync(path, options)).Select(r => r[0]));
        }, iter: 100);
    }
}
