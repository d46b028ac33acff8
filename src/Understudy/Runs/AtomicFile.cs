using System.Text;

namespace Understudy.Runs;

/// <summary>Files that are either whole or not there: written beside their place, flushed to disk, then renamed.</summary>
public static class AtomicFile
{
    private const string PartialSuffix = ".partial";

    /// <summary>Writes a text in UTF-8 without a mark.</summary>
    public static void WriteAllText(string path, string text) => Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes whatever <paramref name="write"/> puts into the stream; an exception leaves no file and no rest.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        using var file = Begin(path);
        write(file.Stream);
        file.Commit();
    }

    /// <summary>Begins a file that stands once it is committed; disposing without that removes what was written.</summary>
    public static PendingFile Begin(string path)
    {
        var partial = path + PartialSuffix;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        return new PendingFile(path, partial, new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16));
    }

    /// <summary>Whether a name is that of a file in the making.</summary>
    public static bool IsPartial(string name) => name.EndsWith(PartialSuffix, StringComparison.Ordinal);
}

/// <summary>A file in the making.</summary>
public sealed class PendingFile : IDisposable
{
    private readonly string _path;
    private readonly string _partial;
    private readonly FileStream _stream;
    private bool _committed;

    internal PendingFile(string path, string partial, FileStream stream) => (_path, _partial, _stream) = (path, partial, stream);

    /// <summary>Where to write.</summary>
    public Stream Stream => _stream;

    /// <summary>Flushes to disk and gives the file its name, replacing one that stood there.</summary>
    public void Commit()
    {
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
        File.Move(_partial, _path, overwrite: true);
        _committed = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        if (!_committed) File.Delete(_partial);
    }
}
