namespace Understudy.Sources;

/// <summary>Reads one format of text. Stateless; safe to share.</summary>
public interface ISourceReader
{
    /// <summary>The name for <c>--format</c>.</summary>
    string Format { get; }

    /// <summary>Whether the file or folder looks like this format; cheap, never throws for content it does not know.</summary>
    /// <param name="path">A file or folder that exists.</param>
    /// <param name="head">The first 64 KiB of the file; empty for a folder.</param>
    bool Recognises(string path, ReadOnlySpan<byte> head);

    /// <summary>Reads all works in the file or folder.</summary>
    /// <exception cref="InputException">The content is not what the format promises; names file, place and fix.</exception>
    IEnumerable<ImportedWork> Read(string path, ImportOptions options, CancellationToken cancellationToken = default);
}
