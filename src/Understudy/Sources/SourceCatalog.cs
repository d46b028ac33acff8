using Understudy.Sources.Cards;
using Understudy.Sources.Coser;
using Understudy.Sources.Novels;
using Understudy.Sources.Plays;

namespace Understudy.Sources;

/// <summary>All formats that can be imported, and how one is recognised.</summary>
public static class SourceCatalog
{
    /// <summary>The format name that asks for recognition.</summary>
    public const string Auto = "auto";

    /// <summary>How much of a file recognition looks at, in bytes.</summary>
    private const int HeadBytes = 64 << 10;

    /// <summary>The readers, the most specific first.</summary>
    public static IReadOnlyList<ISourceReader> Readers { get; } =
    [
        new CardReader(),
        BookReader.Epub,
        BookReader.Xhtml,
        PlayReader.Bosak,
        PlayReader.Canon,
        new CoserReader(),
        PlayReader.Fountain,
        PlayReader.Script,
        new PlainTextReader(),
    ];

    /// <summary>The names for <c>--format</c>, <see cref="Auto"/> first.</summary>
    public static IReadOnlyList<string> Formats { get; } = [Auto, .. Readers.Select(r => r.Format).Distinct()];

    /// <summary>The reader for a path: the named one, or the first that recognises the content.</summary>
    /// <exception cref="InputException">The path does not exist, or no format fits.</exception>
    public static ISourceReader Find(string path, string format = Auto)
    {
        if (!File.Exists(path) && !Directory.Exists(path)) throw new InputException($"{path}: no such file or folder");
        if (format != Auto)
        {
            return Readers.FirstOrDefault(r => r.Format == format)
                ?? throw new InputException($"--format {format}: unknown; one of {string.Join(", ", Formats)}");
        }

        var head = Head(path);
        if (head.Length == 0 && File.Exists(path)) throw new InputException($"{path}: the file is empty");
        return Readers.FirstOrDefault(r => r.Recognises(path, head))
            ?? throw new InputException($"{path}: not recognised as any known format; name one with --format {string.Join('|', Formats.Skip(1))}");
    }

    private static byte[] Head(string path)
    {
        if (Directory.Exists(path)) return [];
        using var stream = File.OpenRead(path);
        var head = new byte[Math.Min(HeadBytes, stream.Length)];
        stream.ReadExactly(head);
        return head;
    }
}
