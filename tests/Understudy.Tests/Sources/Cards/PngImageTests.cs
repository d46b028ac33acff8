using System.Buffers.Binary;
using System.Text;
using CsCheck;
using Understudy.Sources.Cards;

namespace Understudy.Tests.Sources.Cards;

public class PngImageTests
{
    [Fact]
    public void The_checksum_is_that_of_the_specification()
    {
        Assert.Equal(0xAE426082u, PngCrc.Of("IEND"u8));
        Assert.Equal(0xCBF43926u, PngCrc.Of("123456789"u8));
    }

    [Fact]
    public void Any_chunks_are_written_back_byte_for_byte() =>
        Gen.Select(Gen.Char['a', 'z'].Array[4].Select(letters => new string(letters)), Gen.Byte.Array[0, 50]).List[0, 6].Sample(
            chunks =>
            {
                var png = CardText.Png([.. chunks.Select(c => PngChunk.Create(c.Item1, c.Item2))]);
                byte[] trailed = [.. png, 1, 2, 3];
                Assert.Equal(trailed, PngImage.Read(trailed, "a.png").ToBytes());
                Assert.Equal(chunks.Count + 3, PngImage.Read(png, "a.png").Chunks.Count);
            },
            iter: 300);

    [Fact]
    public void Any_cut_or_flipped_byte_is_an_input_error()
    {
        var png = CardText.Png(CardText.Text("chara", CardText.Version2));
        Gen.Int[0, png.Length - 1].Sample(
            at =>
            {
                Assert.Throws<InputException>(() => PngImage.Read(png.AsMemory(0, at), "a.png"));
                var flipped = png.ToArray();
                flipped[at] ^= 0x41;
                Assert.Throws<InputException>(() => PngImage.Read(flipped, "a.png"));
            },
            iter: 500);
    }

    [Fact]
    public void A_huge_declared_length_is_refused_without_being_believed()
    {
        var png = CardText.Png();
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(33), 0xFFFF_FFF0);
        var error = Assert.Throws<InputException>(() => PngImage.Read(png, "a.png"));
        Assert.Contains("IDAT at byte 33 declares 4294967280 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_is_told_with_the_chunk()
    {
        var png = CardText.Png(CardText.Text("chara", CardText.Version2));
        png[50] ^= 1;
        Assert.Contains("the chunk tEXt at byte 33 is damaged", Assert.Throws<InputException>(() => PngImage.Read(png, "a.png")).Message, StringComparison.Ordinal);
        Assert.Contains("no PNG signature", Assert.Throws<InputException>(() => PngImage.Read(Encoding.ASCII.GetBytes("GIF89a"), "a.png")).Message, StringComparison.Ordinal);
    }
}
