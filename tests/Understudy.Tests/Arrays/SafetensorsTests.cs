using System.Buffers.Binary;
using System.Text;
using Understudy.Arrays;
using Understudy.Tests.Sources;

namespace Understudy.Tests.Arrays;

public sealed class SafetensorsTests : IDisposable
{
    private static readonly byte[] OneToFour = [0, 0, 0x80, 0x3F, 0, 0, 0, 0x40, 0, 0, 0x40, 0x40, 0, 0, 0x80, 0x40];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Tensors_are_listed_and_read_in_slices()
    {
        var path = Write("""{"__metadata__":{"format":"pt"},"b":{"dtype":"BF16","shape":[2],"data_offsets":[16,20]},"a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},"c":{"dtype":"I64","shape":[],"data_offsets":[20,28]}}   """, [.. OneToFour, 0x80, 0x3F, 0x20, 0xC0, 5, 0, 0, 0, 0, 0, 0, 0]);
        using var file = SafetensorsFile.Open(path);
        Assert.Equal("pt", file.Metadata["format"]);
        Assert.Equal(["a Float32 [2, 2]", "b BFloat16 [2]", "c Int64 []"], file.Tensors.Select(t => t.ToString()));
        var slice = new float[2];
        file.Read(file["a"], 1, slice.AsSpan());
        Assert.Equal([2, 3], slice);
        file.Read(file["b"], 0, slice.AsSpan());
        Assert.Equal([1, -2.5f], slice);
        var number = new long[1];
        file.Read(file["c"], 0, number.AsSpan());
        Assert.Equal(5, number[0]);
        var bytes = new byte[2];
        file.ReadBytes(file["b"], 1, bytes);
        Assert.Equal([0x20, 0xC0], bytes);
        // Where another library may map it.
        Assert.Equal(OneToFour, File.ReadAllBytes(path)[(int)file["a"].Offset..(int)(file["a"].Offset + file["a"].Bytes)]);
        Assert.Null(file.Find("d"));
        Assert.Contains("there are a, b, c", Assert.Throws<InputException>(() => file["d"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slice_outside_its_tensor_is_refused()
    {
        using var file = SafetensorsFile.Open(Write("""{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}""", OneToFour));
        Assert.Throws<ArgumentException>(() => file.Read(file["a"], 3, new float[2].AsSpan()));
        Assert.Throws<ArgumentException>(() => file.Read(file["a"], -1, new float[2].AsSpan()));
        Assert.Throws<ArgumentException>(() => file.Read(file["a"], long.MaxValue, new float[2].AsSpan()));
        Assert.Throws<ArgumentException>(() => file.ReadBytes(file["a"], 0, new byte[3]));
        Assert.Throws<ArgumentException>(() => file.ReadBytes(file["a"], 4, new byte[4]));
        file.Read(file["a"], 4, Span<float>.Empty);
    }

    [Fact]
    public async Task A_matrix_is_rows()
    {
        var path = Write("""{"w":{"dtype":"F16","shape":[2,2],"data_offsets":[0,8]},"bias":{"dtype":"F64","shape":[1],"data_offsets":[8,16]}}""", [0, 0x3C, 0, 0x40, 0, 0x42, 0, 0x44, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F]);
        Assert.Equal([[1, 2], [3, 4]], await Reading.RowsAsync(path));
        Assert.Equal([[1]], await Reading.RowsAsync(path, new RowFileOptions { Tensor = "bias" }));
        Assert.StartsWith(": no tensor \"x\"", await Reading.RefusalAsync(path, new RowFileOptions { Tensor = "x" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_matrix_must_be_said_where_there_are_several_or_none()
    {
        var two = Write("""{"a":{"dtype":"U8","shape":[1,1],"data_offsets":[0,1]},"b":{"dtype":"U8","shape":[1,1],"data_offsets":[1,2]}}""", [1, 2]);
        Assert.Equal(": 2 tensors of two axes; name one with --tensor (a, b)", await Reading.RefusalAsync(two));
        Assert.StartsWith(": no tensor of two axes", await Reading.RefusalAsync(Write("""{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}""", [1])), StringComparison.Ordinal);
        Assert.StartsWith(": no tensor of two axes", await Reading.RefusalAsync(Write("{}", [])), StringComparison.Ordinal);
        Assert.Contains("eight-bit floats", await Reading.RefusalAsync(Write("""{"a":{"dtype":"F8_E4M3","shape":[1,1],"data_offsets":[0,1]}}""", [1])), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { """{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,17]}}""", "lies at bytes 0 to 17 of 16" },
        { """{"a":{"dtype":"F32","shape":[4],"data_offsets":[16,0]}}""", "lies at bytes 16 to 0" },
        { """{"a":{"dtype":"F32","shape":[4],"data_offsets":[-16,0]}}""", "not readable" },
        { """{"a":{"dtype":"F32","shape":[5],"data_offsets":[0,16]}}""", "of shape [5] and type F32 does not have the 16 bytes" },
        { """{"a":{"dtype":"F32","shape":[4294967296,4294967296,4294967296],"data_offsets":[0,16]}}""", "does not have the 16 bytes" },
        { """{"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,16]}}""", "does not have the 16 bytes" },
        { """{"a":{"dtype":"F32","shape":[0,9223372036854775807],"data_offsets":[0,16]}}""", "does not have the 16 bytes" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[3],"data_offsets":[4,16]}}""", "\"b\" begins at byte 4 of the data, inside the one before" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "inside the one before" },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}}""", "\"b\" begins at byte 8 of the data, behind a gap" },
        { """{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", "4 bytes at the end belong to no tensor" },
        { """{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]},"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}""", "names \"a\" twice" },
        { """{"a":{"dtype":"F32","dtype":"F32","shape":[4],"data_offsets":[0,16]}}""", "field \"dtype\" that is not known or comes twice" },
        { """{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16],"code":"x"}}""", "field \"code\"" },
        { """{"a":{"dtype":"F33","shape":[4],"data_offsets":[0,16]}}""", "type \"F33\", which is not known" },
        { """{"a":{"dtype":"F32","shape":[4]}}""", "needs dtype, shape and two data_offsets" },
        { """{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,8,16]}}""", "needs dtype, shape and two data_offsets" },
        { """{"a":{"dtype":"F32","shape":[4.5],"data_offsets":[0,16]}}""", "not readable" },
        { """{"a":{"dtype":"F32","shape":[1e400],"data_offsets":[0,16]}}""", "not readable" },
        { """{"a":{"dtype":4,"shape":[4],"data_offsets":[0,16]}}""", "not readable" },
        { """{"a":[]}""", "not readable" },
        { """{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}""", "not readable" },
        { """{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}{}""", "not readable" },
        { """{"__metadata__":{"a":1}}""", "not readable" },
        { """[]""", "not readable" },
        { "", "not readable" },
        { "\u0001\u0002", "not readable" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_header_that_does_not_describe_its_data_is_refused(string header, string complaint)
    {
        var path = Write(header, OneToFour);
        var e = Assert.Throws<InputException>(() => SafetensorsFile.Open(path));
        Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
        Assert.Contains(complaint, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10_000_000_000UL)]
    [InlineData(ulong.MaxValue)]
    [InlineData(9UL)]
    public void A_header_length_beyond_the_file_is_refused_before_any_room_is_made(ulong length)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, length);
        var path = _folder.Write("long.safetensors", bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var e = Assert.Throws<InputException>(() => SafetensorsFile.Open(path));
        Assert.Contains($"claims {length} bytes, the file has 8", e.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        var whole = File.ReadAllBytes(Write("""{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}""", OneToFour));
        for (var length = 0; length < whole.Length; length++)
        {
            var path = _folder.Write("cut.safetensors", whole.AsSpan(0, length));
            Assert.Throws<InputException>(() => SafetensorsFile.Open(path));
        }
    }

    [Fact]
    public void A_very_long_name_does_not_flood_the_message()
    {
        var name = new string('x', 100_000);
        var path = Write($$$"""{"{{{name}}}":{"dtype":"F32","shape":[5],"data_offsets":[0,16]}}""", OneToFour);
        Assert.InRange(Assert.Throws<InputException>(() => SafetensorsFile.Open(path)).Message.Length, 1, 500);
    }

    private string Write(string header, byte[] data)
    {
        var text = Encoding.UTF8.GetBytes(header);
        var length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)text.Length);
        return _folder.Write("model.safetensors", [.. length, .. text, .. data]);
    }
}
