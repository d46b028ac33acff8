using Parquet;
using Parquet.Schema;
using Understudy.Arrays;
using Understudy.Tests.Sources;

namespace Understudy.Tests.Arrays;

public sealed class ParquetTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lists_are_rows_over_all_row_groups()
    {
        var path = await ListsAsync([[1, 2, 3], [4, 5, 6]], [], [[7, 8, 9]]);
        Assert.Equal([[1, 2, 3], [4, 5, 6], [7, 8, 9]], await Reading.RowsAsync(path, new RowFileOptions { Texts = ["label"] }));
        Assert.Equal(["r0", "r1", "r2"], await Reading.TextsAsync(path, new RowFileOptions { Texts = ["label"] }));
        Assert.Equal(3, (await Reading.RowsAsync(path, new RowFileOptions { Tensor = "embedding", Skip = ["label"] })).Count);
    }

    [Fact]
    public async Task Columns_of_numbers_are_rows_and_whole_numbers_can_be_labels()
    {
        var path = Path.Combine(_folder.Path, "columns.parquet");
        await new ColumnTable().Add("x", [1.5, 2.5]).Add("n", [3L, 4L]).Add("who", ["a", "b"]).WriteParquetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal([[1.5, 3], [2.5, 4]], await Reading.RowsAsync(path, new RowFileOptions { Skip = ["who"] }));
        Assert.Equal(["3|a", "4|b"], await Reading.TextsAsync(path, new RowFileOptions { Texts = ["n", "who"] }));
        Assert.StartsWith(": column \"who\" is not of numbers", await Reading.RefusalAsync(path), StringComparison.Ordinal);
        Assert.StartsWith(": no column \"z\"; there are x, n, who", await Reading.RefusalAsync(path, new RowFileOptions { Texts = ["z"] }), StringComparison.Ordinal);
        Assert.StartsWith(": column \"x\" is no list", await Reading.RefusalAsync(path, new RowFileOptions { Tensor = "x" }), StringComparison.Ordinal);
        Assert.StartsWith(": column \"x\" is no column of texts", await Reading.RefusalAsync(path, new RowFileOptions { Texts = ["x"] }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_number_and_a_list_of_another_length_are_named_with_their_row()
    {
        var options = new RowFileOptions { Texts = ["label"] };
        Assert.Equal(": row 2, column \"embedding\": not the 2 numbers that the first row has; repair or drop the row", await Reading.RefusalAsync(await ListsAsync([[1, 2], [3], [4, 5]]), options));
        Assert.Equal(": row 2, column \"embedding\": not the 2 numbers that the first row has; repair or drop the row", await Reading.RefusalAsync(await ListsAsync([[1, 2], [3, 4, 5]]), options));
        Assert.StartsWith(": row 3, column \"embedding\": a number is missing or the list is empty", await Reading.RefusalAsync(await ListsAsync([[1, 2], [3, 4]], [[]]), options), StringComparison.Ordinal);

        var path = Path.Combine(_folder.Path, "nulls.parquet");
        await new ColumnTable().Add("x", new double?[] { 1, null }).Add("who", ["a", null]).WriteParquetAsync(path, TestContext.Current.CancellationToken);
        Assert.StartsWith(": row 2, column \"x\": a number is missing", await Reading.RefusalAsync(path, new RowFileOptions { Skip = ["who"] }), StringComparison.Ordinal);
        Assert.StartsWith(": row 2 has nothing in column \"who\"", await Reading.RefusalAsync(path, new RowFileOptions { Texts = ["who"] }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_cut_or_is_no_Parquet_file_is_refused()
    {
        var whole = File.ReadAllBytes(await ListsAsync([[1, 2, 3], [4, 5, 6]]));
        for (var length = 0; length < whole.Length; length += 7)
            Assert.StartsWith(": not readable as Parquet", await Reading.RefusalAsync(_folder.Write("cut.parquet", whole.AsSpan(0, length)), new RowFileOptions { Texts = ["label"] }), StringComparison.Ordinal);
        Assert.StartsWith(": not readable as Parquet", await Reading.RefusalAsync(_folder.Write("text.parquet", "a,b\n1,2\n")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_table_gives_the_same_bytes_and_keeps_its_values()
    {
        var table = new ColumnTable()
            .Add("f", new double?[] { 0.1, null, double.NaN })
            .Add("n", new long?[] { long.MaxValue, null, -1 })
            .Add("yes", new bool?[] { true, null, false })
            .Add("name", ["a\"b", null, ""]);
        var (first, second) = (Path.Combine(_folder.Path, "1.parquet"), Path.Combine(_folder.Path, "2.parquet"));
        await table.WriteParquetAsync(first, TestContext.Current.CancellationToken);
        await table.WriteParquetAsync(second, TestContext.Current.CancellationToken);
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));

        await using var reader = await ParquetReader.CreateAsync(first, cancellationToken: TestContext.Current.CancellationToken);
        using var group = reader.OpenRowGroupReader(0);
        var (numbers, names) = (new double?[3], new string[3]);
        await group.ReadAsync<double>(reader.Schema!.DataFields[0], numbers, cancellationToken: TestContext.Current.CancellationToken);
        await group.ReadAsync(reader.Schema.DataFields[3], names, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([0.1, null, double.NaN], numbers);
        Assert.Equal(["a\"b", null, ""], names);

        table.WriteCsv(Path.Combine(_folder.Path, "1.csv"));
        Assert.Equal("f,n,yes,name\n0.1,9223372036854775807,true,\"a\"\"b\"\n,,,\nNaN,-1,false,\"\"\n", File.ReadAllText(Path.Combine(_folder.Path, "1.csv")));
    }

    [Fact]
    public void Columns_have_names_of_their_own_and_one_length()
    {
        var table = new ColumnTable().Add("a", [1.0, 2]);
        Assert.Throws<ArgumentException>(() => table.Add("a", [1.0, 2]));
        Assert.Throws<ArgumentException>(() => table.Add("", [1.0, 2]));
        Assert.Throws<ArgumentException>(() => table.Add("b", [1L]));
        Assert.Equal(2, table.Rows);
        Assert.Equal(["a"], table.Names);
    }

    // Row groups of lists of float32, with a label r0, r1, ... beside each.
    private async Task<string> ListsAsync(params float[][][] groups)
    {
        var list = new ListField("embedding", new DataField<float>("element"));
        var schema = new ParquetSchema(new DataField<string>("label"), list);
        var path = Path.Combine(_folder.Path, "lists.parquet");
        await using var stream = File.Create(path);
        await using var writer = await ParquetWriter.CreateAsync(schema, stream, cancellationToken: TestContext.Current.CancellationToken);
        var row = 0;
        foreach (var group in groups)
        {
            using var rows = writer.CreateRowGroup();
            await rows.WriteAsync(schema.DataFields[0], group.Select(_ => $"r{row++}").ToArray());
            float[] values = [.. group.SelectMany(r => r)];
            int[] definition = [.. group.SelectMany(r => r.Length == 0 ? [1] : r.Select(_ => 2))];
            int[] repetition = [.. group.SelectMany(r => r.Length == 0 ? [0] : r.Select((_, i) => i == 0 ? 0 : 1))];
            await rows.WriteAllPartsAsync<float>(schema.DataFields[1], values, definition, repetition, TestContext.Current.CancellationToken);
        }

        return path;
    }
}
