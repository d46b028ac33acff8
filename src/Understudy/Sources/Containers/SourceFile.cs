namespace Understudy.Sources.Containers;

/// <summary>Reads a file whole, up to a size; what cannot be read is an <see cref="InputException"/>.</summary>
public static class SourceFile
{
    /// <summary>The file's bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxBytes">The most it may hold, in bytes; what is read is counted, not what the file declares.</param>
    /// <exception cref="InputException">There is no such file, it may not be read, or it is larger.</exception>
    public static byte[] Read(string path, long maxBytes = SourceTree.MaxEntryBytes)
    {
        if (!File.Exists(path)) throw new InputException(Directory.Exists(path) ? $"{path}: a folder, not a file; name the file" : $"{path}: no such file");
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > maxBytes) throw TooLarge(path, maxBytes);
            using var memory = new MemoryStream((int)file.Length);
            var buffer = new byte[81920];
            int read;
            while ((read = file.Read(buffer)) > 0)
            {
                if (memory.Length + read > maxBytes) throw TooLarge(path, maxBytes);
                memory.Write(buffer, 0, read);
            }

            return memory.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InputException($"{path}: cannot be read ({e.Message})", e);
        }
    }

    private static InputException TooLarge(string path, long maxBytes) =>
        new($"{path}: larger than {maxBytes >> 20} MiB; no source of this format is, so it is refused; split it or name another file");
}
