using System.Text;
using System.Text.Unicode;

namespace Understudy.Sources.Containers;

/// <summary>Plain text that strangers wrote: UTF-8, or UTF-16 with its mark; nothing is guessed and no byte is replaced.</summary>
public static class SourceText
{
    /// <summary>The text of a file.</summary>
    /// <param name="bytes">The file as it is.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InputException">The bytes are no such text; names the byte offset (from 0), the line and the fix.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        var text = bytes switch
        {
            [0xFF, 0xFE, ..] => DecodeUtf16(bytes, bigEndian: false, name),
            [0xFE, 0xFF, ..] => DecodeUtf16(bytes, bigEndian: true, name),
            [0xEF, 0xBB, 0xBF, ..] => DecodeUtf8(bytes, mark: 3, name),
            _ => DecodeUtf8(bytes, mark: 0, name),
        };
        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
            throw new InputException($"{name}({LineOf(text.AsSpan(0, nul))}): holds a NUL character; this is no text (or UTF-16 without its byte order mark): save it as UTF-8");
        return text;
    }

    /// <summary>The text of a file's beginning, which may end in the middle of a character; null where it is no text.</summary>
    public static string? DecodeHead(ReadOnlySpan<byte> head)
    {
        for (var cut = 0; cut < 4 && cut <= head.Length; cut++)
        {
            try
            {
                return Decode(head[..^cut], "");
            }
            catch (InputException)
            {
                // The last character may be cut: up to three bytes of it are left out.
            }
        }

        return null;
    }

    /// <summary>The lines of a text without their ends (LF, CRLF or CR), the first being line 1.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    private static string DecodeUtf8(ReadOnlySpan<byte> bytes, int mark, string name)
    {
        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes[mark..]);
        var offset = 0;
        var line = 1;
        while (Rune.DecodeFromUtf8(bytes[offset..], out var rune, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            if (rune.Value == '\n') line++;
            offset += consumed;
        }

        throw new InputException($"{name}({line}): byte 0x{bytes[offset]:X2} at offset {offset} is not UTF-8; save the file as UTF-8 (for example: iconv -f WINDOWS-1252 -t UTF-8)");
    }

    private static string DecodeUtf16(ReadOnlySpan<byte> bytes, bool bigEndian, string name)
    {
        var units = (bytes.Length - 2) / 2;
        var text = new StringBuilder(units);
        for (var i = 0; i < units; i++)
        {
            var (first, second) = (bytes[2 + (2 * i)], bytes[3 + (2 * i)]);
            text.Append(bigEndian ? (char)((first << 8) | second) : (char)((second << 8) | first));
        }

        var decoded = text.ToString();
        for (var i = 0; i < units; i++)
        {
            if (!char.IsSurrogate(decoded[i])) continue;
            if (i + 1 < units && char.IsSurrogatePair(decoded[i], decoded[i + 1]))
                i++;
            else
                throw NotUtf16(2 + (2 * i), decoded.AsSpan(0, i));
        }

        return bytes.Length % 2 == 0 ? decoded : throw NotUtf16(bytes.Length - 1, decoded);

        InputException NotUtf16(int offset, ReadOnlySpan<char> before) =>
            new($"{name}({LineOf(before)}): the bytes at offset {offset} are no whole UTF-16 character; save the file as UTF-8");
    }

    private static int LineOf(ReadOnlySpan<char> before) => before.Count('\n') + 1;
}
