using System.Text.Json;
using System.Text.Unicode;
using Understudy.Sources.Containers;

namespace Understudy.Sources.Coser;

/// <summary>Reads CoSER's files as JSON: one document, or one a line.</summary>
internal static class CoserJson
{
    /// <summary>The largest file taken: a hundred times the largest book, a hundred times the test set.</summary>
    public const long MaxBytes = 512L << 20;

    /// <summary>The documents of a file, each with its line where the file has one a line, else 0. Each lives until the next is asked for.</summary>
    /// <exception cref="InputException">Too large, not UTF-8, or no JSON; names file, line and fix.</exception>
    public static IEnumerable<(CoserNode Document, int Line)> Read(string path, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> bytes = SourceFile.Read(path, MaxBytes);
        var name = Path.GetFileName(path);
        if (bytes.Span.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (!Utf8.IsValid(bytes.Span)) throw new InputException($"{name}: not UTF-8; save the file as UTF-8");
        if (bytes.Span.Trim(" \t\r\n"u8).IsEmpty) throw new InputException($"{name}: the file is empty");
        if (!Path.GetExtension(path).Equals(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            using var document = Parse(bytes, name, 1);
            yield return (new CoserNode(document.RootElement, name, ""), 0);
            yield break;
        }

        for (var number = 1; bytes.Length > 0; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = bytes.Span.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).IsEmpty) continue;
            using var document = Parse(line, name, number);
            yield return (new CoserNode(document.RootElement, $"{name}({number})", ""), number);
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json, string name, int firstLine)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            throw new InputException($"{name}({firstLine + (e.LineNumber ?? 0)}): not valid JSON: {e.Message}", e);
        }
    }
}
