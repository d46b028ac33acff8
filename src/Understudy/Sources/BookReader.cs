using Understudy.Sources.Containers;
using Understudy.Sources.Novels;
using Understudy.Sources.Plays.Staging;
using Understudy.Sources.Plays.StandardEbooks;

namespace Understudy.Sources;

/// <summary>Reads a book that is a tree of XHTML documents: an EPUB, or a folder. What is inside, a play or a novel, is seen from its markup.</summary>
public sealed class BookReader : ISourceReader
{
    private BookReader(string format) => Format = format;

    /// <summary>EPUB archives.</summary>
    public static BookReader Epub { get; } = new("epub");

    /// <summary>Folders of XHTML documents, unpacked EPUBs among them.</summary>
    public static BookReader Xhtml { get; } = new("xhtml");

    /// <inheritdoc/>
    public string Format { get; }

    /// <inheritdoc/>
    public bool Recognises(string path, ReadOnlySpan<byte> head) => Format == "epub"
        ? head.StartsWith("PK\u0003\u0004"u8) && !Path.GetExtension(path).Equals(".charx", StringComparison.OrdinalIgnoreCase)
        : Directory.Exists(path);

    /// <inheritdoc/>
    public IEnumerable<ImportedWork> Read(string path, ImportOptions options, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var tree = SourceTree.Open(path);
        var package = Format == "epub" || tree.Contains(EpubPackage.ContainerName) ? EpubPackage.Read(tree) : NovelXhtml.Folder(tree);
        var work = StandardEbooksPlay.IsPlay(tree, package)
            ? PlayStaging.Stage(StandardEbooksPlay.Read(tree, package), options)
            : NovelImport.Import(tree, package, options);
        return [work];
    }
}
