using Understudy.Sources.Containers;

namespace Understudy.Sources.Novels;

/// <summary>Reads a novel in plain text: paragraphs by blank lines, chapters by headings.</summary>
public sealed class PlainTextReader : ISourceReader
{
    /// <summary>A text is taken for a novel unasked when its beginning has at least so many quotation marks.</summary>
    private const int EnoughQuotes = 20;

    /// <inheritdoc/>
    public string Format => "text";

    /// <inheritdoc/>
    public bool Recognises(string path, ReadOnlySpan<byte> head) =>
        SourceText.DecodeHead(head) is { } text && text.AsSpan().TrimStart().IndexOfAny('<', '{') != 0 && CountQuotes(text) >= EnoughQuotes;

    /// <inheritdoc/>
    public IEnumerable<ImportedWork> Read(string path, ImportOptions options, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return [NovelImport.ImportText(path, SourceFile.Read(path), options)];
    }

    private static int CountQuotes(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (c is '"' or '“' or '”' or '«' or '»' or '「' or '」') count++;
        }

        return count;
    }
}
