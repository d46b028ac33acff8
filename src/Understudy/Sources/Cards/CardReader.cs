using Understudy.Sources.Containers;

namespace Understudy.Sources.Cards;

/// <summary>Reads character cards as sources: JSON, PNG and CHARX.</summary>
public sealed class CardReader : ISourceReader
{
    internal const string Name = "card";

    /// <inheritdoc/>
    public string Format => Name;

    /// <inheritdoc/>
    /// <remarks>Any PNG is taken for a card's: its chunk may stand behind the picture, and no other source is a PNG.</remarks>
    public bool Recognises(string path, ReadOnlySpan<byte> head)
    {
        if (PngImage.Recognises(head) || Path.GetExtension(path).Equals(".charx", StringComparison.OrdinalIgnoreCase)) return true;
        if (SourceText.DecodeHead(head)?.TrimStart() is not { } text || !text.StartsWith('{')) return false;
        return text.Contains("\"chara_card_v", StringComparison.Ordinal)
            || (text.Contains("\"name\"", StringComparison.Ordinal) && text.Contains("\"first_mes\"", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public IEnumerable<ImportedWork> Read(string path, ImportOptions options, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return [CardScenes.Import(CardFile.Read(path))];
    }
}
