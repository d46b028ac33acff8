using CsCheck;
using Parquet;
using Parquet.Schema;
using Understudy.Arrays;
using Understudy.Tests.Sources;

namespace Understudy.Tests.Arrays;

/// <summary>Files with bytes changed at random: they are read, or refused by name; nothing else happens.</summary>
public sealed class DamagedFileTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, byte[]> _whole = [];

    public async ValueTask InitializeAsync()
    {
        double[] values = [.. Enumerable.Range(0, 60).Select(i => i * 0.25)];
        var npy = System.IO.Path.Combine(_folder.Path, "whole.npy");
        NpyFile.Write(npy, values, columns: 3);
        _whole["npy"] = File.ReadAllBytes(npy);
        _whole["csv"] = System.Text.Encoding.UTF8.GetBytes("a,b,\"c d\"\n" + string.Join('\n', values.Chunk(3).Select(r => string.Join(',', r))));
        var header = """{"w":{"dtype":"F64","shape":[20,3],"data_offsets":[0,480]}}"""u8.ToArray();
        _whole["safetensors"] = [(byte)header.Length, 0, 0, 0, 0, 0, 0, 0, .. header, .. _whole["npy"][^480..]];
        var table = System.IO.Path.Combine(_folder.Path, "whole.parquet");
        await new ColumnTable().Add("x", values).Add("n", Enumerable.Range(0, 60).Select(i => (long)i)).WriteParquetAsync(table, TestContext.Current.CancellationToken);
        _whole["parquet"] = File.ReadAllBytes(table);
        var list = new ListField("e", new DataField<float>("element"));
        using var memory = new MemoryStream();
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(list), memory, cancellationToken: TestContext.Current.CancellationToken);
        await using (writer)
        {
            using var group = writer.CreateRowGroup();
            int[] levels = [.. Enumerable.Repeat(2, 60)];
            int[] starts = [.. Enumerable.Range(0, 60).Select(i => i % 3 == 0 ? 0 : 1)];
            await group.WriteAllPartsAsync<float>((DataField)list.Item, values.Select(v => (float)v).ToArray(), levels, starts, TestContext.Current.CancellationToken);
        }

        _whole["lists.parquet"] = memory.ToArray();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("npy")]
    [InlineData("csv")]
    [InlineData("safetensors")]
    [InlineData("parquet")]
    [InlineData("lists.parquet")]
    public async Task A_damaged_file_is_read_or_refused(string kind)
    {
        var file = 0;
        var whole = _whole[kind];
        Assert.Equal(kind == "parquet" ? 60 : 20, (await Reading.RowsAsync(_folder.Write($"whole.{kind}", whole))).Count);
        await Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 4].SampleAsync(async damage =>
        {
            var bytes = (byte[])whole.Clone();
            foreach (var (at, value) in damage) bytes[at] = value;
            var path = _folder.Write($"{Interlocked.Increment(ref file)}.{kind}", bytes);
            try
            {
                await Reading.RowsAsync(path);
            }
            catch (InputException e)
            {
                Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
            }
        }, iter: 300);
    }
}
