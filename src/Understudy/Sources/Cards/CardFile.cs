using System.Text;
using Understudy.Sources.Containers;

namespace Understudy.Sources.Cards;

/// <summary>Character cards on disk: JSON, PNG with an embedded card, and CHARX archives.</summary>
public static class CardFile
{
    // Archives carry the pictures and sounds of their characters.
    private const long MaxBytes = 256L << 20;

    private const string Version2Keyword = "chara";
    private const string Version3Keyword = "ccv3";

    /// <summary>Reads a card from a file of any of the three kinds, told apart by content.</summary>
    /// <exception cref="InputException">No card, or damaged; names file, place and fix.</exception>
    public static CharacterCard Read(string path)
    {
        var bytes = SourceFile.Read(path, MaxBytes);
        var name = Path.GetFileName(path);
        if (PngImage.Recognises(bytes)) return ReadPng(bytes, name);
        if (!bytes.AsSpan().StartsWith("PK\x03\x04"u8)) return CharacterCard.Parse(SourceText.Decode(bytes, name), name);
        using var archive = SourceTree.Open(path);
        if (!archive.Contains("card.json")) throw new InputException($"{name}: the archive holds no card.json; a CHARX file must");
        return CharacterCard.Parse(SourceText.Decode(archive.Read("card.json"), $"{name}:card.json"), $"{name}:card.json");
    }

    /// <summary>Reads the card of a PNG file: <c>ccv3</c> where there is one, <c>chara</c> otherwise.</summary>
    /// <exception cref="InputException">No whole PNG, no card in it, or a damaged one.</exception>
    public static CharacterCard ReadPng(ReadOnlyMemory<byte> png, string name)
    {
        var image = PngImage.Read(png, name);
        var chunk = Find(image, Version3Keyword) ?? Find(image, Version2Keyword)
            ?? throw new InputException($"{name}: the image holds no text chunk \"{Version2Keyword}\" or \"{Version3Keyword}\"; it is a picture without a card (an image host may have stripped it)");
        return CharacterCard.Parse(Json(chunk, name), $"{name}:{PngText.Keyword(chunk)}");
    }

    /// <summary>
    /// Writes a card into a PNG file. Its chunk is replaced where it stands, or put before <c>IEND</c>; all other chunks
    /// keep their bytes. A version 3 card goes to <c>ccv3</c>, and to <c>chara</c> as well if the file had both; an older
    /// card goes to <c>chara</c>, and a <c>ccv3</c> that would hide it is taken out. A card that the file already holds
    /// leaves it as it is.
    /// </summary>
    /// <exception cref="InputException">No whole PNG.</exception>
    public static byte[] WritePng(ReadOnlyMemory<byte> png, CharacterCard card, string name)
    {
        var image = PngImage.Read(png, name);
        var newest = Find(image, Version3Keyword) ?? Find(image, Version2Keyword);
        if (newest is not null && PngText.Keyword(newest) == (card.Version == 3 ? Version3Keyword : Version2Keyword) && TryJson(newest, name) == card.ToJson())
            return png.ToArray();

        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (card.Version == 3)
        {
            texts[Version3Keyword] = card.ToJson();
            if (Find(image, Version2Keyword) is not null) texts[Version2Keyword] = card.ToVersion2();
        }
        else
        {
            texts[Version2Keyword] = card.ToJson();
            texts[Version3Keyword] = null;
        }

        var chunks = new List<PngChunk>();
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chunk in image.Chunks)
        {
            if (chunk.Type == "IEND")
                chunks.AddRange(texts.Where(t => t.Value is not null && !written.Contains(t.Key)).Select(t => Chunk(t.Key, t.Value!)));
            if (PngText.Keyword(chunk) is not { } keyword || !texts.TryGetValue(keyword, out var text))
                chunks.Add(chunk);
            else if (text is not null && written.Add(keyword))
                chunks.Add(Chunk(keyword, text));
        }

        return image.With(chunks).ToBytes();
    }

    private static PngChunk? Find(PngImage image, string keyword) => image.Chunks.FirstOrDefault(c => PngText.Keyword(c) == keyword);

    private static PngChunk Chunk(string keyword, string json) =>
        PngText.Create(keyword, Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(json))));

    // A card that cannot be read may still be replaced by one that can.
    private static string? TryJson(PngChunk chunk, string name)
    {
        try
        {
            return Json(chunk, name);
        }
        catch (InputException)
        {
            return null;
        }
    }

    private static string Json(PngChunk chunk, string name)
    {
        var where = $"{name}: the chunk {chunk.Type} \"{PngText.Keyword(chunk)}\"";
        try
        {
            var bytes = Convert.FromBase64String(Encoding.Latin1.GetString(PngText.Text(chunk, name)));
            return SourceText.Decode(bytes, where);
        }
        catch (FormatException e)
        {
            throw new InputException($"{where} is not base64 ({e.Message}); export the card again", e);
        }
    }
}
