using System.Text;
using CsCheck;
using Understudy.Sources.Containers;

namespace Understudy.Tests.Sources.Containers;

public class SourceTextTests
{
    [Fact]
    public void Text_in_utf8_and_marked_utf16_is_read_as_it_is() =>
        Gen.OneOf("a", "é", "灯", "😀", "\n", "\r\n", " ").List[0, 20].Select(string.Concat).Sample(text =>
        {
            foreach (var encoding in new Encoding[] { new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
                Assert.Equal(text, SourceText.Decode([.. encoding.Preamble, .. encoding.GetBytes(text)], "a.txt"));
        });

    [Fact]
    public void A_head_may_end_within_a_character()
    {
        var bytes = "ab😀"u8;
        for (var length = 2; length <= bytes.Length; length++)
            Assert.StartsWith("ab", SourceText.DecodeHead(bytes[..length]), StringComparison.Ordinal);
        Assert.Null(SourceText.DecodeHead([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0]));
        Assert.Equal("", SourceText.DecodeHead([]));
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0x0A, 0xE9, 0x62 }, "a.txt(2): byte 0xE9 at offset 2")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0xFF }, "a.txt(1): byte 0xFF at offset 4")]
    [InlineData(new byte[] { 0x61, 0x00 }, "NUL")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x0A, 0x00, 0x00, 0xD8, 0x61, 0x00 }, "a.txt(2): the bytes at offset 4")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00 }, "offset 2")]
    public void Wrong_bytes_are_told_with_offset_line_and_fix(byte[] bytes, string told) =>
        Assert.Contains(told, Assert.Throws<InputException>(() => SourceText.Decode(bytes, "a.txt")).Message, StringComparison.Ordinal);

    [Fact]
    public void Lines_end_with_any_sign() => Assert.Equal(["a", "b", "c", ""], SourceText.Lines("a\r\nb\rc\n"));
}
