using System.Buffers.Binary;
using System.Text;
using CsCheck;
using Understudy.Arrays;
using Understudy.Tests.Sources;

namespace Understudy.Tests.Arrays;

public sealed class NpyTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rows_of_single_precision_are_read() =>
        Assert.Equal(
            [[1, 2], [3, -0.5]],
            await Reading.RowsAsync(File("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }", [0, 0, 0x80, 0x3F, 0, 0, 0, 0x40, 0, 0, 0x40, 0x40, 0, 0, 0, 0xBF])));

    [Fact]
    public async Task Big_endian_numbers_are_turned() =>
        Assert.Equal([[1], [-2]], await Reading.RowsAsync(File("{'descr': '>i4', 'fortran_order': False, 'shape': (2, 1), }", [0, 0, 0, 1, 0xFF, 0xFF, 0xFF, 0xFE])));

    [Fact]
    public async Task Columns_that_lie_together_become_rows() =>
        Assert.Equal([[1, 3, 5], [2, 4, 6]], await Reading.RowsAsync(File("{'descr': '|u1', 'fortran_order': True, 'shape': (2, 3), }", [1, 2, 3, 4, 5, 6])));

    [Fact]
    public async Task Half_precision_is_read() =>
        Assert.Equal([[1, -2]], await Reading.RowsAsync(File("{'descr': '<f2', 'fortran_order': False, 'shape': (1, 2), }", [0, 0x3C, 0, 0xC0])));

    [Fact]
    public async Task Whole_numbers_of_eight_bytes_and_one_axis_are_read() =>
        Assert.Equal([[258], [-1]], await Reading.RowsAsync(File("{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }", [2, 1, 0, 0, 0, 0, 0, 0, .. Enumerable.Repeat((byte)0xFF, 8)])));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task All_versions_of_the_header_are_read(byte version) =>
        Assert.Equal([[7]], await Reading.RowsAsync(File("{\"descr\": '|i1', \"fortran_order\": False, \"shape\": (1L, 1)}", [7], version)));

    [Fact]
    public async Task No_rows_are_no_error() =>
        Assert.Empty(await Reading.RowsAsync(File("{'descr': '<f8', 'fortran_order': False, 'shape': (0, 3), }", [])));

    [Theory]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }", ": cut short: shape (2, 2) of 4-byte elements does not fit into the 15 bytes")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (9223372036854775807, 9223372036854775807), }", ": cut short: shape (")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (4, 0), }", ": rows of 0 numbers cannot be read")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (0, 9223372036854775807), }", ": rows of 9223372036854775807 numbers cannot be read")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 0), }", ": rows of 0 numbers cannot be read")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1, 1), }", ": an array of 3 axes")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (), }", ": an array of 0 axes")]
    [InlineData("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", ": elements of type \"|O\" are not read")]
    [InlineData("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }", ": the npy header is not a dictionary")]
    [InlineData("{'descr': '<c8', 'fortran_order': False, 'shape': (1,), }", ": elements of type \"<c8\"")]
    [InlineData("{'descr': '<f4', 'descr': '<f8', 'fortran_order': False, 'shape': (1,), }", ": the npy header is not")]
    [InlineData("{'descr': '<f4', 'fortran_order': Falsehood, 'shape': (1,), }", ": the npy header is not")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }", ": the npy header is not")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), }", ": the npy header is not")]
    [InlineData("{'descr': '<f4', 'shape': (1,)", ": the npy header is not")]
    [InlineData("{'descr': '<f4", ": the npy header is not")]
    [InlineData("import os", ": the npy header is not")]
    [InlineData("", ": the npy header is not")]
    public async Task A_header_that_is_hostile_or_of_something_else_is_refused(string header, string complaint) =>
        Assert.StartsWith(complaint, await Reading.RefusalAsync(File(header, new byte[15])), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_that_is_no_npy_file_or_ends_in_its_header_is_refused()
    {
        var whole = System.IO.File.ReadAllBytes(File("{'descr': '|i1', 'fortran_order': False, 'shape': (1,)}", [7]));
        for (var length = 0; length < whole.Length; length++)
            Assert.StartsWith(": ", await Reading.RefusalAsync(_folder.Write($"cut{length}.npy", whole.AsSpan(0, length))), StringComparison.Ordinal);
        Assert.StartsWith(": not an npy file", await Reading.RefusalAsync(_folder.Write("text.npy", "not an array at all")), StringComparison.Ordinal);
        Assert.StartsWith(": npy version 9.0", await Reading.RefusalAsync(_folder.Write("nine.npy", [.. whole[..6], 9, .. whole[7..]])), StringComparison.Ordinal);
        // A header that claims 4 GB is not made room for.
        Assert.StartsWith(": an npy header of 4294967295 bytes", await Reading.RefusalAsync(_folder.Write("huge.npy", [.. whole[..6], 2, 0, 0xFF, 0xFF, 0xFF, 0xFF, .. whole[10..]])), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_version_one_aligned_to_64_bytes()
    {
        var path = System.IO.Path.Combine(_folder.Path, "written.npy");
        NpyFile.Write(path, [1.5, 2, 3, 4], columns: 2);
        var bytes = System.IO.File.ReadAllBytes(path);
        var header = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }";
        Assert.Equal([0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(header.PadRight(117) + "\n")], bytes[..128]);
        Assert.Equal([0, 0, 0, 0, 0, 0, 0xF8, 0x3F], bytes[128..136]);
        Assert.Equal(160, bytes.Length);
        NpyFile.Write(path, [5L, 6]);
        Assert.Contains("'shape': (2,), }", Encoding.ASCII.GetString(System.IO.File.ReadAllBytes(path)), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => NpyFile.Write(path, [1.0, 2, 3], columns: 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => NpyFile.Write(path, [1.0], columns: 0));
    }

    [Fact]
    public async Task What_is_written_reads_back_in_blocks()
    {
        // More rows than a block holds.
        var path = System.IO.Path.Combine(_folder.Path, "many.npy");
        float[] values = [.. Enumerable.Range(0, 3 * 20_000).Select(i => i * 0.5f)];
        NpyFile.Write(path, values, columns: 3);
        var rows = await Reading.RowsAsync(path);
        Assert.Equal(20_000, rows.Count);
        Assert.Equal(values.Select(v => (double)v), rows.SelectMany(r => r));
    }

    [Fact]
    public void Bytes_in_either_order_give_the_same_numbers() =>
        Gen.Double.Array[0, 9].Sample(values =>
        {
            var little = new byte[values.Length * 8];
            var big = new byte[values.Length * 8];
            for (var i = 0; i < values.Length; i++)
            {
                BinaryPrimitives.WriteDoubleLittleEndian(little.AsSpan(i * 8), values[i]);
                BinaryPrimitives.WriteDoubleBigEndian(big.AsSpan(i * 8), values[i]);
            }

            var (a, b) = (new double[values.Length], new double[values.Length]);
            Elements.Decode<double>(little, ElementType.Float64, bigEndian: false, a);
            Elements.Decode<double>(big, ElementType.Float64, bigEndian: true, b);
            Assert.Equal(values, a);
            Assert.Equal(values, b);
        });

    [Fact]
    public void The_upper_half_of_a_float_is_a_bfloat16() =>
        Gen.UShort.Array[0, 70].Sample(halves =>
        {
            var bytes = new byte[halves.Length * 2];
            for (var i = 0; i < halves.Length; i++) BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * 2), halves[i]);
            var (single, twofold) = (new float[halves.Length], new double[halves.Length]);
            Elements.Decode<float>(bytes, ElementType.BFloat16, bigEndian: false, single);
            Elements.Decode<double>(bytes, ElementType.BFloat16, bigEndian: false, twofold);
            for (var i = 0; i < halves.Length; i++)
            {
                Assert.Equal(BitConverter.UInt32BitsToSingle((uint)halves[i] << 16), single[i]);
                Assert.Equal(single[i], (float)twofold[i]);
            }
        });

    private string File(string header, byte[] data, byte version = 1)
    {
        var length = Encoding.ASCII.GetByteCount(header);
        byte[] size = version == 1 ? [(byte)length, (byte)(length >> 8)] : [(byte)length, (byte)(length >> 8), 0, 0];
        return _folder.Write("array.npy", [0x93, .. "NUMPY"u8, version, 0, .. size, .. Encoding.ASCII.GetBytes(header), .. data]);
    }
}
