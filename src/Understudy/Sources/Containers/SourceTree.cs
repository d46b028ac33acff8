using System.IO.Compression;

namespace Understudy.Sources.Containers;

/// <summary>A read-only tree of files a work is kept in: a ZIP archive (EPUB) or a folder. Names use forward slashes.</summary>
/// <remarks>
/// Nothing is ever written outside memory. Names that leave the tree, entries that unpack to more than
/// <see cref="MaxEntryBytes"/> and archives cut short are refused with an <see cref="InputException"/>.
/// </remarks>
public abstract class SourceTree : IDisposable
{
    /// <summary>The largest file a tree gives out, unpacked: 64 MiB, some twenty times the largest novel's chapter file.</summary>
    public const long MaxEntryBytes = 64L << 20;

    /// <summary>The most a tree gives out altogether, unpacked: 512 MiB, some hundred novels. A file read again counts again.</summary>
    public const long MaxBytes = 512L << 20;

    private HashSet<string>? _names;
    private long _read;

    private protected SourceTree(string path) => Path = path;

    /// <summary>The archive's or folder's own path, for messages.</summary>
    public string Path { get; }

    /// <summary>The files' names, sorted ordinally.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Opens a folder, or a file as a ZIP archive.</summary>
    /// <exception cref="InputException">There is no such file, or it is no whole ZIP archive.</exception>
    public static SourceTree Open(string path)
    {
        if (Directory.Exists(path)) return new FolderTree(path);
        if (!File.Exists(path)) throw new InputException($"{path}: no such file or folder");
        return ZipTree.Open(path);
    }

    /// <summary>Whether the tree holds a file of that name.</summary>
    public bool Contains(string name) => (_names ??= Names.ToHashSet(StringComparer.Ordinal)).Contains(name);

    /// <summary>Reads a file whole.</summary>
    /// <exception cref="InputException">The file is missing, damaged or larger than <see cref="MaxEntryBytes"/>.</exception>
    public byte[] Read(string name)
    {
        if (!Contains(name)) throw new InputException($"{Path}: the file {name} is missing");
        try
        {
            using var stream = OpenEntry(name);
            using var memory = new MemoryStream();
            var buffer = new byte[81920];
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                if (memory.Length + read > MaxEntryBytes)
                    throw new InputException($"{Path}: {name} unpacks to more than {MaxEntryBytes >> 20} MiB; a chapter of a book is never that large");
                memory.Write(buffer, 0, read);
            }

            _read += memory.Length;
            if (_read > MaxBytes) throw new InputException($"{Path}: unpacks to more than {MaxBytes >> 20} MiB (at {name}); no book is that large");
            return memory.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new InputException($"{Path}: {name} is damaged ({e.Message}); fetch the file again", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    private protected abstract Stream OpenEntry(string name);

    /// <summary>Releases the archive's file.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }

    private sealed class FolderTree : SourceTree
    {
        internal FolderTree(string path)
            : base(path) =>
            Names = [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Select(f => System.IO.Path.GetRelativePath(path, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)];

        public override IReadOnlyList<string> Names { get; }

        private protected override Stream OpenEntry(string name) => File.OpenRead(System.IO.Path.Combine(Path, name));
    }

    private sealed class ZipTree : SourceTree
    {
        private readonly ZipArchive _archive;
        private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

        private ZipTree(string path, ZipArchive archive)
            : base(path)
        {
            _archive = archive;
            foreach (var entry in archive.Entries)
            {
                var name = entry.FullName.Replace('\\', '/');
                if (name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains(".."))
                    throw new InputException($"{path}: the archive's entry \"{entry.FullName}\" points outside the archive; refused");
                if (!name.EndsWith('/')) _entries[name] = entry;
            }

            Names = [.. _entries.Keys.Order(StringComparer.Ordinal)];
        }

        public override IReadOnlyList<string> Names { get; }

        internal static new ZipTree Open(string path)
        {
            ZipArchive? archive = null;
            try
            {
                archive = ZipFile.OpenRead(path);
                return new ZipTree(path, archive);
            }
            catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
            {
                archive?.Dispose();
                throw new InputException($"{path}: not a whole ZIP archive ({e.Message}); fetch the file again", e);
            }
            catch
            {
                archive?.Dispose();
                throw;
            }
        }

        private protected override Stream OpenEntry(string name) => _entries[name].Open();

        protected override void Dispose(bool disposing)
        {
            if (disposing) _archive.Dispose();
            base.Dispose(disposing);
        }
    }
}
