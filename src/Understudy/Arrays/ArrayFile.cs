using Microsoft.Win32.SafeHandles;

namespace Understudy.Arrays;

/// <summary>A file that is read at any place. Safe for several threads at once.</summary>
internal sealed class ArrayFile : IDisposable
{
    private readonly SafeFileHandle _handle;

    /// <exception cref="InputException">There is no such file.</exception>
    public ArrayFile(string path)
    {
        if (!File.Exists(path)) throw new InputException($"{path}: no such file");
        Path = path;
        _handle = File.OpenHandle(path, options: FileOptions.Asynchronous);
        Length = RandomAccess.GetLength(_handle);
    }

    public string Path { get; }

    public long Length { get; }

    /// <summary>Fills a span.</summary>
    /// <exception cref="InputException">The file ends before.</exception>
    public void Read(Span<byte> bytes, long offset)
    {
        while (!bytes.IsEmpty)
        {
            var read = RandomAccess.Read(_handle, bytes, offset);
            if (read == 0) throw CutShort(offset);
            bytes = bytes[read..];
            offset += read;
        }
    }

    /// <summary>Fills a piece of memory.</summary>
    /// <exception cref="InputException">The file ends before.</exception>
    public async ValueTask ReadAsync(Memory<byte> bytes, long offset, CancellationToken cancellationToken)
    {
        while (!bytes.IsEmpty)
        {
            var read = await RandomAccess.ReadAsync(_handle, bytes, offset, cancellationToken).ConfigureAwait(false);
            if (read == 0) throw CutShort(offset);
            (bytes, offset) = (bytes[read..], offset + read);
        }
    }

    public void Dispose() => _handle.Dispose();

    private InputException CutShort(long offset) => new($"{Path}: cut short at byte {offset}; write the file again");
}
