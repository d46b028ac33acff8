using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Understudy.Sources;
using Understudy.Sources.Cards;

namespace Understudy.Tests.Sources.Cards;

public class CardFileTests
{
    [Fact]
    public void The_newer_chunk_is_preferred_wherever_it_stands()
    {
        var png = CardText.Png(CardText.Text("chara", CardText.Version2), CardText.Text("ccv3", CardText.Version3("Newer")));
        Assert.Equal("Newer", CardFile.ReadPng(png, "a.png").Name);
        Assert.Equal("Orsa", CardFile.ReadPng(CardText.Png(CardText.Text("chara", CardText.Version2)), "a.png").Name);
    }

    [Fact]
    public void Compressed_and_international_text_chunks_are_read()
    {
        var base64 = Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(CardText.Version2)));
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(base64);
        foreach (var chunk in new[]
        {
            PngChunk.Create("zTXt", [.. "chara\0\0"u8, .. packed.ToArray()]),
            PngChunk.Create("iTXt", [.. "chara\0\0\0en\0Karte\0"u8, .. base64]),
            PngChunk.Create("iTXt", [.. "chara\0\x01\0\0\0"u8, .. packed.ToArray()]),
        })
            Assert.Equal(CardText.Version2, CardFile.ReadPng(CardText.Png(chunk), "a.png").ToJson());
    }

    [Fact]
    public void Writing_back_an_unchanged_card_changes_no_byte()
    {
        foreach (var png in new[]
        {
            CardText.Png(CardText.Text("chara", CardText.Version2)),
            CardText.Png(CardText.Text("chara", CardText.Version2), CardText.Text("ccv3", CardText.Version3())),
        })
            Assert.Equal(png, CardFile.WritePng(png, CardFile.ReadPng(png, "a.png"), "a.png"));
    }

    [Fact]
    public void A_changed_card_replaces_its_chunk_and_no_other()
    {
        var other = PngChunk.Create("tEXt", "Comment\0keep me"u8);
        var png = CardText.Png(CardText.Text("chara", CardText.Version2), other);
        var changed = CardFile.ReadPng(png, "a.png").With("personality", "Kind. 灯");
        var written = PngImage.Read(CardFile.WritePng(png, changed, "a.png"), "a.png");
        var before = PngImage.Read(png, "a.png");
        Assert.Equal(before.Chunks.Select(c => c.Type), written.Chunks.Select(c => c.Type));
        foreach (var (old, now) in before.Chunks.Zip(written.Chunks))
            if (PngText.Keyword(old) != "chara") Assert.Equal(old.Whole.ToArray(), now.Whole.ToArray());
        Assert.Equal(changed.ToJson(), CardFile.ReadPng(written.ToBytes(), "a.png").ToJson());
    }

    [Fact]
    public void A_version_3_card_keeps_both_chunks_in_step()
    {
        var png = CardText.Png(CardText.Text("chara", CardText.Version2), CardText.Text("ccv3", CardText.Version3()));
        var written = PngImage.Read(CardFile.WritePng(png, CardFile.ReadPng(png, "a.png").With("name", "Bram"), "a.png"), "a.png");
        var older = written.Chunks.Single(c => PngText.Keyword(c) == "chara");
        var json = JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(Encoding.ASCII.GetString(PngText.Text(older, "a.png")))))!;
        Assert.Equal(("chara_card_v2", "Bram"), ((string?)json["spec"], (string?)json["data"]!["name"]));
        Assert.Equal("Bram", CardFile.ReadPng(written.ToBytes(), "a.png").Name);
    }

    [Fact]
    public void A_picture_without_a_card_takes_one_before_its_end_and_an_older_card_is_not_hidden()
    {
        var card = CharacterCard.Parse(CardText.Version2, "a.json");
        var written = PngImage.Read(CardFile.WritePng(CardText.Png(), card, "a.png"), "a.png");
        Assert.Equal(["IHDR", "IDAT", "tEXt", "IEND"], written.Chunks.Select(c => c.Type));
        var replaced = CardFile.WritePng(CardText.Png(CardText.Text("ccv3", CardText.Version3("Stale"))), card, "a.png");
        Assert.Equal("Orsa", CardFile.ReadPng(replaced, "a.png").Name);
    }

    [Theory]
    [InlineData("not base64!", "is not base64")]
    [InlineData("e30=", "no character card")]
    [InlineData("e30", "is not base64")]
    [InlineData("/////w==", "is not UTF-8")]
    [InlineData("eyJh", "valid JSON")]
    public void What_is_wrong_inside_the_chunk_is_told(string content, string told)
    {
        var png = CardText.Png(PngText.Create("chara", Encoding.ASCII.GetBytes(content)));
        var error = Assert.Throws<InputException>(() => CardFile.ReadPng(png, "a.png"));
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
        Assert.Contains("chara", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compressed_bomb_and_damaged_compression_are_refused()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (var i = 0; i < 40; i++) zlib.Write(new byte[1 << 20]);
        var bomb = CardText.Png(PngChunk.Create("zTXt", [.. "chara\0\0"u8, .. packed.ToArray()]));
        Assert.Contains("unpacks to more than", Assert.Throws<InputException>(() => CardFile.ReadPng(bomb, "a.png")).Message, StringComparison.Ordinal);
        var damaged = CardText.Png(PngChunk.Create("zTXt", [.. "chara\0\0"u8, 1, 2, 3, 4]));
        Assert.Throws<InputException>(() => CardFile.ReadPng(damaged, "a.png"));
        Assert.Contains("picture without a card", Assert.Throws<InputException>(() => CardFile.ReadPng(CardText.Png(), "a.png")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_png_and_charx_files_are_told_apart_by_content()
    {
        using var folder = new TempFolder();
        var reader = new CardReader();
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("card.json").Open())
            entry.Write(Encoding.UTF8.GetBytes(CardText.Version3()));
        foreach (var (name, bytes) in new[]
        {
            ("a.json", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(CardText.Version2)]),
            ("b.json", Encoding.UTF8.GetBytes(CardText.Version1)),
            ("c.png", CardText.Png(CardText.Text("chara", CardText.Version2))),
            ("d.charx", zip.ToArray()),
        })
        {
            var path = folder.Write(name, bytes);
            Assert.True(reader.Recognises(path, bytes));
            Assert.Equal("Orsa", Assert.Single(reader.Read(path, new ImportOptions(), TestContext.Current.CancellationToken)).Title);
        }

        Assert.False(reader.Recognises("x.json", "{\"plots\":[]}"u8));
        Assert.Throws<InputException>(() => CardFile.Read(folder.Write("e.charx", zip.ToArray().AsSpan(0, 40))));
        Assert.Throws<InputException>(() => CardFile.Read(folder.Write("f.json", "")));
        Assert.Throws<InputException>(() => CardFile.Read(folder.Path));
        Assert.Throws<InputException>(() => CardFile.Read(Path.Combine(folder.Path, "missing.png")));
    }
}
